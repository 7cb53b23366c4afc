use super::Stage;

/// What a text says in Russian. Placeholders as in `message/en.rs`.
pub(super) const fn text(text: Stage) -> &'static str {
    match text {
        // The time bar.
        Stage::Time => "Время демо",
        Stage::Pace => "Темп демо",
        Stage::Pause => "Пауза",
        Stage::ToNext => "К следующему событию",
        Stage::Back => "Назад",
        Stage::BackHint => "К моменту перед последним событием",
        Stage::Follows => "Время идёт как в другой вкладке, и управляют им там.",
        Stage::Earlier => "Раньше…",
        Stage::EarlierTitle => "Вернуться к прошлому моменту",
        Stage::EarlierText => {
            "Тенант, запуски и счётчики станут такими, какими были. Всё, что было позже, отменяется. То, что вы составляете, и сохранённые сценарии остаются. Время стоит, пока вы его не запустите."
        }
        Stage::BackDone => "Вернулись в {0}. Время стоит.",
        Stage::Present => "Показ",
        Stage::PresentHint => "Всё для показа страницы залу и клавиши для этого",
        // What changed at a moment.
        Stage::ChangeOpened => "Демо открыто",
        Stage::ChangeLibrary => "Изменилась библиотека",
        Stage::ChangeRun => "{0}: {1}",
        Stage::ChangeCommand => "{0}: шаг {1} — {2}",
        Stage::ChangeStarted => "{0}: шаг {1} выполняется",
        Stage::ChangeCompleted => "{0}: шаг {1} выполнен",
        Stage::ChangeFailed => "{0}: шаг {1} завершился ошибкой",
        Stage::ChangeMore => "{0} {1|и ещё #|и ещё #|и ещё #}",
        // What comes. `{0}`: the device, `{1}`: the step.
        Stage::ComingWakes => "{0} снова на связи",
        Stage::ComingPortalEnds => "{0}: закончится сеанс портала",
        Stage::ComingTakenUp => "{0} начнёт запуск",
        Stage::ComingTimesOut => "{0}: время запуска истечёт",
        Stage::ComingStarts => "{0}: начнётся шаг {1}",
        Stage::ComingCompletes => "{0}: шаг {1} завершится",
        Stage::ComingFails => "{0}: шаг {1} завершится ошибкой",
        Stage::ComingCanceled => "{0}: отмена подействует",
        Stage::ComingOver => "{0}: запуск закончится",
        Stage::ComingLook => "Страница спросит о состоянии запусков",
        Stage::ComingSend => "Страница сможет отправлять снова",
        Stage::ComingOther => "Страница попробует снова",
        // The presenter's tools.
        Stage::Tools => "Показ",
        Stage::ToolCurtain => "Занавес",
        Stage::ToolLarger => "Крупный шрифт",
        Stage::ToolKeys => "Показывать клавиши",
        Stage::ToolNames => "Имена…",
        Stage::ToolWindow => "Окно ведущего",
        Stage::ToolAgain => "Начать заново",
        Stage::ToolAgainHint => {
            "Удаляет запуски и черновик этого демо без подтверждения. Сохранённые сценарии остаются."
        }
        Stage::CurtainText => "Небольшая пауза. Демо скоро продолжится.",
        Stage::CurtainLift => "Поднять занавес ({0})",
        Stage::WindowBlocked => "Браузер не открыл окно. Разрешите это для страницы или откройте адрес: {0}",
        // The presenter's window.
        Stage::WindowTitle => "Окно ведущего",
        Stage::WindowText => {
            "Это видите только вы. Окно управляет демо, открытым в другой вкладке этого браузера."
        }
        Stage::WindowAlone => {
            "Ни одна страница этого демо не отвечает. Откройте её в другой вкладке и включите «Показ»."
        }
        Stage::WindowOpen => "Открыть демо в другой вкладке",
        Stage::WindowNow => "Сейчас",
        Stage::WindowStory => "Экскурсия",
        Stage::WindowNextStep => "Дальше: {0}",
        Stage::WindowComing => "Что произойдёт дальше",
        Stage::WindowNothing => "Само по себе ничего не произойдёт.",
        Stage::WindowMoments => "Вернуться к",
        Stage::WindowCurtainDown => "Занавес опущен: зал ничего не видит.",
        // Names.
        Stage::NamesTitle => "Имена устройств и людей",
        Stage::NamesText => {
            "Файл JSON даёт устройствам и людям демо другие имена. Применить или отменить его — значит начать демо заново: запуски и черновик этого демо удаляются."
        }
        Stage::NamesFile => "Выбрать файл…",
        Stage::BegunAnew => "Демо начато заново.",
        Stage::NamesTaken => "Сейчас используются другие имена.",
        Stage::NamesTake => "Применить имена и начать заново",
        Stage::NamesGiveUp => "Вернуть имена демо",
        Stage::NamesRead => "Файл подходит.",
        Stage::NamesUnreadable => "Файл не удалось прочитать.",
        Stage::NamesNotStored => "Браузер не хранит настроек этой страницы: имена сразу пропали бы.",
        Stage::NamesAt => "Строка {0}, столбец {1}: {2}",
        Stage::NamesNotJson => "это не JSON.",
        Stage::NamesShape => {
            "ожидалось {\"devices\": {\"старое\": \"новое\"}, \"users\": {\"старое\": \"новое\"}}."
        }
        Stage::NamesUnknown => "в демо нет «{0}».",
        Stage::NamesNoName => {
            "имя «{0}» не подходит: для устройства — латинские буквы, цифры, дефисы и точки, для человека — без пробелов."
        }
        Stage::NamesTwice => "имя «{0}» оказалось бы у двоих.",
    }
}
