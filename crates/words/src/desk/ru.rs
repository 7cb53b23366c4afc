use super::Desk;

/// What a text says in Russian. Placeholders as in `message/ru.rs`.
pub(super) const fn text(text: Desk) -> &'static str {
    match text {
        // Opening.
        Desk::OfferParameters => "При запуске спрашивается: {0}",
        Desk::FillTitle => "Заполнить и запустить",
        Desk::FillIntro => {
            "В сценарии есть параметры. Значения подставляются как набраны; ниже то, что уйдёт."
        }
        Desk::FillSent => "Что уйдёт",
        Desk::FillMissing => "Нужно значение.",
        Desk::FillUnlike => "Не подходит под шаблон.",
        Desk::FillNotOneOf => "Такого значения нет среди допустимых.",
        Desk::FillLike => "Шаблон {0}: * — любые символы, ? — один символ, # — одна цифра.",
        Desk::FindingAt => "Шаг {0}: {1}",
        Desk::ParametersTitle => "Параметры",
        Desk::ParametersHint => {
            "Спрашиваются при запуске. Нужно лишь имя в фигурных скобках; остальное помогает тому, кто заполняет."
        }
        Desk::ParameterLabel => "Что спросить",
        Desk::ParameterDefault => "Подставлено заранее",
        Desk::ParameterPattern => "Шаблон",
        Desk::ParameterPatternHint => {
            "* — любые символы, ? — один символ, # — одна цифра; \\ перед ними берёт их как есть"
        }
        Desk::ParameterOneOf => "Допустимые значения через запятую",
        Desk::ParameterRequired => "Обязателен",
        Desk::EncodeTitle => "Аргументы в Base64",
        Desk::EncodeIntro => {
            "В Base64 нет символов, которые отклоняет портал, и кавычек, которые теряются по пути. Скрипт должен их декодировать: вот строки для этого."
        }
        Desk::EncodeNone => "У шага нет аргументов.",
        Desk::EncodeParameters => {
            "В аргументах есть параметры, они заполняются при запуске. В Base64 их не найти."
        }
        Desk::EncodeCommand => "Как -EncodedCommand (PowerShell, UTF-16)",
        Desk::EncodePowerShell => "Единственным аргументом (PowerShell, UTF-8)",
        Desk::EncodeBash => "Единственным аргументом (bash, UTF-8)",
        Desk::EncodeDecoder => "В скрипте",
        Desk::EncodeArguments => "Аргументы станут такими",
        Desk::EncodeUse => "Взять эти аргументы",
        Desk::EncodeCopyDecoder => "Скопировать строки для скрипта",
        Desk::ArgumentsTitle => "Параметры {0}",
        Desk::ArgumentsHint => "В библиотеке сказано: {0}",
        Desk::ArgumentsUnlike => {
            "Аргументы не читаются как эти параметры: {0} Они остаются такими, как введены выше."
        }
        Desk::ArgumentsOpenQuote => "кавычка не закрыта.",
        Desk::ArgumentsSpecial => "{0} там имеет значение для самой оболочки.",
        Desk::ArgumentsUnknown => "{0} не из их числа.",
        Desk::ArgumentsSurplus => "{0} не относится ни к одному.",
        Desk::ArgumentsTwice => "{0} указан дважды.",
        Desk::ArgumentsMissing => "у {0} нет значения.",
        Desk::ArgumentsQuotes => {
            "Кавычка в значении проходит на устройстве через два разбора и может потеряться; Base64 её сохраняет."
        }
        Desk::FilterTitle => "Отфильтровать устройства",
        Desk::FilterSystem => "Система",
        Desk::FilterHealth => "Состояние",
        Desk::FilterGroup => "Группа",
        Desk::FilterTag => "Метка",
        Desk::FilterRisk => "Риск",
        Desk::FilterAny => "все",
        Desk::FilterNone => "нет",
        Desk::RiskInformational => "информационный",
        Desk::RiskLow => "низкий",
        Desk::RiskMedium => "средний",
        Desk::RiskHigh => "высокий",
        Desk::FilterUnknown => "неизвестна",
        Desk::FilterFit => "{0|подходит # устройство|подходят # устройства|подходит # устройств}",
        Desk::FilterChoose => "{0|Выбрать # устройство|Выбрать # устройства|Выбрать # устройств}",
        Desk::PreflightTitle => "Проверка выбранных устройств",
        Desk::PreflightNoDevice => "Устройства не выбраны.",
        Desk::PreflightReading => "Читаем, кто занимает эти устройства…",
        Desk::PreflightFailed => "Не удалось узнать, заняты ли эти устройства.",
        Desk::PreflightPortal => {
            "О сеансах, открытых вручную на портале, API не сообщает; такой сеанс тоже может занимать устройство."
        }
        Desk::PreflightClear => {
            "{0|Против запуска на # устройстве ничего не известно.|Против запуска на # устройствах ничего не известно.|Против запуска на # устройствах ничего не известно.}"
        }
        Desk::PreflightBusy => {
            "С {1} на нём идёт сеанс: {0} ({2}). До его конца запуск будет отклонён, затем страница повторит его сама."
        }
        Desk::PreflightBusyLook => "Посмотреть или отменить",
        Desk::PreflightNotOnboarded => {
            "Не подключено к Defender: команд не принимает, запуск будет отклонён."
        }
        Desk::PreflightUnclear => "Тенант не знает, подключено ли оно к Defender: запуск могут отклонить.",
        Desk::PreflightOldRecord => {
            "Старая запись или дубликат: запуск может ни до кого не дойти. Поищите другую запись с этим именем."
        }
        Desk::PreflightTooOld => "Система старее, чем нужно для live response: запуск будет отклонён.",
        Desk::PreflightNeedsUpdate => "Для live response системе нужно {0}; установлено ли оно, неизвестно.",
        Desk::PreflightAgent => "Агент {1} старее {0}, нужного для live response: запуск будет отклонён.",
        Desk::PreflightWaits => {
            "Связи может не быть: запуск может ждать до 3 дней и всё это время занимать устройство."
        }
        Desk::PreflightErrors => {
            "{0|Запуску мешает # ошибка, не связанная с устройствами|Запуску мешают # ошибки, не связанные с устройствами|Запуску мешают # ошибок, не связанных с устройствами}. Подробности — в редакторе."
        }
        Desk::MoveTitle => "Переместить шаг {0}",
        Desk::MovePlace => "Новая позиция, от 1 до {0}",
        Desk::MoveWrong => "Нужно число от 1 до {0}.",
        Desk::Move => "Переместить",
        Desk::TogetherCount => "{0|выделен # шаг|выделены # шага|выделено # шагов}",
        Desk::TogetherTitle => "Выделенные шаги",
        Desk::TogetherUp => "Выделенные шаги: выше",
        Desk::TogetherDown => "Выделенные шаги: ниже",
        Desk::TogetherDuplicate => "Создать копии",
        Desk::TogetherClear => "Снять выделение",
        Desk::TogetherMoveTitle => "Переместить выделенные шаги",
        Desk::TogetherPlace => "Место первого из них, от 1 до {0}",
        Desk::ActionPickAll => "Выделить все шаги",
        Desk::QueryNote => {
            "Ищет, что агент live response делает на этом устройстве начиная с этого момента, пока запуск может ждать. На настоящем тенанте не проверялся."
        }
        Desk::QueryHint => {
            "Выполните его в расширенном поиске после запуска. На экране запуска есть такой же с его собственными временами."
        }
        Desk::NoteHint => {
            "Что будет сделано — для заявки. После запуска на его экране есть заметка с результатами."
        }
        Desk::NoteTitle => "Live response: запланировано",
        Desk::NoteDevices => "Устройства",
        Desk::NoteComment => "Комментарий",
        Desk::NoteStep => "Шаг",
        Desk::NoteCommand => "Команда",
        Desk::NoteText => "Файл, путь, аргументы",
        Desk::NoteBody => "Тело запроса",
        Desk::ArrangeTitle => "От порядка зависит, что сделают шаги",
        Desk::ArrangeText => "Эти шаги называют один и тот же файл и попарно поменяются местами:",
        Desk::ArrangePair => "Шаг {0}, {1}, выполнится раньше шага {2}, {3}.",
        Desk::ArrangeMore => "{0|И ещё # пара.|И ещё # пары.|И ещё # пар.}",
        Desk::ArrangeDo => "Всё равно упорядочить",
        Desk::FilesFind => "Найти в библиотеке",
        Desk::FilesFailed => "Не удалось прочитать библиотеку.",
        Desk::FilesTyped => "Имена файлов библиотеки по-прежнему можно ввести вручную.",
        Desk::FilesNone => "Такого файла в библиотеке нет.",
        Desk::FilesCount => "{0|# файл|# файла|# файлов}. Перетащите файл между шагами или нажмите на него.",
        Desk::FilesMore => "Ещё {0|# файл|# файла|# файлов}: введите часть имени.",
        Desk::FilesAdd => "{0} {1}",
        Desk::DroppedTitle => "Загрузить файл в библиотеку?",
        Desk::DroppedOthers => {
            "Вместе с ним {0|перетащен ещё # файл|перетащены ещё # файла|перетащено ещё # файлов}; загружается по одному."
        }
        Desk::DroppedText => {
            "Это не сценарий. Файл можно загрузить в библиотеку live response тенанта: его увидят все, кто может ей пользоваться. Сценарий останется как есть."
        }
        Desk::DroppedUpload => "Загрузить в библиотеку…",
        Desk::DroppedRecording => {
            "Это доказательства по запуску. Их можно открыть как запись; в библиотеке вывод из них увидят все, кто может ей пользоваться."
        }
        Desk::DroppedOpen => "Открыть запись",
        Desk::RuleOffTitle => "Отключить правило",
        Desk::RuleOffIntro => {
            "Правило отключается для этого сценария, в том числе сохранённого и переданного; включить его можно там же, где оно сработало. Причина показывается перед запуском."
        }
        Desk::RuleOffReason => "Почему здесь это не помеха",
        Desk::RuleOffMissing => "Нужна причина.",
        Desk::RuleOffDo => "Отключить",
        Desk::RulesOffTitle => "Отключённые правила",
        Desk::RuleTurnedInPath => "Символы смены направления письма внутри пути",
        Desk::RuleQuoteInPath => "Непарная кавычка внутри пути",
        Desk::RuleDoubledBackslashes => "Удвоенные обратные косые черты",
        Desk::RuleSmartQuotes => "Типографские кавычки",
        Desk::RuleSpecialBlanks => "Особые пробелы",
        Desk::RuleOuterBlanks => "Пробелы по краям",
        Desk::RuleSlashesOnWindows => "Прямые косые черты в пути Windows",
        Desk::RuleBackslashesOffWindows => "Обратные косые черты в пути Linux или macOS",
        Desk::RuleVariables => "Переменные в пути",
        Desk::RuleWildcards => "Подстановочные знаки",
        Desk::RuleReservedNames => "Зарезервированные имена",
        Desk::RuleNetworkPath => "Сетевой путь",
        Desk::RuleStreamName => "Поток файла",
        Desk::RuleLongPath => "Длинный путь",
        Desk::RuleShellCharacters => "Символы оболочки",
        Desk::RuleLooksLikeSecret => "Похоже на пароль или токен",
        Desk::RuleUnbalancedQuotesInArguments => "Непарная кавычка в аргументах",
        Desk::RuleMisspeltParameter => "Скобки не вокруг параметра",
        Desk::RuleForeignExtension => "Тип файла другой системы",
        Desk::RuleChangedLibraryFile => "Файл библиотеки изменился",
        Desk::RuleUnknownLibraryFile => "Имени нет в библиотеке",
        Desk::RuleUncheckedLibraryFile => "Имя не проверено",
        Desk::RuleUndeclaredArguments => "Необъявленные аргументы",
        Desk::RuleCommandOrder => "Порядок команд",
        Desk::OpenTitle => "Открыть сценарий",
        Desk::OpenText => {
            "Тело запроса, строки консоли портала, команда cURL или PowerShell, файл сценария или ссылка"
        }
        Desk::OpenHint => "Вставьте сюда или перетащите файл",
        Desk::OpenFile => "Выбрать файл…",
        Desk::OpenUnreadableFile => "Не удалось прочитать файл.",
        Desk::OpenNotText => "Это не текстовый файл.",
        Desk::ReadBody => "Прочитано как тело запроса.",
        Desk::ReadConsole => "Прочитано как строки консоли портала.",
        Desk::ReadFile => {
            "{0|Прочитано как файл: # сценарий.|Прочитано как файл: # сценария.|Прочитано как файл: # сценариев.}"
        }
        Desk::ReadLink => "Прочитано как ссылка. Открытие ничего не отправляет.",
        Desk::ReadDoubtful => "Обратные косые черты, похоже, никто не удваивал. Какое прочтение верно?",
        Desk::ReadLiteral => "Как читает JSON",
        Desk::ReadRepaired => "Каждая обратная косая черта как есть",
        Desk::ReadLiteralRefused => "В таком виде JSON его не принимает.",
        Desk::TrapBecomes => "Строка {0}, столбец {1}: \\{2} превращается в {3}.",
        Desk::TrapRefused => "Строка {0}, столбец {1}: в JSON нет \\{2}.",
        Desk::TrapsMore => "{0|и ещё # место|и ещё # места|и ещё # мест}",
        Desk::Untitled => "Без названия",
        Desk::Steps => "{0|# шаг|# шага|# шагов}",
        Desk::StepsMore => "{0|и ещё # шаг|и ещё # шага|и ещё # шагов}",
        Desk::StepOff => "(выключен)",
        Desk::Replace => "Заменить текущий сценарий",
        Desk::Append => "Добавить в конец",
        Desk::ReadCommand => "Прочитано как команда: это тело запроса из неё.",
        // What cannot be read. `{0}`: line, `{1}`: column, `{2}`: what.
        Desk::ErrorAt => "Строка {0}, столбец {1}: {2}",
        Desk::ErrorEmpty => "Здесь пусто.",
        Desk::ExpectedValue => "здесь должно быть значение.",
        Desk::ExpectedKey => "здесь должен быть ключ в кавычках.",
        Desk::ExpectedKeyOrEnd => "здесь должен быть ключ в кавычках или }.",
        Desk::ExpectedColon => "здесь должно быть двоеточие.",
        Desk::ExpectedCommaOrBrace => "здесь должна быть запятая или }.",
        Desk::ExpectedCommaOrBracket => "здесь должна быть запятая или ].",
        Desk::ExpectedQuote => "у текста в кавычках нет конца.",
        Desk::ExpectedEscape => {
            "после обратной косой черты должен стоять один из символов \" \\ / b f n r t u. Чтобы написать её саму, удвойте её."
        }
        Desk::ExpectedHexDigits => "после \\u должны быть четыре шестнадцатеричные цифры.",
        Desk::ExpectedSurrogatePair => "половина суррогатной пары стоит одна.",
        Desk::ExpectedEscapedControl => {
            "внутри текста управляющий символ или перевод строки; он пишется как \\n, \\t или \\u…."
        }
        Desk::ExpectedDigit => "здесь должна быть цифра.",
        Desk::ExpectedEnd => "здесь больше ничего не должно быть.",
        Desk::WrongObject => "здесь должен быть объект в фигурных скобках.",
        Desk::WrongList => "здесь должен быть список в квадратных скобках.",
        Desk::WrongText => "здесь должен быть текст в кавычках.",
        Desk::WrongFlag => "здесь должно быть true или false.",
        Desk::WrongCount => "здесь должно быть целое число.",
        Desk::MissingKey => "не хватает «{0}».",
        Desk::UnknownKey => "«{0}» здесь неизвестно. Регистр букв важен.",
        Desk::DoubledKey => "«{0}» стоит дважды.",
        Desk::TooDeep => "слишком глубокая вложенность.",
        Desk::CommandUnknown => "команды «{0}» нет: есть PutFile, RunScript и GetFile.",
        Desk::CommandMissing => "команде не хватает «{0}».",
        Desk::CommandSurplus => "у команды нет «{0}».",
        Desk::CommandDoubled => "«{0}» у команды дважды.",
        Desk::OtherFormat => "это файл формата «{0}».",
        Desk::OtherVersion => "версия {0} формата здесь неизвестна; обычно она новее.",
        Desk::ParameterName => "«{0}» не годится как имя параметра: нужны латинские буквы, цифры, _ и -.",
        Desk::RuleName => "«{0}» — не правило, которое можно отключить.",
        Desk::MissingReason => "правило «{0}» отключено без причины.",
        Desk::DoubledRule => "правило «{0}» отключено дважды.",
        Desk::NoSha256 => "«{0}» — не SHA-256: нужны 64 шестнадцатеричные цифры.",
        Desk::DoubledFile => "файл библиотеки «{0}» указан дважды.",
        Desk::DoubledParameter => "параметр «{0}» описан дважды.",
        Desk::UnknownWord => "«{0}» — не putfile, run или getfile.",
        Desk::MissingValue => "не хватает значения.",
        Desk::UnknownFlag => "в API нет ничего для {0}.",
        Desk::Surplus => "«{0}» ни к чему не относится. Значение с пробелами берётся в кавычки.",
        Desk::OpenQuote => "эта кавычка не закрыта.",
        Desk::QuoteInWord => "кавычка стоит внутри слова.",
        Desk::LinkNot => "Это не ссылка на сценарий.",
        Desk::LinkVersion => "Версия ссылки {0} здесь неизвестна.",
        Desk::LinkTooLong => "{0|# символ|# символа|# символов} — слишком много для ссылки: скачайте файлом.",
        Desk::LinkTooLarge => "Содержимое слишком велико для ссылки: скачайте файлом.",
        Desk::LinkCutOff => {
            "{0|В конце ссылки не хватает # символа. Скопируйте её целиком.|В конце ссылки не хватает # символов. Скопируйте её целиком.|В конце ссылки не хватает # символов. Скопируйте её целиком.}"
        }
        Desk::LinkDamaged => "Ссылка повреждена. Скопируйте её целиком.",
        Desk::ErrorCommand => {
            "Это команда для оболочки. Из них читаются только те, что пишет сама страница. Вставьте одно тело запроса: JSON от первой фигурной скобки до последней."
        }
        // What is kept.
        Desk::KeptTitle => "Сохранено в этом браузере",
        Desk::KeptFind => "Поиск по названию, описанию, метке, файлу",
        Desk::KeptNone => "Пока ничего не сохранено. «Сохранить» запоминает то, что в редакторе.",
        Desk::KeptNoneSuch => "Ничего подходящего.",
        Desk::KeptFailed => "Сохранённое не читается: {0}",
        Desk::KeptUnreadable => {
            "{0|# запись не читается этой версией страницы и остаётся|# записи не читаются этой версией страницы и остаются|# записей не читаются этой версией страницы и остаются} на месте."
        }
        Desk::KeptVersion => "версия {0}, {1}",
        Desk::KeptVersions => "Версия",
        Desk::KeptDuplicate => "Создать копию",
        Desk::KeptCopy => "{0} ({1})",
        Desk::KeptDeleted => "«{0}» удалён.",
        Desk::KeptDelete => "Удалить со всеми версиями",
        Desk::KeptDeleteAsk => "Удалить «{0}» и все версии? Отменить нельзя.",
        Desk::KeptDeleteDo => "Удалить",
        Desk::KeptDownload => "Скачать файлом",
        Desk::KeptDownloadAll => "Скачать всё одним файлом",
        Desk::SaveTitle => "Сохранить сценарий",
        Desk::SaveName => "Название",
        Desk::SaveNameMissing => "Дайте название.",
        Desk::SaveDescription => "Для чего он",
        Desk::SaveTags => "Метки через запятую",
        Desk::SaveDo => "Сохранить в этом браузере",
        Desk::SaveNext => "Сохранить как версию {0}",
        Desk::SaveUnchanged => "Уже сохранено в таком виде: версия {0}.",
        Desk::SaveDone => "«{0}» сохранён: версия {1}.",
        Desk::SaveFailed => "Не удалось сохранить: {0}",
        Desk::SaveFile => "Скачать файлом",
        Desk::SaveFileRefused => "Браузер отказался сохранить файл.",
        Desk::SaveLink => "Скопировать ссылку",
        Desk::SaveLinkHint => {
            "Ссылка содержит весь сценарий и комментарий, но не устройства. Прочитает её любой, у кого она есть."
        }
        Desk::SaveLinkUnsupported => "Этот браузер не умеет делать ссылки: скачайте файлом.",
        // Other forms.
        Desk::FormCopy => "Скопировать: {0}",
        Desk::FormNoDevice => "Выберите устройство: оно стоит в адресе.",
        Desk::FormNoDeviceToSeek => "Выберите устройство: запрос ищет события на нём.",
        Desk::FormUnfilled => {
            "Не заполнено: {0}. Значение спросит «Запустить»; в копии на его месте стоит имя."
        }
        Desk::FormDemo => "ДЕМО: устройство принадлежит имитируемому тенанту.",
        Desk::FormToken => "$TOKEN — место для токена доступа; сам он не копируется.",
        Desk::FormConsoleHint => "Комментарию в консоли портала нет места.",
        Desk::FormUnwritable => "Шаг {0}, {1}: {2}",
        Desk::ConsoleEmpty => "пусто.",
        Desk::ConsoleQuote => "как консоль записывает кавычку, не описано.",
        Desk::ConsoleControl => "консоль не принимает управляющие символы и переводы строк.",
        Desk::ConsoleShell => "портал не принимает ; & | ! $ ( ) в параметрах.",
        Desk::ConsoleBackslash => "обратная косая черта в конце может съесть закрывающую кавычку.",
        Desk::ConsoleFlag => "дефис в начале будет прочитан как ключ.",
        Desk::DifferenceNone => "Из этого браузера ещё ничего не отправляли.",
        Desk::DifferenceTo => "Сравнение с последним запуском, {0}.",
        Desk::DifferenceSame => "То же, что последний запуск, {0}.",
        Desk::DifferenceAdded => "добавлено",
        Desk::DifferenceRemoved => "убрано",
        // Actions by their names.
        Desk::ActionAdd => "Добавить {0}",
        Desk::ActionComment => "Написать комментарий",
        Desk::ActionLibrary => "Библиотека рядом с палитрой",
        Desk::ActionOfStep => "Шаг {0}: {1}",
        Desk::ActionOfSelected => "Выделенные шаги: {0}",
        Desk::ActionRevert => "Отменить всё",
        Desk::ActionRevertedNone => "Отменять нечего.",
        Desk::ActionArrange => "Упорядочить: PutFile, RunScript, GetFile",
        Desk::ActionClear => "Начать новый сценарий",
        Desk::ActionShow => "Вид запроса: {0}",
        Desk::ListTitle => "Выбрать устройства из списка",
        Desk::ListText => "Имена или идентификаторы: по одному в строке, через запятую или таблица (CSV)",
        Desk::ListFound => "{0|Найдено # устройство.|Найдено # устройства.|Найдено # устройств.}",
        Desk::ListRepeated => {
            "{0|# запись повторяет уже названное.|# записи повторяют уже названное.|# записей повторяют уже названное.}"
        }
        Desk::ListUnknown => {
            "{0|# записи нет среди устройств этого тенанта:|# записей нет среди устройств этого тенанта:|# записей нет среди устройств этого тенанта:}"
        }
        Desk::ListMore => "{0|и ещё #|и ещё #|и ещё #}",
        Desk::ListSeveral => "Имя «{0}» у {1|# записи|# записей|# записей}. Какая имеется в виду?",
        Desk::ListReport => "последний отчёт {0}",
        Desk::ListChoose => "{0|Выбрать # устройство|Выбрать # устройства|Выбрать # устройств}",
        Desk::ListNone => "Пока не найдено ни одного устройства.",
        Desk::ListNotKnown => "Устройства тенанта ещё неизвестны.",
    }
}
