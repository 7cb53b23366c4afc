use super::Message;

/// What a message says in Russian. Placeholders as in `en.rs`; three plural forms: 1 день, 2 дня, 5 дней.
pub(super) const fn text(message: Message) -> &'static str {
    match message {
        Message::AppName => "Liveline",
        Message::NavCompose => "Сценарий",
        Message::NavRuns => "Запуски",
        Message::NavLibrary => "Библиотека",
        Message::NavSettings => "Настройки",
        Message::Stories => "Экскурсии: учимся на практике",
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
        Message::SeverityOff => "Отключено",
        Message::RuleSwitchOff => "Отключить правило…",
        Message::RuleSwitchOn => "Включить правило",
        Message::DiagEmptyFile => "Укажите файл библиотеки, который нужно разместить.",
        Message::DiagEmptyScript => "Укажите скрипт, который нужно запустить.",
        Message::DiagEmptyPath => "Укажите путь к файлу, который нужно получить.",
        Message::DiagControlCharacters => {
            "Управляющие символы ({0}) будут отправлены как часть текста. Удалите их."
        }
        Message::DiagInvisibleCharacters => {
            "Невидимые символы ({0}) будут отправлены как часть текста. Удалите их."
        }
        Message::DiagTurnedInPath => {
            "Символы смены направления письма ({0}) скрывают настоящий путь. Удалите их, если они не часть имени."
        }
        Message::DiagNoncharacters => {
            "Кодовые позиции, которые не являются символами ({0}), будут отправлены как часть текста. Удалите их."
        }
        Message::DiagQuotedPath => "Кавычки из «Копировать как путь» станут частью пути.",
        Message::DiagQuotedName => "Кавычки станут частью имени.",
        Message::DiagUnbalancedPath => "Непарная кавычка станет частью пути.",
        Message::DiagQuoteInPath => {
            "Непарная кавычка станет частью пути. Уберите её, если она не часть имени файла."
        }
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
        Message::DiagReservedNames => "{0} — зарезервированное имя Windows, вряд ли это файл.",
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
        Message::DiagMisspeltParameter => "{0} — не параметр: текст уйдёт как есть.",
        Message::DiagForeignExtension => "Файлы {0} не предназначены для системы выбранных устройств.",
        Message::DiagForeignExtensionOn => "Файлы {0} не предназначены для {1}.",
        Message::DiagChangedLibraryFile => {
            "Под этим именем в библиотеке уже не тот файл, что был при сохранении сценария: SHA-256 {0}. Проверьте его до запуска."
        }
        Message::DiagConcerned => "Касается: {0}.",
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
        Message::DiagMissingComment => "Напишите комментарий: он останется в тенанте вместе с действием.",
        Message::DiagNoDevice => "Выберите устройство.",
        Message::DiagUnreachableDevice => {
            "По данным тенанта устройство {0} не подключено к Defender: в запуске будет отказано."
        }
        Message::DiagOutdatedDevice => {
            "Система или агент устройства {0} слишком старые для live response: в запуске будет отказано."
        }
        Message::DiagLooksLikeSecret => {
            "Похоже на секрет: {0}. Аргументы видны в действии и остаются в журналах устройства."
        }
        Message::DiagCommentPattern => {
            "Комментарий должен соответствовать {0}: таково правило этой установки."
        }
        Message::DiagHighValueDevice => {
            "Особо важные устройства: {0}. Отправляйте, только если речь действительно о них."
        }
        Message::DiagTooManyDevices => {
            "За один раз можно не больше {0|# устройства|# устройств|# устройств}: таково правило этой установки. Выберите меньше."
        }
        Message::DiagUnconfirmedDevices => {
            "{0|Выбрано # устройство|Выбраны # устройства|Выбрано # устройств}: введите это число, чтобы подтвердить."
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
        Message::FixAcceptFile => "Принять новый файл",
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
        Message::DeedAppended => "{0|добавлен # шаг|добавлены # шага|добавлено # шагов} в конец",
        Message::DeedArranged => "шаги упорядочены",
        Message::DeedSeveralMoved => {
            "{0|перемещён # шаг|перемещены # шага|перемещено # шагов}, первый с {1} на {2}"
        }
        Message::DeedSeveralDuplicated => "{0|скопирован # шаг|скопированы # шага|скопировано # шагов}",
        Message::DeedSeveralOn => "{0|включён # шаг|включены # шага|включено # шагов}",
        Message::DeedSeveralOff => "{0|выключен # шаг|выключены # шага|выключено # шагов}",
        Message::DeedSeveralRemoved => "{0|удалён # шаг|удалены # шага|удалено # шагов}",
        Message::DeedDescribed => "описание изменено",
        Message::DeedTakenBack => "{0|отменено # изменение|отменены # изменения|отменено # изменений}",
        Message::DeedFilesNoted => "файлы библиотеки отмечены",
        Message::DeedRuleOff => "правило отключено",
        Message::DeedRuleOn => "правило включено",
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
            "{0|# шаг выключен и не отправляется.|# шага выключены и не отправляются.|# шагов выключены и не отправляются.}"
        }
        Message::ReadBackBusy => {
            "{0}: там ещё идёт запуск из этого браузера; новый будет отправлен, когда тот завершится."
        }
        Message::ReadBackWaitInactive => "Устройство {0} неактивно: запуск может ждать до 3\u{a0}дней.",
        Message::ReadBackWaitImpaired => "{0} плохо выходит на связь: запуск может ждать до 3 дней.",
        Message::ReadBackWaitNoSensorData => "{0} не передаёт данные датчика: запуск может ждать до 3 дней.",
        Message::ReadBackWaitMany => {
            "{0|# устройство молчит или плохо выходит|# устройства молчат или плохо выходят|# устройств молчат или плохо выходят} на связь: запуски могут ждать до 3 дней."
        }
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
            "Запуски, отправленные из этого браузера за последние 60\u{a0}с. API допускает 10 в минуту на всех, кто пользуется этим приложением в тенанте."
        }
        Message::MeterSessions => "Сеансы",
        Message::MeterSessionsHint => {
            "{0|# сеанс|# сеанса|# сеансов} из этого браузера; {1|# из них ждёт|# из них ждут|# из них ждут} устройство."
        }
        Message::MeterSessionsTenantHint => {
            "В тенанте: {0|# незавершённое действие|# незавершённых действия|# незавершённых действий}."
        }
        Message::MeterOf => "{0} / {1}",
        Message::MeterNextIn => "Отправка через {0}",
        Message::PollNever => "Опрос не нужен",
        Message::PollElsewhere => "Опрашивает другая вкладка",
        Message::PolledAgo => "Опрошено {0} назад",
        Message::PolledAgoNextIn => "Опрошено {0} назад · снова через {1}",
        Message::PollFirstIn => "Первый опрос через {0}",
        Message::ZoneUtc => "UTC",
        Message::ZoneLocal => "Местное",
        Message::ZoneSwitch => "Время: {0}. Переключить.",
        Message::DemoControls => "Демо",
        // Units of durations, kept short.
        Message::UnitSecondsTenths => "{0},{1} с",
        Message::UnitSeconds => "{0} с",
        Message::UnitMinutes => "{0} мин",
        Message::UnitHours => "{0} ч",
        Message::UnitDays => "{0} сут",
        // Parts that screens share.
        Message::Copied => "Скопировано",
        Message::CopyRefused => "Браузер не дал скопировать. Выделите текст и скопируйте вручную.",
        Message::Dismiss => "Скрыть",
        // Pages instead of a screen.
        Message::OpeningPage => "Открывается…",
        Message::UnknownScreen => "Неизвестный адрес",
        Message::ScreenMissingTitle => "Этот экран не загрузился",
        Message::ScreenMissingText => "Его часть страницы не удалось получить. Составленное сохранено. ({0})",
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
        Message::ConfigPattern => "config.json, строка {0}: «{1}» — не регулярное выражение. {2}",
        Message::ConfigTenant => "Часть страницы, нужная для входа, не пришла: {0}",
        Message::OpenDemo => "Открыть демо",
        Message::DoorTitle => "Сеанс единого входа (SSO) закончился",
        Message::DoorRenew => "Обновить сеанс",
        Message::Reload => "Обновить",
        Message::DemoLinkTitle => "Эта ссылка открывает демо",
        Message::DemoLinkText => {
            "Эта страница работает с тенантом. В демо тенант имитируется и запуски свои; данные настоящего тенанта не читаются и не меняются."
        }
        Message::DemoLinkStay => "Остаться с тенантом",
        Message::DemoWrong => "Адрес требует демо, которого нет",
        Message::DemoScenarioUnknown => "Варианта демо «{0}» нет. Есть: {1}.",
        Message::DemoSeedWrong => "Зерно «{0}» — не целое число.",
        // Banners.
        Message::BannerDoor => {
            "Закончился сеанс единого входа (SSO) перед этим сайтом. Всё, для чего нужен сайт, ждёт, пока вас снова не впустят; запуски и черновик остаются как есть."
        }
        Message::BannerLinkCut => "Вход через SSO обрезал эту ссылку. Откройте её ещё раз.",
        Message::BannerNewer => {
            "Есть новая версия. Незавершённые запуски продолжатся после обновления страницы."
        }
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
        Message::StoreDenied => "браузер не даёт страницам ничего хранить",
        Message::StoreFull => "место для хранения кончилось",
        Message::StoreBlocked => "хранилище занято другой вкладкой, закройте её",
        Message::StoreNewer => "хранилище записано более новой версией страницы, перезагрузите её",
        Message::StoreClosed => {
            "хранилище закрыла вкладка с более новой версией страницы или сам браузер; перезагрузите страницу"
        }
        Message::BannerPaused => {
            "{0|# запуск не отправлен.|# запуска не отправлены.|# запусков не отправлено.}"
        }
        Message::BannerPausedAsked => {
            "Отправка приостановлена. {0|Ждёт # запуск.|Ждут # запуска.|Ждут # запусков.}"
        }
        Message::QueueContinue => "Продолжить",
        Message::QueueDiscard => "Убрать",
        Message::LanguageFailed => "Не удалось загрузить язык. ({0})",
        // Settings.
        Message::Cancel => "Отмена",
        // Runs: states, reasons, what was observed.
        Message::RunNotSent => "Ещё не отправлен",
        Message::RunSending => "Отправляется",
        Message::RunNoAnswer => "Нет ответа",
        Message::RunDeviceBusy => "Устройство занято",
        Message::RunWaiting => "Ожидание устройства",
        Message::RunRunning => "Выполняется",
        Message::RunCompleted => "Выполнен",
        Message::RunFailed => "Ошибка",
        Message::RunTimedOut => "Время истекло",
        Message::RunCancelAsked => "Запрошена отмена",
        Message::RunCanceled => "Отменён",
        Message::RunRefused => "Отклонён",
        Message::RunUnknown => "Пока неизвестно",
        Message::RunNotKnown => "Неизвестно",
        // Compose.
        Message::ComposeDevices => "Устройства",
        Message::ComposeDeviceSearch => "Найти устройство",
        Message::ComposeDeviceSearchHint => "Имя, ID, IP или метка",
        Message::ComposeDevicesFirst => "Появятся, как только вы начнёте.",
        Message::ComposeDevicesLoading => "Читаем список устройств…",
        Message::ComposeDevicesFailed => "Не удалось прочитать список устройств",
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
        Message::ComposeHealthNoData => "нет данных датчика",
        Message::ComposeHealthUnknown => "состояние неизвестно",
        Message::ComposeDeviceInactive => "Неактивно: запуск может ждать до 3 дней",
        Message::ComposeDeviceImpaired => "Плохая связь: запуск может ждать до 3 дней",
        Message::ComposeDeviceNotOnboarded => "Не подключено к Defender: в запуске будет отказано",
        Message::ComposeDeviceOutdated => {
            "Система или агент слишком старые для live response: в запуске будет отказано"
        }
        Message::ComposeDeviceUnlisted => "Нет в списке устройств тенанта",
        Message::ComposeDeviceNotFound => "В адресе указано то, чего нет среди устройств тенанта: {0}.",
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
        Message::ComposePicked => "выделен",
        Message::ComposePick => "Выделить",
        Message::ComposeUnpick => "Снять выделение",
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
        Message::ComposeEncode => "Аргументы в Base64…",
        Message::ComposeDelete => "Удалить",
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
        Message::ComposeComment => "Комментарий (обязателен, остаётся в действии)",
        Message::ComposeConfirm => "Число устройств: введите, чтобы подтвердить",
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
        // Run screen.
        Message::RunViewAttached => "Подключённый запуск",
        Message::RunViewOn => "Запуск на {0}",
        Message::RunViewCopyErrors => "Скопировать ошибку",
        Message::RunViewHttp => "HTTP {0} {1}",
        Message::RunViewCorrelation => "ID для поддержки Microsoft:",
        Message::SizeBytes => "{0|# байт|# байта|# байт}",
        Message::SizeKilobytes => "{0},{1} КБ",
        Message::SizeMegabytes => "{0},{1} МБ",
        Message::SizeGigabytes => "{0},{1} ГБ",
        // Notices in the frame.
        Message::Notices => "Что произошло",
        Message::NoticeSeeRun => "Открыть запуск",
        Message::NoticeExport => "Выгрузить в настройках",
        Message::NoticeSendUnstored => "Всё равно отправлять",
        // Sign-in.
        Message::TenantMarkHint => "Тенант {0}: всё отправляется туда",
        Message::TenantOpen => "Открыть {0}",
        Message::TenantWrong => "Адрес указывает на тенант, которого эта страница не знает",
        Message::TenantUnknown => "Тенанта «{0}» нет в config.json. Есть: {1}.",
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
        Message::AccountBeside => "Войти в отдельном окне",
        Message::AccountFirst => {
            "Сначала войдите. До этого можно составлять сценарий и смотреть записи, но нельзя ничего отправить или прочитать."
        }
        Message::AccountRecording => "Посмотреть запись",
        Message::AccountKept => "Черновик и запуски сохранены.",
        Message::AccountNone => {
            "Войдите под учётной записью, которой разрешён live response. Всё отправляется от вашего имени."
        }
        Message::AccountCanceled => "Вход отменён. Ничего не отправлено.",
        Message::AccountWrongTenant => {
            "Эта учётная запись из другого тенанта, чем страница. Выберите учётную запись нужного тенанта. {0}"
        }
        Message::AccountNoConsent => {
            "Никто не дал согласия на запрашиваемые разрешения. Администратор может дать его на странице согласия; затем войдите снова."
        }
        Message::AccountWrongPlatform => {
            "В регистрации приложения этот адрес указан как веб-приложение, а нужно одностраничное приложение (AADSTS9002326). Сообщите тому, кто ведёт этот сайт."
        }
        Message::AccountStepUp => {
            "Тенант требует дополнительного подтверждения, например второго фактора или управляемого устройства."
        }
        Message::AccountExpired => {
            "Сеанс входа закончился: прошло 24 часа, выполнен выход в другом месте, или сеанс отозван."
        }
        Message::AccountUnreachable => "Сервер входа не отвечает. Попытки повторяются сами.",
        Message::AccountFrameBlocked => {
            "Вход не удалось продлить незаметно: браузер блокирует cookie или фреймы сервера входа. Войти снова это не мешает."
        }
        Message::AccountOpenBeside => {
            "Вход открыт в другом окне. Завершите его там или обновите страницу и войдите здесь."
        }
        Message::AccountPopUpBlocked => "Браузер не открыл окно. Разрешите его или войдите на этой странице.",
        Message::AccountEmptyToken => "Сервер входа ответил без токена.",
        Message::AccountNotLoaded => {
            "Файл, нужный для входа, пришёл не таким, каким был выпущен. Обновите страницу; если это повторится, сообщите тому, кто ведёт этот сайт."
        }
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
        Message::DemoScenario => "Вариант демо",
        Message::DemoReset => "Сбросить демо",
        Message::DemoResetAsk => "Начать демо заново?",
        Message::DemoResetText => "Все запуски этого демо (вариант и зерно) будут удалены из браузера.",
        Message::ScenarioFirstRun => "Первый запуск",
        Message::ScenarioRoughDay => "Трудный день",
        Message::ScenarioNoLibrary => "Без прав на библиотеку",
        Message::ScenarioLargeLibrary => "Большая библиотека",
        Message::RunNoTag => {
            "Ничего не отправлено: браузер не дал случайного числа для метки запуска. Обновите страницу и повторите."
        }
        Message::WipeFailed => {
            "Стереть удалось не всё: {0}. Закройте другие вкладки этой страницы и повторите."
        }
        Message::DeskOpen => "Открыть…",
        Message::DeskSave => "Сохранить…",
        Message::DeskDevices => "Из списка…",
        Message::DeskFilter => "Фильтр",
        Message::DeskPreflight => "Проверить…",
        Message::DeskActions => "Действия",
        Message::DeskForm => "Показать запрос как",
        Message::DeskJson => "JSON",
        Message::DeskCurl => "cURL",
        Message::DeskPowerShell => "PowerShell",
        Message::DeskConsole => "Консоль портала",
        Message::DeskQuery => "Запрос для расширенного поиска (KQL)",
        Message::DeskNote => "Заметка для дела",
        Message::DeskDifference => "Отличия от последнего запуска",
    }
}
