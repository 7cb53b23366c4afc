use crate::Message;

/// What a message says in Russian. Placeholders as in `en.rs`; three plural forms: 1 день, 2 дня, 5 дней.
pub(crate) const fn text(message: Message) -> &'static str {
    match message {
        Message::AppName => "Liveline",
        Message::NavCompose => "Сценарий",
        Message::NavRuns => "Запуски",
        Message::NavLibrary => "Библиотека",
        Message::NavSettings => "Настройки",
        Message::DevicesChosen => "{0|выбрано #|выбрано #|выбрано #}",
        // Diagnostics, fixes, read-back.
        Message::FieldFile => "Файл библиотеки",
        Message::FieldScript => "Скрипт",
        Message::FieldArgs => "Аргументы",
        Message::FieldPath => "Путь на устройстве",
        Message::FieldComment => "Комментарий",
        Message::FieldName => "Название",
        Message::SeverityError => "Ошибка",
        Message::SeverityWarning => "Предупреждение",
        Message::DiagEmptyFile => "Укажите файл библиотеки, который нужно разместить.",
        Message::DiagEmptyScript => "Укажите скрипт, который нужно запустить.",
        Message::DiagEmptyPath => "Укажите путь к файлу, который нужно получить.",
        Message::DiagControlCharacters => {
            "Управляющие символы ({0}) будут отправлены как часть текста. Удалите их."
        }
        Message::DiagInvisibleCharacters => {
            "Невидимые символы ({0}) будут отправлены как часть текста. Удалите их."
        }
        Message::DiagNoncharacters => {
            "Кодовые позиции, которые не являются символами ({0}), будут отправлены как часть текста. Удалите их."
        }
        Message::DiagQuotedPath => "Кавычки из «Копировать как путь» станут частью пути.",
        Message::DiagQuotedName => "Кавычки станут частью имени.",
        Message::DiagUnbalancedPath => "Непарная кавычка станет частью пути.",
        Message::DiagUnbalancedName => "Непарная кавычка станет частью имени.",
        Message::DiagRelativePath => {
            "Путь не абсолютный. В Windows он начинается с диска, например C:\\Temp, в Linux и macOS — с /."
        }
        Message::DiagRelativePathOn => {
            "В {0} этот путь не абсолютный. В Windows он начинается с диска, например C:\\Temp, в Linux и macOS — с /."
        }
        Message::DiagMissingDriveLetter => "Путь Windows начинается с буквы диска, например C:\\Windows.",
        Message::DiagForbiddenCharacters => "Windows не допускает {0} в именах: файла с таким путём нет.",
        Message::DiagFolderPath => {
            "Это папка, а GetFile получает один файл. Допишите имя файла или сначала упакуйте папку скриптом."
        }
        Message::DiagExcessiveLength => {
            "В тексте {0|# символ|# символа|# символов}; предел Windows — 32767. Сократите его."
        }
        Message::DiagLineBreakInArguments => "Аргументы — это одна строка. Уберите переносы.",
        Message::DiagLibraryNameCharacters => {
            "В именах библиотеки бывают только латинские буквы, цифры, точки, дефисы и подчёркивания. Исправьте отмеченное."
        }
        Message::DiagPathAsLibraryName => "Укажите только имя файла библиотеки, без пути.",
        Message::DiagDoubledBackslashes => {
            "Обратная косая черта экранируется при отправке, достаточно одной. Как устройство поймёт две, неизвестно."
        }
        Message::DiagDoubledBackslashesInArguments => {
            "Будут отправлены обе обратные косые черты. Если текст взят из JSON или кода, достаточно одной."
        }
        Message::DiagSmartQuotes => {
            "Типографские кавычки ({0}) будут отправлены как есть. Возможно, нужны прямые."
        }
        Message::DiagSpecialBlanks => {
            "Особые пробелы ({0}) выглядят как обычные, но будут отправлены как есть."
        }
        Message::DiagOuterBlanks => "Пробелы в начале и в конце тоже будут отправлены.",
        Message::DiagSlashesOnWindows => {
            "Неизвестно, сработает ли / в пути Windows. Используйте обратную косую черту."
        }
        Message::DiagBackslashesOffWindows => {
            "В Linux и macOS обратная косая черта не разделяет папки. Используйте /."
        }
        Message::DiagVariables => {
            "Неизвестно, раскроет ли устройство {0}; агент работает от SYSTEM или root, а не от пользователя. Укажите полный путь."
        }
        Message::DiagWildcards => {
            "Один путь — один файл; неизвестно, сработает ли {0} как маска. Чтобы получить несколько файлов, сначала упакуйте их скриптом."
        }
        Message::DiagReservedNames => "Имя {0} в Windows зарезервировано за устройством, вряд ли это файл.",
        Message::DiagNetworkPath => {
            "Неизвестно, прочитает ли агент в Windows такой путь: сетевых дисков пользователя у него нет. Скрипт может сначала скопировать файл на диск устройства."
        }
        Message::DiagStreamName => {
            "В Windows двоеточие в имени открывает поток файла. Неизвестно, получит ли его агент."
        }
        Message::DiagLongPath => {
            "В пути {0|# символ|# символа|# символов}. Неизвестно, сработает ли в Windows путь длиннее 260."
        }
        Message::DiagShellCharacters => "Портал не принимает {0} в аргументах. Про API это неизвестно.",
        Message::DiagUnbalancedQuotesInArguments => {
            "У кавычки {0} нет пары. На устройстве она может поглотить остаток строки."
        }
        Message::DiagForeignExtension => "Файлы {0} не предназначены для системы выбранных устройств.",
        Message::DiagForeignExtensionOn => "Файлы {0} не предназначены для {1}.",
        Message::DiagUnknownLibraryFile => {
            "Файла {0} нет в библиотеке. Проверьте имя или сначала загрузите файл."
        }
        Message::DiagUncheckedLibraryFile => {
            "Не проверено: библиотека не загружена, файла {0} в ней может не быть."
        }
        Message::DiagUndeclaredArguments => {
            "По данным библиотеки {0} не принимает параметров. Аргументы всё равно будут отправлены."
        }
        Message::DiagEmptySequence => "Добавьте шаг: для запуска нужна хотя бы одна команда.",
        Message::DiagCommandOrder => {
            "Этот шаг стоит после {0}. API ждёт PutFile, затем RunScript, затем GetFile; как он поймёт другой порядок, неизвестно."
        }
        Message::DiagMissingComment => "Напишите комментарий: он останется в журнале аудита.",
        Message::DiagNoDevice => "Выберите устройство.",
        Message::DiagUnreachableDevice => {
            "По данным тенанта устройство {0} не подключено. Команды могут до него не дойти."
        }
        Message::FixRemoveQuotes => "Убрать кавычки",
        Message::FixRemoveCharacters => "Удалить символы",
        Message::FixRestoreBackslashes => "Вернуть обратные косые черты",
        Message::FixTrimBlanks => "Убрать пробелы по краям",
        Message::FixPlainBlanks => "Заменить на обычные пробелы",
        Message::FixStraightQuotes => "Заменить на прямые кавычки",
        Message::FixSingleBackslashes => "Оставить по одной обратной черте",
        Message::FixBackslashes => "Заменить на \\",
        Message::FixSlashes => "Заменить на /",
        Message::FixJoinLines => "Соединить строки",
        Message::FixNameOnly => "Оставить только имя",
        Message::FixMoveStep => "Поставить по порядку",
        Message::WhyNotFile => "Шаг {0}: ошибка в имени файла",
        Message::WhyNotScript => "Шаг {0}: ошибка в имени скрипта",
        Message::WhyNotArgs => "Шаг {0}: ошибка в аргументах",
        Message::WhyNotPath => "Шаг {0}: ошибка в пути",
        Message::Undone => "Отменено: {0}",
        Message::Redone => "Возвращено: {0}",
        Message::DeedInserted => "{0} добавлен, шаг {1}",
        Message::DeedRemoved => "шаг {1}, {0}, удалён",
        Message::DeedMoved => "{0} перемещён с {1} на {2}",
        Message::DeedDuplicated => "копия {0} добавлена, шаг {1}",
        Message::DeedSwitchedOff => "шаг {1}, {0}, выключен",
        Message::DeedSwitchedOn => "шаг {1}, {0}, включён",
        Message::DeedTyped => "шаг {1}, {0}: текст изменён",
        Message::DeedRenamed => "сценарий переименован",
        Message::DeedCommented => "комментарий изменён",
        Message::DeedDevicesChosen => "выбрано {0|# устройство|# устройства|# устройств}",
        Message::DeedDevicesRemoved => "убрано {0|# устройство|# устройства|# устройств}",
        Message::DeedFixed => "исправление: {0}",
        Message::DeedReplaced => "сценарий заменён",
        Message::ReadBackNoDevice => "Устройство ещё не выбрано. Запуск:",
        Message::ReadBackOnOne => "На {0}:",
        Message::ReadBackOnEach => "На {0}, отдельный запуск на каждом:",
        Message::ReadBackAnd => "{0} и {1}",
        Message::ReadBackWindows => "{0|# устройстве|# устройствах|# устройствах} с Windows",
        Message::ReadBackLinux => "{0|# устройстве|# устройствах|# устройствах} с Linux",
        Message::ReadBackMacOs => "{0|# устройстве|# устройствах|# устройствах} с macOS",
        Message::ReadBackUnknownSystem => {
            "{0|# устройстве|# устройствах|# устройствах} с неизвестной системой"
        }
        Message::ReadBackPlace => "разместить {0}",
        Message::ReadBackRun => "запустить {0}",
        Message::ReadBackRunWith => "запустить {0} с {1}",
        Message::ReadBackFetch => "получить {0}",
        Message::ReadBackNothing => "(пока пусто)",
        Message::ReadBackStops => "Остановится на первой неудачной команде.",
        Message::ReadBackSwitchedOff => {
            "{0|# шаг выключен и не отправляется.|# шага выключено, они не отправляются.|# шагов выключено, они не отправляются.}"
        }
        Message::ReadBackWaitInactive => "{0} неактивно: запуск может ждать до 3 дней.",
        Message::ReadBackWaitImpaired => "{0} плохо выходит на связь: запуск может ждать до 3 дней.",
        Message::ReadBackWaitNoSensorData => "{0} не передаёт данные датчика: запуск может ждать до 3 дней.",
        Message::ReadBackWaitMany => {
            "{0|# устройство молчит или плохо выходит|# устройства молчат или плохо выходят|# устройств молчат или плохо выходят} на связь: запуски могут ждать до 3 дней."
        }
        // End of diagnostics, fixes, read-back.
        // The frame: header, meters, demo.
        Message::SkipToContent => "Перейти к содержимому",
        Message::MainNavigation => "Основная навигация",
        Message::NavRunsOpen => "{0|# незавершённый запуск|# незавершённых запуска|# незавершённых запусков}",
        Message::Title => "{0} · Liveline",
        Message::DemoMark => "ДЕМО",
        Message::DemoMarkHint => "Тенант имитируется внутри страницы. Ничего не покидает браузер.",
        Message::Meters => "Лимиты и опрос",
        Message::MeterSends => "Отправлено за минуту",
        Message::MeterSendsHint => {
            "Запуски, отправленные из этого браузера за последние 60 с. API допускает 10 в минуту на весь тенант."
        }
        Message::MeterSessions => "Сеансы",
        Message::MeterSessionsHint => {
            "{0|# сеанс|# сеанса|# сеансов} из этого браузера; {1|# из них ждёт|# из них ждут|# из них ждут} устройство."
        }
        Message::MeterSessionsTenantHint => {
            "В тенанте: {0|# незавершённое действие|# незавершённых действия|# незавершённых действий}."
        }
        Message::MeterOf => "{0} / {1}",
        Message::MeterNextIn => "следующая через {0}",
        Message::PollNever => "Опрос не нужен",
        Message::PolledAgo => "Опрошено {0} назад",
        Message::PolledAgoNextIn => "Опрошено {0} назад · следующий опрос через {1}",
        Message::PollFirstIn => "Первый опрос через {0}",
        Message::ZoneUtc => "UTC",
        Message::ZoneLocal => "Местное",
        Message::ZoneSwitch => "Время: {0}. Переключить.",
        Message::DemoControls => "Демо",
        Message::DemoTime => "Время демо",
        Message::DemoPace => "Темп демо",
        Message::DemoPause => "Пауза",
        Message::DemoNormal => "1×",
        Message::DemoTenfold => "10×",
        Message::DemoToNext => "К следующему событию",
        Message::DemoNothingAhead => "Ничего не происходит",
        Message::DemoScenario => "Сценарий демо",
        Message::DemoSeed => "Зерно",
        Message::DemoReset => "Сбросить демо",
        Message::DemoResetAsk => "Начать демо заново?",
        Message::DemoResetText => "Все запуски этого демо (сценарий и зерно) будут удалены из браузера.",
        Message::ScenarioFirstRun => "Первый запуск",
        Message::ScenarioRoughDay => "Трудный день",
        Message::ScenarioNoLibrary => "Без прав на библиотеку",
        Message::ScenarioLargeLibrary => "Большая библиотека",
        // Units of durations, kept short.
        Message::UnitSecondsTenths => "{0},{1} с",
        Message::UnitSeconds => "{0} с",
        Message::UnitMinutes => "{0} мин",
        Message::UnitHours => "{0} ч",
        Message::UnitDays => "{0} д",
        // Parts that screens share.
        Message::Copied => "Скопировано",
        Message::CopyRefused => "Браузер не дал скопировать. Выделите текст и скопируйте вручную.",
        Message::SaveRefused => "Браузер не дал сохранить файл.",
        Message::Close => "Закрыть",
        Message::Dismiss => "Скрыть",
        Message::GoBack => "Назад",
        // Pages instead of a screen.
        Message::OpeningPage => "Открывается…",
        Message::UnknownTitle => "Такого адреса на этой странице нет",
        Message::UnknownText => {
            "Адрес «{0}» никуда не ведёт. Возможно, он обрезан, набран с ошибкой или взят из другой версии Liveline."
        }
        Message::UnknownScreen => "Неизвестный адрес",
        Message::ScreenMissingTitle => "Этот экран не загрузился",
        Message::ScreenMissingText => "Его часть страницы не удалось получить. Составленное сохранено. ({0})",
        Message::OpenCompose => "Составить сценарий",
        Message::OpenRuns => "Посмотреть запуски",
        Message::BrokenTitle => "Liveline остановился",
        Message::BrokenText => {
            "Ошибка в самой странице. Обновите её: все запуски сохранены, ни один не будет отправлен дважды. Если это повторится, сообщите то, что написано ниже."
        }
        Message::ConfigTitle => "Liveline настроен неправильно",
        Message::ConfigUnreachable => {
            "Не удалось получить файл config.json. Проверьте соединение и обновите страницу."
        }
        Message::ConfigStatus => {
            "На запрос config.json сервер ответил {0}. Файл должен лежать рядом с index.html."
        }
        Message::ConfigHtml => {
            "Вместо config.json сервер отдал страницу HTML. Положите файл рядом с index.html и исключите его из правил перезаписи адресов."
        }
        Message::ConfigJson => "config.json — не JSON: строка {0}, столбец {1}.",
        Message::ConfigField => "config.json, строка {0}: в поле «{1}» должно быть {2}.",
        Message::ConfigMissing => "config.json: нет поля «{0}». В нём должно быть {1}.",
        Message::ConfigUnknown => {
            "config.json: эта версия не знает поля «{0}» (строка {1}). Исправьте или удалите его."
        }
        Message::ConfigTenant => "Часть страницы, нужная для входа, не пришла: {0}",
        Message::OpenDemo => "Открыть демо",
        Message::Reload => "Обновить",
        Message::DemoWrong => "Адрес требует демо, которого нет",
        Message::DemoScenarioUnknown => "Сценария демо «{0}» нет. Есть: {1}.",
        Message::DemoSeedWrong => "Зерно «{0}» — не целое число.",
        // Banners.
        Message::BannerOffline => "Нет сети. До её возвращения ничего не отправляется и не опрашивается.",
        Message::BannerFollows => {
            "Liveline открыт в другой вкладке. Эта только показывает; она станет главной, когда та закроется."
        }
        Message::BannerNoTenant => {
            "Тенант не открылся: его часть страницы не загрузилась. Составлять можно и дальше; отправить — только когда он откроется. ({0})"
        }
        Message::BannerNotKept => {
            "Браузер ничего не хранит для этой страницы. Всё работает, пока вкладка открыта; затем список запусков здесь пропадёт. ({0})"
        }
        Message::BannerPaused => {
            "{0|# запуск не отправлен.|# запуска не отправлены.|# запусков не отправлены.}"
        }
        Message::BannerPausedAsked => {
            "Отправка приостановлена. {0|Ждёт # запуск.|Ждут # запуска.|Ждут # запусков.}"
        }
        Message::QueueContinue => "Продолжить",
        Message::QueueDiscard => "Отказаться",
        Message::LanguageFailed => "Не удалось загрузить язык. ({0})",
        // Settings.
        Message::SettingsLanguage => "Язык",
        Message::SettingsTheme => "Тема",
        Message::ThemeSystem => "Как в системе",
        Message::ThemeLight => "Светлая",
        Message::ThemeDark => "Тёмная",
        Message::SettingsZone => "Время",
        Message::SettingsShortcuts => "Сочетания из одной клавиши",
        Message::SettingsShortcutsHint => {
            "Например, / для поиска устройств. Отключите их, если диктуете текст или клавиши заняты другой программой."
        }
        Message::On => "Вкл.",
        Message::Off => "Выкл.",
        Message::SettingsLook => "Вид и язык",
        Message::SettingsLimits => "Лимиты",
        Message::SettingsLimitsHint => "Задаются в config.json рядом со страницей.",
        Message::LimitSends => "Запусков в минуту",
        Message::LimitSessions => "Сеансов одновременно",
        Message::LimitPending => "Ожидающий запуск занимает сеанс",
        Message::LimitRequestsMinute => "Запросов в минуту",
        Message::LimitRequestsHour => "Запросов в час",
        Message::LimitRunTag => "Метка запуска в комментарии",
        Message::Yes => "Да",
        Message::No => "Нет",
        Message::SettingsStored => "Хранится в этом браузере",
        Message::StoredRuns => "Запуски, наблюдения за ними и комментарии",
        Message::StoredDrafts => "Сценарий, который составляется",
        Message::StoredDemo => "Журнал демо-тенанта",
        Message::StoredSettings => "Язык, тема, время и сочетания клавиш",
        Message::StoredNot => "Никогда не хранятся: вывод скриптов, собранные файлы, токены.",
        Message::Wipe => "Стереть локальные данные…",
        Message::WipeAsk => "Стереть всё, что эта страница хранит в браузере?",
        Message::WipeText => {
            "Начатые запуски продолжатся в тенанте, но этот браузер о них забудет. Отменить это нельзя."
        }
        Message::WipeDo => "Стереть",
        Message::WipeFailed => {
            "Стереть удалось не всё: {0}. Закройте другие вкладки этой страницы и повторите."
        }
        Message::Cancel => "Отмена",
        Message::SettingsDemo => "Демо",
        Message::DemoOpenThis => "Открыть это демо",
        Message::SettingsDemoHint => {
            "Один и тот же сценарий и зерно дают те же устройства, время и неполадки."
        }
        // Runs: states, reasons, what was observed.
        Message::RunNotSent => "Ещё не отправлен",
        Message::RunSending => "Отправляется",
        Message::RunNoAnswer => "Нет ответа",
        Message::RunDeviceBusy => "Устройство занято",
        Message::RunWaiting => "Ждёт устройство",
        Message::RunRunning => "Выполняется",
        Message::RunCompleted => "Завершён",
        Message::RunFailed => "Ошибка",
        Message::RunTimedOut => "Время истекло",
        Message::RunCancelAsked => "Запрошена отмена",
        Message::RunCanceled => "Отменён",
        Message::RunRefused => "Отклонён",
        Message::RunUnknown => "Пока неизвестно",
        Message::CommandNotStarted => "Не начата",
        Message::CommandRunning => "Выполняется",
        Message::CommandCompleted => "Выполнена",
        Message::CommandFailed => "Ошибка",
        Message::CommandSkipped => "Пропущена: ошибка на шаге {0}",
        Message::CommandNotRunCanceled => "Не запускалась: запуск отменён",
        Message::CommandNotRunEnded => "Не запускалась: запуск уже закончился",
        Message::CommandRunningAtEnd => "Выполнялась, когда запуск закончился",
        Message::CommandNoOutput => "Вывода и не бывает",
        Message::WhyNextTurn => "Следующий в очереди.",
        Message::WhyStoring => "Сначала запуск сохраняется в браузере.",
        Message::WhyNotStored => {
            "Браузер не смог сохранить запуск. Если отправить так, после перезагрузки страницы о нём никто не узнает."
        }
        Message::WhyMinuteQuota => {
            "Лимит отправок на минуту исчерпан. Следующая — в {0}, впереди {1|# запуск|# запуска|# запусков}."
        }
        Message::WhyMinuteQuotaFirst => "Лимит отправок на минуту исчерпан. Этот запуск уйдёт в {0}.",
        Message::WhyToldToWait => "Тенант просит подождать до {0} (429).",
        Message::WhySessionsFull => "Все живые сеансы заняты: {0}.",
        Message::WhySessionsWaiting => {
            "Все живые сеансы заняты: {0}, из них {1|# ждёт своё устройство|# ждут свои устройства|# ждут свои устройства}. Отмена таких запусков освободит сеансы."
        }
        Message::WhyDeviceBusy => "Устройство занято другим сеансом. Следующая попытка в {0}.",
        Message::WhyDeviceBusyWith => "Устройство занято действием {0}. Следующая попытка в {1}.",
        Message::WhyOtherRun => "Пойдёт после {0} на том же устройстве.",
        Message::WhyPaused => "Очередь на паузе.",
        Message::WhyLeft => "Остался с прошлого раза. Продолжить или убрать?",
        Message::WhyQueueOtherAccount => "Очередь осталась от другой учётной записи.",
        Message::WhyOffline => "Нет сети.",
        Message::WhyUnreachable => {
            "На последние запросы ответа не было. Отправка продолжится, когда тенант ответит."
        }
        Message::WhySignedOut => "Чтобы продолжить, войдите.",
        Message::WhyOtherAccount => {
            "Поставлен в очередь под другой учётной записью и под этой не отправится."
        }
        Message::SearchLooking => "Запрос мог дойти. Ищем его в списке тенанта.",
        Message::SearchNotFound => "В списке тенанта его нет. Отправить ещё раз или оставить?",
        Message::SearchGivenUp => "Дошёл ли запрос, неизвестно.",
        Message::CanceledUnsent => "Он не отправлялся.",
        Message::SeenRequested => "Запуск заказан",
        Message::SeenSent => "Отправлен",
        Message::SeenAccepted => "Принят как {0}",
        Message::SeenNoAnswer => "Ответ не пришёл",
        Message::SeenUnclear => "Ответ ничего не доказывает (HTTP {0})",
        Message::SeenFound => "Найден в списке тенанта как {0}",
        Message::SeenNotFound => "В списке тенанта не найден",
        Message::SeenAgainTooMany => "Слишком много запросов (429), снова в очереди",
        Message::SeenAgainSignedOut => "Вход больше не действует (401), снова в очереди",
        Message::SeenAgainBusy => "Устройство было занято, снова в очереди",
        Message::SeenAgainBusyWith => "Устройство было занято действием {0}, снова в очереди",
        Message::SeenAgainDropped => {
            "В ответ пришло чужое действие ({0}): наши команды отброшены, снова в очереди"
        }
        Message::SeenAgainNeverLeft => "Запрос не ушёл, снова в очереди",
        Message::SeenAgainAsked => "Отправлен ещё раз вручную",
        Message::SeenRefused => "Отклонён ({0})",
        Message::SeenWithdrawn => "Убран из очереди до отправки",
        Message::SeenGivenUp => "Поиск прекращён",
        Message::SeenCancelAsked => "Запрошена отмена",
        Message::SeenCancelAccepted => "Отмена принята",
        Message::SeenCancelRefused => "В отмене отказано ({0})",
        Message::SeenMissing => "В списке тенанта его нет",
        Message::SeenPickedUp => "Устройство приняло запуск",
        Message::SeenStatus => "Статус запуска: {0}",
        Message::SeenCommand => "Шаг {0} ({1}): {2}",
        Message::SeenLate => "С опозданием пришёл более старый ответ",
        Message::SeenOdd => "В ответе есть неожиданное",
        Message::NoticeQueueLeft => {
            "{0|Не отправлен # запуск|Не отправлены # запуска|Не отправлено # запусков}: продолжить или убрать?"
        }
        Message::NoticeCannotStore => {
            "Браузер не может сохранять запуски. Всё, что происходит сейчас, забудется, когда страница закроется."
        }
        Message::NoticeKeptAside => "Сохранённый запуск {0} прочитать не удалось, он оставлен как есть.",
        Message::NoticeKeptAsideNewer => {
            "Сохранённый запуск {0} записан более новой версией страницы и оставлен как есть."
        }
        Message::NoticeSignIn => "Тенант просит войти заново. Открытые запуски сохраняют своё состояние.",
        Message::NoticeUnreachable => {
            "На запросы нет ответа: нет сети или адрес API не принимает вызовы с этой страницы."
        }
        Message::NoticeToldToWait => "Слишком много запросов: тенант просит подождать до {0}.",
        Message::NoticeDropped => {
            "{0}: другой запуск на этом устройстве успел раньше, команды отброшены. Запуск снова в очереди."
        }
        Message::NoticeNotFound => {
            "На {0} не было ответа, и в списке тенанта его нет. Отправить ещё раз или оставить?"
        }
        Message::NoticeRefused => "{0}: для {1} отказано.",
        Message::NoticeEnded => "{0} на {1}: {2}.",
        Message::NoticeLookFailed => "Не удалось узнать состояние запусков: {0}",
        Message::NoticeUnreadable => {
            "Ответ тенанта (HTTP {0}) прочитать не удалось. Запуски сохраняют последнее известное состояние."
        }
        Message::NoticeNoOutput => "{0}, шаг {1}: ссылки на вывод нет.",
        Message::NoticeClockFast => {
            "Часы этого компьютера отстают от часов тенанта на {0|# секунду|# секунды|# секунд}. Здесь показано время тенанта."
        }
        Message::NoticeClockSlow => {
            "Часы этого компьютера спешат относительно часов тенанта на {0|# секунду|# секунды|# секунд}. Здесь показано время тенанта."
        }
        // Compose.
        Message::ComposeDevices => "Устройства",
        Message::ComposeDeviceSearch => "Найти устройство",
        Message::ComposeDeviceSearchHint => "Имя, ID, IP или метка",
        Message::ComposeDevicesLoading => "Читаем список устройств…",
        Message::ComposeDevicesFailed => "Не удалось прочитать список устройств",
        Message::ComposeDevicesNoAnswer => "Тенант не ответил.",
        Message::ComposeTryAgain => "Повторить",
        Message::ComposeDeviceNone => "По запросу «{0}» ничего не найдено.",
        Message::ComposeDevicesEmpty => "В этом тенанте нет устройств.",
        Message::ComposeDevicesAll => "Все устройства",
        Message::ComposeDevicesFound => "{0|найдено # устройство|найдено # устройства|найдено # устройств}",
        Message::ComposeDevicesMore => {
            "{0|ещё #: уточните запрос|ещё #: уточните запрос|ещё #: уточните запрос}"
        }
        Message::ComposeDevicesChosen => "Выбраны",
        Message::ComposeDeviceReport => "последний отчёт {0} назад",
        Message::ComposeDeviceNoReport => "отчётов ещё не было",
        Message::ComposeHealthActive => "активно",
        Message::ComposeHealthInactive => "неактивно",
        Message::ComposeHealthImpaired => "связь нарушена",
        Message::ComposeHealthNoData => "нет данных сенсора",
        Message::ComposeHealthUnknown => "состояние неизвестно",
        Message::ComposeDeviceInactive => "Неактивно: запуск может ждать до 3 дней",
        Message::ComposeDeviceImpaired => "Плохая связь: запуск может ждать до 3 дней",
        Message::ComposeDeviceNotOnboarded => "Не подключено к Defender: в запуске будет отказано",
        Message::ComposeDeviceUnlisted => "Нет в списке устройств тенанта",
        Message::ComposeDeviceNotFound => "В адресе указано «{0}», но такого устройства в тенанте нет.",
        Message::ComposeDeviceRemove => "Убрать {0}",
        Message::ComposeUndo => "Отменить",
        Message::ComposeUndoDeed => "Отменить: {0}",
        Message::ComposeRedo => "Вернуть",
        Message::ComposeRedoDeed => "Вернуть: {0}",
        Message::ComposeUntitled => "Сценарий без названия",
        Message::ComposePalette => "Добавить команду",
        Message::ComposePaletteHint => "Щёлкните, чтобы добавить в конец, или перетащите на место",
        Message::ComposePutFile => "библиотека → устройство",
        Message::ComposeRunScript => "из библиотеки",
        Message::ComposeGetFile => "устройство → вы",
        Message::ComposeEmptyTitle => "Пока нет ни одного шага",
        Message::ComposeEmptyText => {
            "Сценарий — это список команд, которые устройство выполняет сверху вниз. PutFile кладёт на него файл из библиотеки, RunScript запускает там скрипт из библиотеки, GetFile забирает файл. Щёлкните команду выше или перетащите её сюда."
        }
        Message::ComposeExample => "Начать с примера",
        Message::ComposeExampleText => {
            "Скрипт снимает дамп процесса OfficeClickToRun, затем дамп забирается."
        }
        Message::ComposeExampleName => "Снять дамп OfficeClickToRun",
        Message::ComposeSteps => "Шаги",
        Message::ComposeStep => "Шаг {0}: {1} {2}",
        Message::ComposeStepOff => "выключен, не отправляется",
        Message::ComposeOneFile => "один файл с устройства",
        Message::ComposeGrip => "Перетащите, чтобы изменить порядок (Alt+↑, Alt+↓)",
        Message::ComposeMoveUp => "Шаг {0}: выше",
        Message::ComposeMoveDown => "Шаг {0}: ниже",
        Message::ComposeDuplicate => "Шаг {0}: создать копию",
        Message::ComposeMore => "Шаг {0}: ещё действия",
        Message::ComposeMoveTo => "Переместить на…",
        Message::ComposeToTop => "В начало",
        Message::ComposeToBottom => "В конец",
        Message::ComposeSwitchOff => "Выключить",
        Message::ComposeSwitchOn => "Включить",
        Message::ComposeDelete => "Удалить",
        Message::ComposeMoveTitle => "Переместить шаг {0}",
        Message::ComposeMovePlace => "Новая позиция, от 1 до {0}",
        Message::ComposeMove => "Переместить",
        Message::ComposeInLibrary => "в библиотеке · sha256 {0}…",
        Message::ComposeLoadLibrary => "Загрузить библиотеку",
        Message::ComposeLibraryLoading => "читаем библиотеку…",
        Message::ComposeLibraryFailed => "библиотеку прочитать не удалось",
        Message::ComposeLibraryFiles => "Файлы библиотеки",
        Message::ComposeLibraryFound => {
            "{0|подходит # файл библиотеки|подходят # файла библиотеки|подходят # файлов библиотеки}"
        }
        Message::ComposeTakesArguments => "аргументы: {0}",
        Message::ComposeOnDevice => "на устройстве",
        Message::ComposeOnWire => "в запросе",
        Message::ComposeRequest => "Запрос",
        Message::ComposeRequestFor => "Тело для",
        Message::ComposeCopyRequest => "Скопировать тело запроса",
        Message::ComposeBefore => "Перед отправкой",
        Message::ComposeErrors => "{0|# ошибка|# ошибки|# ошибок}",
        Message::ComposeWarnings => "{0|# предупреждение|# предупреждения|# предупреждений}",
        Message::ComposeNothingWrong => "замечаний нет",
        Message::ComposeComment => "Комментарий (обязателен, остаётся в журнале аудита)",
        Message::ComposeTag => "В конец добавится {0}: по этой метке запуск найдётся снова.",
        Message::ComposeTags => "К каждому запуску добавится своя метка, к первому — {0}.",
        Message::ComposeManyMinutes => {
            "При 10 запусках в минуту отправка займёт {0|около # минуты|около # минут|около # минут}."
        }
        Message::ComposeRunNone => "Запустить",
        Message::ComposeRun => {
            "{0|Запустить на # устройстве|Запустить на # устройствах|Запустить на # устройствах}"
        }
        Message::ComposeMissing => "Что мешает запуску",
        Message::ComposeMissingMore => "{0|и ещё #|и ещё #|и ещё #}",
        Message::ComposeNotLeading => {
            "Liveline открыт в другой вкладке, запускать сценарии можно только там."
        }
        Message::ComposeTenantComing => "Тенант ещё открывается.",
        Message::ComposeTenantMissing => "Тенант не открылся; повторите попытку выше.",
        // End of Compose.
        // Run screen.
        Message::RunViewAttached => "Подключённый запуск",
        Message::RunViewOn => "Запуск на {0}",
        Message::RunViewBreadcrumb => "Где находится запуск",
        Message::RunViewBatch => "Пакет запусков",
        Message::RunViewProgress => "{0} из {1}",
        Message::RunViewDevice => "Устройство",
        Message::RunViewBy => "Кто запустил",
        Message::RunViewSent => "Отправлен",
        Message::RunViewAsked => "Заказан",
        Message::RunViewAction => "Действие",
        Message::RunViewNoAction => "пока неизвестно",
        Message::RunViewNever => "нет",
        Message::RunViewCopyAction => "Скопировать ID действия",
        Message::RunViewCopyLink => "Скопировать ссылку",
        Message::RunViewAgain => "Запустить ещё раз",
        Message::RunViewCancel => "Отменить запуск…",
        Message::RunViewWithdraw => "Убрать из очереди",
        Message::RunViewOnlyLeader => "Liveline открыт в другой вкладке: отправляет и получает только она.",
        Message::RunViewCancelAsk => "Отменить этот запуск?",
        Message::RunViewCancelText => {
            "Выполненные команды останутся выполненными. Текущая ещё может успеть закончиться; успела ли отмена, страница покажет."
        }
        Message::RunViewCancelOthers => "Этот запуск отправлен не отсюда. Возможно, его кто-то ждёт.",
        Message::RunViewCancelComment => "Комментарий для журнала аудита",
        Message::RunViewCancelMissing => "Напишите комментарий: его требует API.",
        Message::RunViewCancelDo => "Отменить запуск",
        Message::RunViewCancelNot => "Не отменять",
        Message::RunViewCommands => "Команды",
        Message::RunViewChoice => "Как показать команды",
        Message::RunViewTimeline => "Шкала",
        Message::RunViewTable => "Таблица",
        Message::RunViewStep => "Шаг",
        Message::RunViewCommand => "Команда",
        Message::RunViewState => "Состояние",
        Message::RunViewStart => "Начало",
        Message::RunViewEnd => "Конец",
        Message::RunViewDuration => "Длительность",
        Message::RunViewAfter => "+{0}",
        Message::RunViewRowWaiting => "Ожидание устройства",
        Message::RunViewRowUnsent => "Ожидание отправки",
        Message::RunViewNext => "следующая",
        Message::RunViewOfLimit => "{0} / {1}",
        Message::RunViewFromTo => "от {0} до {1}",
        Message::RunViewBetween => "между {0} и {1}",
        Message::RunViewUnknownMoment => "неизвестно",
        Message::RunViewSince => "Начало: {0}",
        Message::RunViewStartEnd => "Начало: {0}. Конец: {1}",
        Message::RunViewErrors => "Ошибка, как её сообщает API",
        Message::RunViewCopyErrors => "Скопировать ошибку",
        Message::RunViewHttp => "HTTP {0} {1}",
        Message::RunViewCorrelation => "ID для поддержки Microsoft:",
        Message::RunViewOutput => "Вывод",
        Message::RunViewOutputOf => "Вывод шага {0}",
        Message::RunViewOutputLoading => "Получаем вывод…",
        Message::RunViewOutputEmpty => "Тенант хранит вывод этой команды, но он пуст.",
        Message::RunViewOutputNothing => "Ничего не выведено.",
        Message::RunViewOutputRefused => {
            "Тенант не отдаёт вывод. Его ошибка ниже; так же бывает, когда не хватает прав."
        }
        Message::RunViewOutputNoAnswer => "Ответа нет, несколько попыток подряд.",
        Message::RunViewTryAgain => "Повторить",
        Message::RunViewExit => "сообщён код {0}",
        Message::RunViewExitHint => {
            "Коду возврата верить нельзя: скрипт, завершившийся с кодом 4, бывает отмечен как 0. Верьте тому, что вывел сам скрипт."
        }
        Message::RunViewLines => "{0|# строка|# строки|# строк}",
        Message::RunViewNoStderr => "вывода ошибок нет",
        Message::RunViewStderr => "Вывод ошибок",
        Message::RunViewLenient => "Протокол нарушает правила JSON, но прочитан целиком.",
        Message::RunViewCutOff => "Протокол обрывается: продолжения нет.",
        Message::RunViewWrap => "Переносить строки",
        Message::RunViewSearch => "Искать в выводе",
        Message::RunViewCopyOutput => "Скопировать вывод",
        Message::RunViewDownload => "Сохранить файлом",
        Message::RunViewOutputCut => {
            "Показано: {0|# строка|# строки|# строк} из {1}, длинные обрезаны. В файле всё целиком."
        }
        Message::RunViewNoMatch => "не найдено",
        Message::RunViewMatch => "{0} из {1}",
        Message::RunViewPreviousMatch => "Предыдущее совпадение",
        Message::RunViewNextMatch => "Следующее совпадение",
        Message::RunViewFile => "Полученный файл",
        Message::RunViewSize => "Размер",
        Message::RunViewBytes => "{0|# байт|# байта|# байт}",
        Message::RunViewCopyHash => "Скопировать SHA-256",
        Message::RunViewCompressed => {
            "Сжатый файл не удалось распаковать целиком. Он сохраняется в том виде, в каком пришёл."
        }
        Message::RunViewSave => "Сохранить файл",
        Message::SizeBytes => "{0|# байт|# байта|# байт}",
        Message::SizeKilobytes => "{0},{1} КБ",
        Message::SizeMegabytes => "{0},{1} МБ",
        Message::SizeGigabytes => "{0},{1} ГБ",
        Message::RunViewObserved => "Что наблюдалось",
        Message::RunViewSeenAt => "замечено в {0}, между двумя опросами",
        Message::RunViewSeenBetween => "после {0}, между двумя опросами",
        Message::RunViewWaited => "ожидание {0}",
        Message::RunViewRaw => "Последний ответ в исходном виде",
        Message::RunViewCopyRaw => "Скопировать ответ",
        Message::RunViewUnknownTitle => "Этот браузер не знает такого запуска",
        Message::RunViewUnknownAction => {
            "«{0}» похоже на ID действия. Возможно, его отправили из другого браузера: подключите его, и он будет виден и здесь."
        }
        Message::RunViewUnknownText => {
            "«{0}» — не запуск этого браузера. Записи хранятся только здесь; по ID действия запуск можно подключить из списка."
        }
        Message::RunViewShowOther => "Показать тот запуск",
        Message::RunViewShowWaiting => "Показать ожидающие запуски",
        Message::RunViewShowBlocking => "Показать мешающее действие",
        Message::RunViewSendUnstored => "Отправить, не сохраняя",
        Message::RunViewSendAgain => "Отправить ещё раз",
        Message::RunViewGiveUp => "Оставить",
        Message::RunViewRefusedText => {
            "Тенант отклонил запуск. На устройстве ничего не произошло. Ответ тенанта:"
        }
        Message::RunViewTimedOutText => {
            "Тенант прекратил запуск: время вышло. Что успело выполниться, выполнено."
        }
        Message::RunViewUnknownState => {
            "Тенант называет это состояние «{0}». Странице оно незнакомо, наблюдение продолжается."
        }
        Message::RunViewMissing => {
            "С {0} тенант отвечает, что не знает этого действия. Показано последнее известное."
        }
        Message::RunViewCanceledPartly => {
            "Отменён, но до этого {0|выполнена # команда|выполнены # команды|выполнено # команд}."
        }
        Message::RunViewCancelTooLate => "Отмена опоздала: запуск успел закончиться сам.",
        Message::RunViewCancelRefused => {
            "Тенант отказал в отмене, обычно потому, что запуск уже закончился. Ответ тенанта:"
        }
        Message::RunViewCancelAskedAt => "Отмена запрошена в {0}. Тенант ещё не ответил.",
        Message::RunViewCancelTaken => "Тенант принял отмену в {0}. Запуск ещё не закончился.",
        Message::RunViewCanceledBy => "Отменил {0}: «{1}»",
        Message::RunViewFailedSilently => "Тенант сообщает об ошибке без объяснений. Номер ошибки: {0}.",
        Message::RunViewOdd => {
            "Последний ответ не соответствует описанию API: {0}. Ниже он сохранён в исходном виде."
        }
        // End of run screen.
        // Runs list.
        Message::RunsAll => "Все",
        Message::RunsOpen => "Незавершённые",
        Message::RunsGroups => "Фильтр по состоянию",
        Message::RunsFind => "Устройство, сценарий или комментарий",
        Message::RunsOfDevice => "Устройство: {0}",
        Message::RunsOfBatch => "Пакет: {0}",
        Message::RunsWithout => "Убрать фильтр «{0}»",
        Message::RunsBatch => "Пакет: {0|# запуск|# запуска|# запусков}",
        Message::RunsBatchNamed => "{0}: {1|# устройство|# устройства|# устройств}",
        Message::RunsPause => "Приостановить отправку",
        Message::RunsResume => "Продолжить отправку",
        Message::RunsAttach => "Подключить запуск…",
        Message::RunsAttachTitle => "Подключить запуск",
        Message::RunsAttachText => {
            "Запуск, отправленный из другого места, можно наблюдать и здесь. Вставьте ID действия, ссылку или текст с ним."
        }
        Message::RunsAttachField => "ID действия",
        Message::RunsAttachWrong => {
            "ID действия здесь нет. Он выглядит так: 6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002."
        }
        Message::RunsAttachDo => "Подключить",
        Message::RunsSequence => "Сценарий",
        Message::RunsProgress => "Команды",
        Message::RunsElapsed => "Прошло",
        Message::RunsWhy => "Подробности",
        Message::RunsUnnamed => "Без названия",
        Message::RunsStep => "Шаг {0}, {1}",
        Message::RunsMore => "Показать ещё {0}",
        Message::RunsLeft => "{0|Не показан # запуск|Не показаны # запуска|Не показано # запусков}",
        Message::RunsNone => "Запусков пока нет",
        Message::RunsNoneText => {
            "Составьте сценарий и запустите его: запуск появится здесь и останется в этом браузере, пока вы не удалите данные в настройках."
        }
        Message::RunsNoneSuch => "Под этот фильтр ничего не подходит",
        Message::RunsNoneSuchText => "Запуски есть, но не такие.",
        Message::RunsClear => "Показать все запуски",
        Message::RunsCounts => "Выполняется: {0}, завершено: {1}, с ошибкой: {2}",
        // End of runs list.
        // Library.
        Message::LibraryFind => "Имя, описание, автор или SHA-256",
        Message::LibraryCount => "{0|# файл|# файла|# файлов}",
        Message::LibraryCountOf => "{0} из {1|# файла|# файлов|# файлов}",
        Message::LibraryRefresh => "Прочитать заново",
        Message::LibraryNotAsked => "Библиотека ещё не прочитана",
        Message::LibraryNotAskedText => "Для неё нужно отдельное разрешение: оно запрашивается при чтении.",
        Message::LibraryLoading => "Библиотека читается…",
        Message::LibraryFailed => "Не удалось прочитать библиотеку",
        Message::LibraryForbidden => "Нет разрешения на библиотеку",
        Message::LibraryForbiddenText => {
            "Чтобы читать и менять её, нужно разрешение Library.Manage; отдельного разрешения на чтение нет. Попросите его у администратора тенанта. Имена, набранные в сценарии, работают и так: они отправляются как есть, с пометкой, что не проверены."
        }
        Message::LibraryEmpty => "Библиотека пуста",
        Message::LibraryEmptyText => {
            "Загрузите скрипт или программу: RunScript запустит её на устройствах, PutFile разместит."
        }
        Message::LibraryNoneSuch => "Под фильтр не подходит ни один файл",
        Message::LibraryNoneSuchText => "Файлы есть, но таких нет.",
        Message::LibraryClear => "Показать все файлы",
        Message::LibraryLeft => "{0|# файл не показан|# файла не показаны|# файлов не показаны}",
        Message::LibraryName => "Имя",
        Message::LibraryDescription => "Описание",
        Message::LibraryHash => "SHA-256",
        Message::LibraryParameters => "Параметры",
        Message::LibraryBy => "Автор",
        Message::LibraryUpdated => "Обновлён",
        Message::LibraryChanges => "Изменения",
        Message::LibraryTakesNone => "нет",
        Message::LibraryTakesSome => "есть, не описаны",
        Message::LibraryNobody => "не указан",
        Message::LibraryCopyHash => "Скопировать SHA-256 файла {0}",
        Message::LibraryDelete => "Удалить {0}…",
        Message::LibraryOnlyLeader => "Liveline открыт в другой вкладке; только она меняет библиотеку.",
        Message::LibraryUpload => "Загрузить файл",
        Message::LibraryUploadHint => {
            "Библиотека общая для всего тенанта. По странице Microsoft об API предел файла 20 МБ, по другим источникам 250 МБ."
        }
        Message::LibraryChoose => "Выбрать файл…",
        Message::LibraryChooseOther => "Выбрать другой файл…",
        Message::LibraryDrop => "или перетащите его в любое место этого экрана",
        Message::LibraryDropHere => "Отпустите: файл будет выбран, но ещё не отправлен.",
        Message::LibraryOneFile => "Файлы загружаются по одному: взят {0}.",
        Message::LibraryFile => "Файл",
        Message::LibrarySize => "Размер",
        Message::LibraryHashing => "вычисляется…",
        Message::LibraryUnreadable => {
            "Браузер не смог его прочитать: это папка, либо файл изменился или занят другой программой. Выберите его снова."
        }
        Message::LibraryTooLarge => {
            "{0}: больше, чем допускает любой источник (250 МБ). Файл не читается и не отправляется."
        }
        Message::LibraryLarge => {
            "{0}: больше 20 МБ со страницы Microsoft об API. Другие источники говорят о 250 МБ: тенант может отказать."
        }
        Message::LibraryNoBytes => "Файл пуст.",
        Message::LibraryFileName => "Имя в библиотеке",
        Message::LibraryNameEmpty => "Напишите имя.",
        Message::LibraryNameDots => "Одни точки — не имя.",
        Message::LibraryNameWrong => {
            "В именах бывают только латинские буквы, цифры, «-», «_» и «.». Недопустимо: {0}"
        }
        Message::LibraryBlank => "пробел",
        Message::LibraryUseName => "Взять {0}",
        Message::LibraryDescriptionField => "Описание",
        Message::LibraryTakes => "Принимает параметры",
        Message::LibraryParametersField => "Какие параметры, для тех, кто будет им пользоваться",
        Message::LibraryExists => "{0} уже есть в библиотеке",
        Message::LibraryWhose => "Автор: {0}, обновлён {1}.",
        Message::LibraryExistsText => {
            "Все в тенанте, кто им пользуется, люди и автоматизация, с этого момента получат новое содержимое. Прежнее API не вернёт."
        }
        Message::LibrarySame => "Его содержимое совпадает с выбранным файлом.",
        Message::LibraryReplace => "Заменить его",
        Message::LibraryNotKnown => {
            "Библиотека не прочитана, поэтому неизвестно, есть ли в ней файл с таким именем."
        }
        Message::LibraryReplaceIfAny => "Заменить, если он там есть",
        Message::LibraryDraftUses => "Его использует составляемый сценарий: {1|шаг|шаги|шаги} {0}.",
        Message::LibraryDraftUsesNot => {
            "Составляемый сценарий его не использует. Других сценариев в этом браузере не сохранено."
        }
        Message::LibrarySend => "Загрузить",
        Message::LibraryNoFile => "Сначала выберите файл.",
        Message::LibraryStillHashing => "Вычисляется SHA-256.",
        Message::LibraryNotReplaced => "Отметьте «Заменить его» или дайте другое имя.",
        Message::LibrarySending => "Отправляется {0}, {1}…",
        Message::LibraryTaken => "{0} в библиотеке. Тенант сообщает тот же SHA-256, что вычислен здесь.",
        Message::LibraryTakenUnsaid => "{0} в библиотеке. SHA-256 тенант не сообщил.",
        Message::LibraryTakenOther => {
            "{0} в библиотеке, но тенант сообщает другой SHA-256: {2}. Вычислено здесь: {1}. Не запускайте его, пока не выясните причину."
        }
        Message::LibraryRefused => {
            "Тенант не принял {0}. Ничего не изменилось, введённое не потеряно. Его ответ:"
        }
        Message::LibraryUnclear => {
            "Неизвестно, дошёл ли {0}. Список читается заново: прежде чем повторять, посмотрите на SHA-256."
        }
        Message::LibraryArrived => "В библиотеке есть {0} с точно таким содержимым: файл дошёл.",
        Message::LibraryTooMany => {
            "Слишком много запросов: тенант просит подождать {0|# секунду|# секунды|# секунд}."
        }
        Message::LibraryDeleteAsk => "Удалить {0}?",
        Message::LibraryDeleteText => {
            "Библиотека общая для всего тенанта: файл исчезнет у всех, кто им пользуется, у людей и автоматизации. Содержимое API не вернёт."
        }
        Message::LibraryDeleteDo => "Удалить у всех",
        Message::LibraryDeleting => "Удаляется…",
        Message::LibraryDeleted => "{0} удалён.",
        Message::LibraryDeleteRefused => "Тенант его не удалил. Его ответ:",
        Message::LibraryDeleteUnclear => "Неизвестно, удалён ли он. Список читается заново.",
        Message::LibraryGone => "Файла {0} в библиотеке уже нет.",
        Message::LibraryNoAddress => {
            "Адреса с таким именем не бывает, поэтому удалить файл через API нельзя."
        }
        // End of library.
        // Notices in the frame.
        Message::Notices => "Что произошло",
        Message::NoticeSeeRun => "Открыть запуск",
        Message::NoticeSendUnstored => "Всё равно отправлять",
        // Sign-in.
        Message::AccountTitle => "Вход",
        Message::AccountTroubleTitle => "Вход не выполнен",
        Message::AccountSigningIn => "Выполняется вход…",
        Message::AccountSignIn => "Войти",
        Message::AccountAgain => "Войти снова",
        Message::AccountOther => "Выбрать другую учётную запись",
        Message::AccountConfirm => "Подтвердить вход",
        Message::AccountConsent => "Открыть страницу согласия",
        Message::AccountMenu => "Учётная запись {0}",
        Message::AccountSignOutHere => "Выйти здесь",
        Message::AccountSignOutEverywhere => "Выйти везде",
        Message::AccountKept => "Черновик и запуски сохранены.",
        Message::AccountNone => {
            "Войдите под учётной записью, которой разрешён live response. Всё отправляется от вашего имени."
        }
        Message::AccountCanceled => "Вход отменён. Ничего не отправлено.",
        Message::AccountWrongTenant => {
            "Эта учётная запись из другого тенанта, чем страница: {0}. Выберите учётную запись нужного тенанта."
        }
        Message::AccountNoConsent => {
            "Никто не дал согласия на запрашиваемые разрешения. Администратор может дать его на странице согласия; затем войдите снова."
        }
        Message::AccountWrongPlatform => {
            "В регистрации приложения этот адрес указан как веб-приложение, а нужен одностраничный клиент (AADSTS9002326). Сообщите тому, кто ведёт этот сайт."
        }
        Message::AccountStepUp => {
            "Тенант требует дополнительного подтверждения, например второго фактора или управляемого устройства."
        }
        Message::AccountExpired => {
            "Вход завершён: прошло 24 часа, выполнен выход в другом месте, или сеанс отозван."
        }
        Message::AccountUnreachable => "Сервер входа не отвечает. Попытки повторяются сами.",
        Message::AccountFrameBlocked => {
            "Вход не удалось продлить незаметно: браузер блокирует cookie или фреймы сервера входа. Войти снова это не мешает."
        }
        Message::AccountEmptyToken => "Сервер входа ответил без токена.",
        Message::AccountNotLoaded => "Файл, нужный для входа, пришёл не таким, каким был выпущен.",
        Message::AccountRefused => "Во входе отказано ({0}). Что значат коды, сказано в docs/sign-in.md.",
        Message::AccountLacksLiveResponse => {
            "Ваш вход не даёт разрешения Machine.LiveResponse: отправить ничего нельзя. Согласие должен дать администратор."
        }
        Message::AccountNoToken => "Для этого нет токена. Войдите или запросите согласие.",
        Message::AccountPart => "Вход",
        Message::AccountPartHint => {
            "Токен отправляется только по адресу API. Он остаётся в этой вкладке и продлевается сам."
        }
        Message::AccountUser => "Пользователь",
        Message::AccountTenant => "Тенант",
        Message::AccountScopes => "Разрешено",
        Message::AccountExpires => "Токен до",
        Message::AccountAuthority => "Сервер входа",
        Message::AccountApi => "Адрес API",
        Message::AccountNoneNow => "нет",
        Message::RunViewOutputTooLarge => "Результат больше, чем принимает страница (256 МБ).",
        Message::RunViewOutputOddLink => "Тенант назвал место, где результатов не бывает. Ссылка не открыта.",
    }
}
