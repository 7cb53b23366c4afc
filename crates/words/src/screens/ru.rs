use super::Screens;

/// What a message says in Russian. Placeholders as in `en.rs`; three plural forms: 1 день, 2 дня, 5 дней.
pub(super) const fn text(message: Screens) -> &'static str {
    match message {
        // The frame: header, meters, demo.
        Screens::DemoSeed => "Зерно",
        // Parts that screens share.
        Screens::SaveRefused => "Браузер не дал сохранить файл.",
        Screens::Close => "Закрыть",
        Screens::ExplainedHappened => "Что случилось",
        Screens::ExplainedMeans => "Что это значит",
        Screens::ExplainedToDo => "Что делать",
        Screens::WaitLeft => "Осталось ждать: {0}",
        Screens::WaitOver => "Ждать больше не нужно.",
        // Settings.
        Screens::SettingsLanguage => "Язык",
        Screens::SettingsTheme => "Тема",
        Screens::ThemeSystem => "Как в системе",
        Screens::ThemeLight => "Светлая",
        Screens::ThemeDark => "Тёмная",
        Screens::SettingsZone => "Время",
        Screens::SettingsShortcuts => "Сочетания из одной клавиши",
        Screens::SettingsShortcutsHint => {
            "Например, / для поиска устройств. Отключите их, если диктуете текст или клавиши заняты другой программой."
        }
        Screens::SettingsNotify => "Сообщать о конце запуска",
        Screens::SettingsNotifyHint => {
            "Уведомление компьютера, пока страницу не видно: запуск, устройство и состояние, но никогда не вывод. Браузер спросит один раз."
        }
        Screens::SettingsNotifyRefused => {
            "Браузер не показывает уведомлений этой страницы. Разрешите их в его настройках для этого сайта."
        }
        Screens::On => "Вкл.",
        Screens::Off => "Выкл.",
        Screens::SettingsLook => "Вид и язык",
        Screens::SettingsLimits => "Лимиты",
        Screens::SettingsLimitsHint => "Задаются в config.json рядом со страницей.",
        Screens::LimitSends => "Запусков в минуту",
        Screens::LimitSessions => "Сеансов одновременно",
        Screens::LimitPending => "Ожидающий запуск занимает сеанс",
        Screens::LimitRequestsMinute => "Запросов в минуту",
        Screens::LimitRequestsHour => "Запросов в час",
        Screens::LimitRunTag => "Метка запуска в комментарии",
        Screens::LimitConfirmAbove => "Число устройств вводится, если их больше",
        Screens::LimitMaxDevices => "Устройств за один раз",
        Screens::LimitComment => "Комментарии соответствуют",
        Screens::LimitHighValue => "Особо важные устройства",
        Screens::Yes => "Да",
        Screens::No => "Нет",
        Screens::SettingsStored => "Хранится в этом браузере",
        Screens::StoredRuns => "Запуски, наблюдения за ними и комментарии",
        Screens::StoredDrafts => "Черновик и сохранённые сценарии",
        Screens::StoredDemo => "Журнал демо-тенанта",
        Screens::StoredSettings => "Выбранное: язык, тема и прочее",
        Screens::StoredSignIn => "Сохранённое относится к учётной записи: войдите, чтобы увидеть его.",
        Screens::StoredNot => {
            "Не хранятся: вывод скриптов и собранные файлы. Токены принадлежат только этой вкладке, но браузер может держать их в файлах профиля, пока они действуют."
        }
        Screens::TrustHosts => "С кем связывалась страница",
        Screens::TrustHostsHint => {
            "По счёту браузера с момента открытия страницы. Сам переход на страницу входа не считается."
        }
        Screens::TrustFiles => "файлы самой страницы",
        Screens::TrustRelay => "API тенанта, через этот сайт",
        Screens::TrustRelayResults => "результаты команд, через этот сайт",
        Screens::TrustSignIn => "вход",
        Screens::TrustApi => "API тенанта",
        Screens::TrustResults => "результаты команд",
        Screens::TrustOther => "запрошено не этой страницей: возможно, расширением браузера",
        Screens::TrustRequests => "{0|# запрос|# запроса|# запросов}",
        Screens::TrustPermissions => "Разрешения",
        Screens::TrustHeld => "есть",
        Screens::TrustLacking => "нет",
        Screens::TrustForRuns => "запуск, отмена, результаты",
        Screens::TrustForDevices => "устройства, состояния запусков",
        Screens::TrustForLibrary => "библиотека",
        Screens::TrustForConfigured => "запрошено в config.json",
        Screens::TrustClock => "Часы",
        Screens::TrustClockDemo => "Показано собственное время демо.",
        Screens::TrustClockUnknown => {
            "Время запусков — по часам тенанта. Насколько с ними расходятся часы этого компьютера, пока неизвестно: это покажет первый ответ о запуске."
        }
        Screens::TrustClockSame => {
            "Время запусков — по часам тенанта. Часы этого компьютера совпадают с ними."
        }
        Screens::TrustClockBehind => {
            "Время запусков — по часам тенанта. Часы этого компьютера отстают от них на {0}."
        }
        Screens::TrustClockAhead => {
            "Время запусков — по часам тенанта. Часы этого компьютера спешат относительно них на {0}."
        }
        Screens::TrustPolicy => "Действующая политика",
        Screens::TrustPolicyServed => "От сервера",
        Screens::TrustPolicyNone => {
            "Сервер не присылает Content-Security-Policy: действует только то, что указано в самой странице."
        }
        Screens::TrustPolicyOwn => "В самой странице",
        Screens::TrustLooking => "Проверяется…",
        Screens::TrustNotThere => "Сайт не ответил.",
        Screens::TrustRelease => "Этот выпуск",
        Screens::TrustVersion => "Версия",
        Screens::TrustBuild => "Сборка этой страницы",
        Screens::TrustBuildThere => "Сборка на сайте",
        Screens::TrustFilesHere => "Файлы и их контрольные суммы",
        Screens::TrustSums => "Все контрольные суммы (SHA256SUMS)",
        Screens::TrustSbom => "Состав (CycloneDX)",
        Screens::TrustLicences => "Показать лицензии",
        Screens::TrustLicencesOf => "Лицензии всех составных частей",
        Screens::StoredEntries => "{0|# запись|# записи|# записей}",
        Screens::StoredSince => "с {0}",
        Screens::StoredSite => "Всё для этого сайта, по счёту браузера",
        Screens::StoredFullDisk => "Когда диск заполнится",
        Screens::StoredLasting => "сохранится",
        Screens::StoredNotLasting => "браузер может это удалить",
        Screens::StoredExport => "Выгрузить локальные данные",
        Screens::StoredOfAll => {
            "И то и другое касается всех учётных записей, работавших с этой страницей в этом браузере, кто бы ни вошёл."
        }
        Screens::StoredOfAllDemo => {
            "Выгрузка охватывает всё, что страница хранит в этом браузере, и данные тенантов; стираются здесь только данные демо."
        }
        Screens::StoredExportFailed => "Данные не удалось прочитать: {0}",
        Screens::KeepDays => "Сколько дней хранить завершённые запуски",
        Screens::KeepApply => "Применить",
        Screens::KeepWrong => "Целое число дней, от 1 до {0}.",
        Screens::KeepDone => "Завершённые запуски хранятся {0|# день|# дня|# дней}.",
        Screens::KeepHint => {
            "Более старые удаляются сейчас и при каждом открытии страницы; до него они видны в списках. Незавершённые остаются."
        }
        Screens::Wipe => "Стереть локальные данные…",
        Screens::WipeAsk => "Стереть всё, что эта страница хранит в браузере?",
        Screens::WipeText => {
            "Исчезнут запуски, черновики, сохранённые сценарии и настройки, в том числе язык и тема; затем страница откроется заново. Начатые запуски продолжатся в тенанте, но этот браузер о них забудет. Отменить это нельзя."
        }
        Screens::WipeDo => "Стереть",
        Screens::Wiped => "Локальные данные стёрты.",
        Screens::SettingsDemo => "Демо",
        Screens::DemoOpenThis => "Открыть это демо",
        Screens::SettingsDemoHint => {
            "Один и тот же вариант и зерно дают те же устройства, время и неполадки."
        }
        // Runs: states, reasons, what was observed.
        Screens::CommandNotStarted => "Не начата",
        Screens::CommandRunning => "Выполняется",
        Screens::CommandCompleted => "Выполнена",
        Screens::CommandFailed => "Ошибка",
        Screens::CommandSkipped => "Пропущена: ошибка на шаге {0}",
        Screens::CommandNotRunCanceled => "Не запускалась: запуск отменён",
        Screens::CommandNotRunRefused => "Не запускалась: в запуске отказано",
        Screens::CommandNotRunEnded => "Не запускалась: запуск уже закончился",
        Screens::CommandRunningAtEnd => "Выполнялась, когда запуск закончился",
        Screens::CommandNoOutput => "Вывод не предусмотрен",
        Screens::WhyElsewhere => "Его отправит другая вкладка Liveline.",
        Screens::WhyNextTurn => "Следующий в очереди.",
        Screens::WhyStoring => "Сначала запуск сохраняется в браузере.",
        Screens::WhyNotStored => {
            "Браузер не смог сохранить запуск. Если отправить его так, после перезагрузки страница не будет знать, что он отправлен."
        }
        Screens::WhyMinuteQuota => {
            "Лимит отправок на минуту исчерпан. Следующая — в {0}, впереди {1|# запуск|# запуска|# запусков}."
        }
        Screens::WhyMinuteQuotaFirst => "Лимит отправок на минуту исчерпан. Этот запуск уйдёт в {0}.",
        Screens::WhyToldToWait => "Тенант просит подождать до {0} (429).",
        Screens::WhySessionsFull => "Все сеансы live response заняты: {0}.",
        Screens::WhySessionsWaiting => {
            "Все сеансы live response заняты: {0}, из них {1|# ждёт своё устройство|# ждут свои устройства|# ждут свои устройства}. Отмена таких запусков освободит сеансы."
        }
        Screens::WhyDeviceBusy => "Устройство занято другим сеансом. Следующая попытка в {0}.",
        Screens::WhyDeviceBusyWith => "Устройство занято действием {0}. Следующая попытка в {1}.",
        Screens::WhyOtherRun => "Пойдёт после {0} на том же устройстве.",
        Screens::WhyPaused => "Очередь на паузе.",
        Screens::WhyLeft => "Остался с прошлого раза. Продолжить или убрать?",
        Screens::WhyOffline => "Нет сети.",
        Screens::WhyFrontDoor => "Сеанс единого входа (SSO) закончился.",
        Screens::WhyUnreachable => {
            "На последние запросы ответа не было. Отправка продолжится, когда тенант ответит."
        }
        Screens::WhySignedOut => "Чтобы продолжить, войдите.",
        Screens::SearchLooking => "Запрос мог дойти. Ищем его в списке тенанта.",
        Screens::SearchNotFound => "В списке тенанта его нет. Отправить ещё раз или больше не следить?",
        Screens::SearchGivenUp => "Дошёл ли запрос, неизвестно.",
        Screens::NotKnownAsked => {
            "Тенант не знает такого действия. Верен ли идентификатор и относится ли он к этому тенанту? Запросы повторяются, но всё реже."
        }
        Screens::NotKnownLetBe => "Тенант не знал такого действия. Больше оно не запрашивается.",
        Screens::NotKnownAnyMore => {
            "Запросы повторяются, но всё реже. Пока действие не появится снова или за ним не перестанут следить, устройство считается занятым им."
        }
        Screens::CanceledUnsent => "Тенант его так и не принял.",
        Screens::SeenRequested => "Запуск запрошен",
        Screens::SeenSent => "Отправлен",
        Screens::SeenAccepted => "Принят как {0}",
        Screens::SeenNoAnswer => "Ответ не пришёл",
        Screens::SeenUnclear => "Ответ ничего не доказывает (HTTP {0})",
        Screens::SeenFound => "Найден в списке тенанта как {0}",
        Screens::SeenNotFound => "В списке тенанта не найден",
        Screens::SeenAgainTooMany => "Слишком много запросов (429), снова в очереди",
        Screens::SeenAgainSignedOut => "Вход больше не действует (401), снова в очереди",
        Screens::SeenAgainBusy => "Устройство было занято, снова в очереди",
        Screens::SeenAgainBusyWith => "Устройство было занято действием {0}, снова в очереди",
        Screens::SeenAgainDropped => {
            "В ответ пришло чужое действие ({0}): наши команды отброшены, снова в очереди"
        }
        Screens::SeenAgainNeverLeft => "Запрос не ушёл, снова в очереди",
        Screens::SeenAgainAsked => "Отправлен ещё раз вручную",
        Screens::SeenRefused => "Отклонён ({0})",
        Screens::SeenWithdrawn => "Отозван до того, как тенант его принял",
        Screens::SeenGivenUp => "Поиск прекращён",
        Screens::SeenCancelAsked => "Запрошена отмена",
        Screens::SeenCancelAccepted => "Отмена принята",
        Screens::SeenCancelRefused => "В отмене отказано ({0})",
        Screens::SeenMissing => "В списке тенанта его нет",
        Screens::SeenPickedUp => "Устройство приняло запуск",
        Screens::SeenStatus => "Статус запуска: {0}",
        Screens::SeenCommand => "Шаг {0} ({1}): {2}",
        Screens::SeenLate => "С опозданием пришёл более старый ответ",
        Screens::SeenOdd => "В ответе есть неожиданное",
        // Run screen.
        Screens::RunViewBreadcrumb => "Где находится запуск",
        Screens::RunViewBatch => "Пакет запусков",
        Screens::RunViewProgress => "{0} из {1}",
        Screens::RunViewDevice => "Устройство",
        Screens::RunViewBy => "Кто запустил",
        Screens::RunViewSent => "Отправлен",
        Screens::RunViewAsked => "Запрошен",
        Screens::RunViewAction => "Действие",
        Screens::RunViewNoAction => "пока неизвестно",
        Screens::RunViewNever => "нет",
        Screens::RunViewCopyAction => "Скопировать ID действия",
        Screens::RunViewCopyLink => "Скопировать ссылку",
        Screens::RunViewAgain => "Запустить ещё раз",
        Screens::RunViewCancel => "Отменить запуск…",
        Screens::RunViewWithdraw => "Убрать из очереди",
        Screens::RunViewOnlyLeader => "Liveline открыт в другой вкладке: отправляет и получает только она.",
        Screens::RunViewCancelAsk => "Отменить этот запуск?",
        Screens::RunViewCancelText => {
            "Выполненные команды останутся выполненными. Текущая ещё может успеть закончиться; успела ли отмена, страница покажет."
        }
        Screens::RunViewCancelOthers => "Этот запуск отправлен не отсюда. Возможно, его кто-то ждёт.",
        Screens::RunViewCancelComment => "Комментарий к отмене",
        Screens::RunViewCancelOver => "Он уже завершился, до отмены: останавливать нечего.",
        Screens::RunViewCancelMissing => "Напишите комментарий: его требует API.",
        Screens::RunViewCancelDo => "Отменить запуск",
        Screens::RunViewCancelNot => "Не отменять",
        Screens::RunViewCommands => "Команды",
        Screens::RunViewNoCommands => "Тенант ещё не сообщал о командах этого запуска.",
        Screens::RunViewChoice => "Как показать команды",
        Screens::RunViewTimeline => "Шкала",
        Screens::RunViewTable => "Таблица",
        Screens::RunViewZoom => "Показанный отрезок времени",
        Screens::RunViewZoomIn => "Приблизить",
        Screens::RunViewZoomOut => "Отдалить",
        Screens::RunViewZoomEarlier => "Раньше",
        Screens::RunViewZoomLater => "Позже",
        Screens::RunViewZoomFit => "Целиком",
        Screens::RunViewZoomWhole => "Запуск показан целиком.",
        Screens::RunViewStretch => "Показано: с {0} до {1}.",
        Screens::RunViewZoomed => "Показано: {0}, через {1} после начала.",
        Screens::RunViewThin => "Слишком короткие для этого масштаба полосы показаны длиной 4 px.",
        Screens::RunViewBefore => "раньше",
        Screens::RunViewAfterwards => "позже",
        Screens::RunViewStep => "Шаг",
        Screens::RunViewCommand => "Команда",
        Screens::RunViewState => "Состояние",
        Screens::RunViewStart => "Начало",
        Screens::RunViewEnd => "Конец",
        Screens::RunViewDuration => "Длительность",
        Screens::RunViewAfter => "+{0}",
        Screens::RunViewRowWaiting => "Ожидание устройства",
        Screens::RunViewRowUnsent => "Ожидание отправки",
        Screens::RunViewRowUnanswered => "Ожидание ответа",
        Screens::RunViewNext => "следующая",
        Screens::RunViewOfLimit => "{0} / {1}",
        Screens::RunViewLimitScript => {
            "Скрипт может работать {0}: до {1}. Потом тенант его прервёт, и следующие команды не запустятся."
        }
        Screens::RunViewLimitWait => {
            "Запуск ждёт устройство не дольше {0}: до {1}. Потом тенант его снимет, и ничего не выполнится."
        }
        Screens::RunViewUsually => "обычно {0}",
        Screens::RunViewUsual => "Обычно",
        Screens::RunViewUsualOf => {
            "Обычно здесь {0}: медиана по {1|# завершению|# завершениям|# завершениям}."
        }
        Screens::RunViewSlower => "Дольше обычного",
        Screens::RunViewSlowerStep => "{0}: дольше обычного. {1}, обычно {2}",
        Screens::RunViewLocalToo => "{0} ({1} местного времени)",
        Screens::RunViewPicture => "Изображение шкалы времени",
        Screens::RunViewPictureSvg => "Сохранить как SVG",
        Screens::RunViewPicturePng => "Сохранить как PNG",
        Screens::RunViewPictureRefused => "Браузер не создал изображение.",
        Screens::RunViewPictureLocal => "Время — по часовому поясу этого компьютера: начало в {0}.",
        Screens::RunViewPictureSoft => "Бледные края: момент между двумя опросами.",
        Screens::RunViewPictureTitle => "Шкала времени: {0}",
        Screens::RunViewFromTo => "от {0} до {1}",
        Screens::RunViewBetween => "между {0} и {1}",
        Screens::RunViewUnknownMoment => "неизвестно",
        Screens::RunViewSince => "Начало: {0}",
        Screens::RunViewStartEnd => "Начало: {0}. Конец: {1}",
        Screens::RunViewErrors => "Ошибка, как её сообщает API",
        Screens::RunViewOutput => "Вывод",
        Screens::RunViewOutputOf => "Вывод шага {0}",
        Screens::RunViewOutputLoading => "Получаем вывод…",
        Screens::RunViewOutputEmpty => "Тенант хранит вывод этой команды, но он пуст.",
        Screens::RunViewOutputNothing => "Ничего не выведено.",
        Screens::RunViewOutputRefused => "Получить вывод не удалось.",
        Screens::RunViewOutputNoAnswer => "Ответа нет, несколько попыток подряд.",
        Screens::RunViewTryAgain => "Повторить",
        Screens::RunViewExit => "сообщён код {0}",
        Screens::RunViewExitHint => {
            "Коду возврата верить нельзя: скрипт, завершившийся с кодом 4, бывает отмечен как 0. Верьте тому, что вывел сам скрипт."
        }
        Screens::RunViewLines => "{0|# строка|# строки|# строк}",
        Screens::RunViewNoStderr => "вывода ошибок нет",
        Screens::RunViewStderr => "Вывод ошибок",
        Screens::RunViewLenient => "Протокол нарушает правила JSON, но прочитан целиком.",
        Screens::RunViewCutOff => "Протокол обрывается: продолжения нет.",
        Screens::RunViewWrap => "Переносить строки",
        Screens::RunViewSearch => "Искать в выводе",
        Screens::RunViewCopyOutput => "Скопировать вывод",
        Screens::RunViewDownload => "Скачать файлом",
        Screens::RunViewOutputCut => "Показано: первые {0} из {1}. В файле всё целиком.",
        Screens::RunViewNoMatch => "не найдено",
        Screens::RunViewMatch => "{0} из {1}",
        Screens::RunViewPreviousMatch => "Предыдущее совпадение",
        Screens::RunViewNextMatch => "Следующее совпадение",
        Screens::RunViewFile => "Полученный файл",
        Screens::RunViewSize => "Размер",
        Screens::RunViewBytes => "{0|# байт|# байта|# байт}",
        Screens::RunViewCopyHash => "Скопировать SHA-256",
        Screens::RunViewCompressed => {
            "Сжатый файл не удалось распаковать целиком. Он сохраняется в том виде, в каком пришёл."
        }
        Screens::RunViewSave => "Скачать файл",
        Screens::RunViewObserved => "Что наблюдалось",
        Screens::RunViewSeenAt => "замечено в {0}, между двумя опросами",
        Screens::RunViewSeenBetween => "после {0}, между двумя опросами",
        Screens::RunViewWaited => "ожидание {0}",
        Screens::RunViewRaw => "Ответы в исходном виде ({0})",
        Screens::RunViewRawWhich => "Ответ",
        Screens::RunViewRawOne => "{0}. {1}: {2}",
        Screens::RunViewCopyRaw => "Скопировать ответ",
        Screens::CompareDo => "Сравнить…",
        Screens::CompareShort => "Сравнение",
        Screens::CompareTitle => "Сравнение вывода",
        Screens::CompareNone => {
            "В этом браузере нет другого запуска этого сценария, пакета или устройства. Более ранний можно подключить из списка запусков."
        }
        Screens::CompareWith => "Сравнить с",
        Screens::CompareMost => {
            "Здесь не {0|предложен ещё # запуск|предложены ещё # запуска|предложено ещё # запусков}; предложены ближайшие."
        }
        Screens::CompareSwap => "Поменять местами",
        Screens::CompareFirst => "Первый запуск: строки только из него отмечены знаком −",
        Screens::CompareSecond => "Второй запуск: строки только из него отмечены знаком +",
        Screens::CompareItself => "Это один и тот же запуск.",
        Screens::CompareLayout => "Вид",
        Screens::CompareUnified => "Друг под другом",
        Screens::CompareBeside => "Рядом",
        Screens::CompareSaid => {
            "Команд: {2}. Сравнено: {1}, из них {0|различается #|различаются #|различаются #}."
        }
        Screens::CompareOther => "В первом запуске здесь другая команда: {0}",
        Screens::CompareOnlyFirst => "Эта команда есть только в первом запуске.",
        Screens::CompareOnlySecond => "Эта команда есть только во втором запуске.",
        Screens::CompareNoOutput => "Ни в одном из запусков у этой команды нет вывода.",
        Screens::CompareNoneFirst => "В первом запуске у этой команды нет вывода.",
        Screens::CompareNoneSecond => "Во втором запуске у этой команды нет вывода.",
        Screens::CompareByHand => {
            "Файлы сравниваются по SHA-256. Они могут быть большими, поэтому загружаются, только когда вы попросите."
        }
        Screens::CompareFetch => "Загрузить оба файла",
        Screens::CompareKinds => "Один запуск оставил здесь текст, другой — файл: построчно их не сравнить.",
        Screens::CompareFileSame => "Содержимое одинаково.",
        Screens::CompareFileOther => "Содержимое различается.",
        Screens::CompareExits => "Сообщённые коды возврата: {0} в первом запуске, {1} во втором.",
        Screens::CompareWorking => "Идёт сравнение…",
        Screens::CompareCounts => {
            "{0|Добавлена # строка|Добавлены # строки|Добавлено # строк}, {1|убрана # строка|убраны # строки|убрано # строк}"
        }
        Screens::CompareEmpty => "Оба вывода пусты.",
        Screens::CompareSame => "Оба вывода одинаковы.",
        Screens::CompareSameEnds => "Все строки одинаковы; различаются только переводы строк.",
        Screens::CompareSameSoFar => "В сравнённой части различий нет.",
        Screens::CompareCut => {
            "У каждого вывода сравниваются первые {0} строк или 5 МБ: здесь {1|# строка|# строки|# строк} первого и {2|# строка|# строки|# строк} второго. Остальное не сравнивалось."
        }
        Screens::CompareAdded => "добавлено:",
        Screens::CompareRemoved => "убрано:",
        Screens::CompareLineCut => "(остаток строки не показан)",
        Screens::CompareFold => "{0|# строка|# строки|# строк} без изменений",
        Screens::CompareLeft => "{0|Не показана # строка|Не показаны # строки|Не показано # строк}",
        Screens::UnknownTitle => "Такого адреса на этой странице нет",
        Screens::UnknownText => {
            "Адрес «{0}» никуда не ведёт. Возможно, он обрезан, набран с ошибкой или взят из другой версии Liveline."
        }
        Screens::OpenCompose => "Составить сценарий",
        Screens::OpenRuns => "Посмотреть запуски",
        Screens::RunViewUnknownTitle => "Этот браузер не знает такого запуска",
        Screens::RunViewUnknownAction => {
            "«{0}» похоже на ID действия. Возможно, его отправили из другого браузера: подключите его, и он будет виден и здесь."
        }
        Screens::RunViewUnknownText => {
            "«{0}» — не запуск этого браузера. Записи хранятся только здесь; по ID действия запуск можно подключить из списка."
        }
        Screens::RunViewShowOther => "Показать тот запуск",
        Screens::RunViewShowWaiting => "Показать ожидающие запуски",
        Screens::RunViewShowBlocking => "Показать мешающее действие",
        Screens::RunViewCancelBlocking => "Отменить мешающее действие…",
        Screens::RunViewCancelBlockingAsk => "Отменить действие, которое заняло устройство?",
        Screens::RunViewSendWhenFree => "Отправить, когда освободится",
        Screens::RunViewBlockerWatched => {
            "За ним следят отсюда: {0}. Этот запуск уйдёт, как только оно закончится."
        }
        Screens::RunViewBlockerUnseen => {
            "В списке тенанта его нет: обычно это сеанс, открытый вручную на портале. Его конец отсюда не виден, попытки продолжаются."
        }
        Screens::RunViewSendUnstored => "Отправить, не сохраняя",
        Screens::RunViewSendAgain => "Отправить ещё раз",
        Screens::RunViewGiveUp => "Больше не следить",
        Screens::RunViewRefusedText => "Тенант отклонил запуск. На устройстве ничего не произошло.",
        Screens::RunViewUnknownState => {
            "Тенант называет это состояние «{0}». Странице оно незнакомо, наблюдение продолжается."
        }
        Screens::RunViewAskAgain => "Спросить ещё раз",
        Screens::RunViewMissing => {
            "С {0} тенант отвечает, что не знает этого действия. Показано последнее известное."
        }
        Screens::RunViewCanceledPartly => {
            "Отменён, но до этого {0|выполнена # команда|выполнены # команды|выполнено # команд}."
        }
        Screens::RunViewCancelTooLate => "Отмена опоздала: запуск успел закончиться сам.",
        Screens::RunViewCancelRefused => "Тенант отказал в отмене.",
        Screens::RunViewCancelAskedAt => "Отмена запрошена в {0}. Тенант ещё не ответил.",
        Screens::RunViewCancelTaken => "Тенант принял отмену в {0}. Запуск ещё не закончился.",
        Screens::RunViewCancelAskedBy => "Кто запросил отмену: {0}, «{1}»",
        Screens::RunViewCanceledBy => "Кто отменил: {0}, «{1}»",
        Screens::RunViewFailedSilently => "Тенант сообщает об ошибке без объяснений. Номер ошибки: {0}.",
        Screens::RunViewOdd => {
            "Последний ответ не соответствует описанию API: {0}. Ниже он сохранён в исходном виде."
        }
        // What leaves the page about runs.
        Screens::EvidenceSave => "Доказательства",
        Screens::EvidenceMore => "Скопировать для дела",
        Screens::EvidenceNote => "Скопировать заметку для дела",
        Screens::EvidenceQuery => "Скопировать KQL",
        Screens::EvidenceFetching => "Получаем вывод команд для доказательств: {0} из {1}…",
        Screens::EvidenceWithout => "Сохранить без остального",
        Screens::EvidenceMaking => "Собираем доказательства…",
        Screens::EvidenceSaved => "Доказательства сохранены.",
        Screens::EvidenceSavedWithout => "Доказательства сохранены. В них нет, и это там указано: {0}",
        Screens::EvidenceTooLarge => {
            "Доказательства занимают больше, чем вмещает файл zip (4 ГБ). Сохраните вывод команд по одному."
        }
        Screens::EvidenceNoQuery => "Тенант ещё не назвал времени этого запуска: искать пока нечего.",
        Screens::EvidenceQueryNote => "Ищет, что сделал этот запуск. На настоящем тенанте не проверено.",
        Screens::EvidenceQueryNoteDemo => {
            "ДЕМО: запуск был на имитируемом тенанте, искать нечего. На настоящем тенанте не проверено."
        }
        Screens::EvidenceTitleDemo => "ДЕМО: запуск live response на имитируемом тенанте, доказательства",
        Screens::EvidenceTitle => "Запуск live response: доказательства",
        Screens::EvidenceTimes => "Время везде указано в UTC, по часам тенанта.",
        Screens::EvidenceDeviceId => "ID устройства",
        Screens::EvidenceRunTag => "Метка запуска",
        Screens::EvidenceCancel => "Кто запросил отмену",
        Screens::EvidenceRefusal => "Ответ тенанта",
        Screens::EvidenceComment => "Комментарий",
        Screens::EvidenceAnalyst => "Кто сохранил",
        Screens::EvidenceTenant => "Тенант",
        Screens::EvidencePage => "Liveline",
        Screens::EvidenceEmptyOutput => "вывод пуст",
        Screens::EvidenceNotIncluded => "Чего здесь нет",
        Screens::EvidenceTime => "Время",
        Screens::EvidenceOutputs => "Вывод команд",
        Screens::EvidenceFiles => "Файлы",
        Screens::EvidenceBytes => "Байт",
        Screens::EvidenceCheck => {
            "Чтобы сверить: sha256sum -c SHA256SUMS в папке, куда распакован архив. Те же хеши — в manifest.json; ссылки на результаты и токены из ответов удалены."
        }
        Screens::EvidenceCut => "Показано {0} из {1} байт. В файле есть всё.",
        Screens::EvidenceNotFetched => "не получен",
        Screens::EvidenceRefused => "тенант отказал ({0})",
        Screens::EvidenceNoAnswer => "ответа не было",
        Screens::EvidenceStopped => "получение остановлено",
        Screens::EvidenceNotReadable => "хранилище не даёт странице его прочитать",
        Screens::EvidenceForbidden => "политика безопасности страницы не пускает её к хранилищу",
        Screens::EvidenceFrontDoor => "сеанс единого входа (SSO) закончился",
        Screens::EvidenceNoToken => "не было входа",
        // A bundle that is opened again.
        Screens::RecordingOpen => "Открыть запись…",
        Screens::RecordingDrop => "Отпустите: запись откроется. Ничего не отправляется.",
        Screens::RecordingReading => "Проверяем «{0}»…",
        Screens::RecordingOpened => "Запись открыта: {0}",
        Screens::RecordingNotBundle => "«{0}» — не доказательства, сохранённые Liveline.",
        Screens::RecordingTooLarge => "«{0}» больше, чем эта страница открывает.",
        Screens::RecordingBroken => "«{0}» обрезан или повреждён. Скопируйте его заново оттуда, где взяли.",
        Screens::RecordingNotStored => {
            "«{0}» упакован другой программой: {1} в нём сжат или зашифрован. Откройте файл таким, каким его сохранил Liveline."
        }
        Screens::RecordingDamaged => {
            "«{0}» повреждён: в {1} не те байты, что были упакованы. Ничего из него не показано."
        }
        Screens::RecordingNewer => {
            "«{0}» сохранён более новой версией Liveline. Обновите страницу и откройте его ещё раз."
        }
        Screens::RecordingMissing => "«{0}» неполон: нет {1}. Ничего из него не показано.",
        Screens::RecordingUnlisted => {
            "«{0}» изменён: {1} нет в его списках, или он там дважды. Ничего из него не показано."
        }
        Screens::RecordingChanged => "«{0}» изменён. Не сходится SHA-256: {1}. Ничего из него не показано.",
        Screens::RecordingOdd => "«{0}» непонятен: в {1} написано не то, что должно быть.",
        Screens::RecordingUnreadable => "Не удалось прочитать «{0}».",
        Screens::RecordingNone => "Запись не открыта",
        Screens::RecordingNoneText => {
            "Запись — это файл, имя которого кончается на .evidence.zip; его сохраняет кнопка «Доказательства» на странице запуска. Страница его не хранит: после обновления его нужно открыть снова. Выберите файл или перетащите его на эту страницу."
        }
        Screens::RecordingCrumb => "Запись",
        Screens::RecordingMark => "ЗАПИСЬ",
        Screens::RecordingText => {
            "То, что хранят доказательства, каким его видели тогда. Это не запуск этой страницы: ничего не запрашивается, не отправляется и не сохраняется."
        }
        Screens::RecordingOfDemo => "Она из демо: тенант и его устройства имитируются.",
        Screens::RecordingFile => "Файл",
        Screens::RecordingClose => "Закрыть запись",
        Screens::RecordingPlayer => "Воспроизведение",
        Screens::RecordingPlay => "Воспроизвести",
        Screens::RecordingPause => "Пауза",
        Screens::RecordingPrevious => "Предыдущее наблюдение",
        Screens::RecordingNext => "Следующее наблюдение",
        Screens::RecordingSpeed => "Скорость",
        Screens::RecordingOnce => "1×",
        Screens::RecordingTen => "10×",
        Screens::RecordingMoment => "Момент записи",
        Screens::RecordingAt => "{0} из {1}, {2}",
        Screens::RecordingNoOutput => "В файле этого нет: {0}.",
        Screens::RunsCsv => "Сохранить CSV",
        Screens::RunsCsvCompleted => "Команд выполнено",
        Screens::RunsCsvCommands => "Команд всего",
        // Runs list.
        Screens::RunsAll => "Все",
        Screens::RunsOpen => "Незавершённые",
        Screens::RunsNotSent => "Не отправлены",
        Screens::RunsWaiting => "Ждут устройство",
        Screens::RunsRunning => "Выполняются",
        Screens::RunsCompleted => "Выполнены",
        Screens::RunsFailed => "С ошибкой",
        Screens::RunsCanceled => "Отменены",
        Screens::RunsGroups => "Фильтр по состоянию",
        Screens::RunsFind => "Устройство, сценарий, комментарий, человек",
        Screens::RunsWhose => "Чьи запуски",
        Screens::RunsHere => "Этот браузер",
        Screens::RunsTenant => "Весь тенант",
        Screens::RunsAnyone => "Кто угодно",
        Screens::RunsFrom => "С",
        Screens::RunsUntil => "По",
        Screens::RunsInBrowser => "В этом браузере",
        Screens::RunsTenantReading => "Список тенанта читается…",
        Screens::RunsTenantAll => {
            "В списке тенанта {0|# действие|# действия|# действий} live response, прочитано {1}."
        }
        Screens::RunsTenantPart => {
            "{0|Последнее # действие|Последние # действия|Последние # действий} live response в тенанте, прочитано {1}. Есть и более старые."
        }
        Screens::RunsTenantOlder => "Прочитать более старые",
        Screens::RunsTenantElsewhere => {
            "Есть и более старые, но ссылка тенанта на них ведёт за пределы API, и по ней страница не идёт."
        }
        Screens::RunsTenantNote => {
            "Список читается по вашей просьбе и никогда сам по себе: каждое чтение расходует квоту запросов. Сеансов, открытых вручную на портале, в списке API нет. Если открыть запуск из списка, за ним будут следить и здесь."
        }
        Screens::RunsTenantFailed => "Не удалось прочитать список тенанта",
        Screens::RunsTenantNone => "В списке тенанта нет live response",
        Screens::RunsTenantNoneText => "Тенант не помнит действий, отправленных через API и видимых вам.",
        Screens::RunsOfBatch => "Пакет: {0}",
        Screens::RunsWithout => "Убрать фильтр «{0}»",
        Screens::RunsBatch => "Пакет: {0|# запуск|# запуска|# запусков}",
        Screens::RunsBatchNamed => "{0}: {1|# устройство|# устройства|# устройств}",
        Screens::RunsPause => "Приостановить отправку",
        Screens::RunsResume => "Продолжить отправку",
        Screens::RunsCancelSeveral => "Отменить несколько…",
        Screens::RunsChooseTitle => "Выбор запусков для отмены",
        Screens::RunsChooseWaiting => "Все, что ждут",
        Screens::RunsChooseAll => "Все, что можно отменить",
        Screens::RunsChooseNone => "Ни одного",
        Screens::RunsChosen => "{0|Выбран # запуск|Выбраны # запуска|Выбрано # запусков}",
        Screens::RunsChosenHead => "Выбран",
        Screens::RunsChosenNone => "Выберите хотя бы один запуск.",
        Screens::RunsChooseEnd => "Закончить выбор",
        Screens::RunsChooseOne => "Выбрать {0}, {1}",
        Screens::RunsCancelChosen => "Отменить выбранные…",
        Screens::RunsCancelAsk => "Отменить эти запуски?",
        Screens::RunsCancelQueued => {
            "{0|# запуск ещё не отправлен и будет убран|# запуска ещё не отправлены и будут убраны|# запусков ещё не отправлены и будут убраны} из очереди: {1}"
        }
        Screens::RunsCancelSent => {
            "{0|# запуск отправлен|# запуска отправлены|# запусков отправлено}; отмена будет запрошена у API: {1}"
        }
        Screens::RunsCancelBefore => {
            "{0|# запуск уже просили|# запуска уже просили|# запусков уже просили} отменить, повторно это не делается: {1}"
        }
        Screens::RunsCancelEnded => {
            "{0|# запуск тем временем закончился и останется|# запуска тем временем закончились и останутся|# запусков тем временем закончились и останутся} как есть: {1}"
        }
        Screens::RunsCancelOthers => {
            "{0|# из них отправлен|# из них отправлены|# из них отправлено} кем-то другим."
        }
        Screens::RunsCancelText => {
            "Выполненные команды останутся выполненными. Текущая ещё может успеть закончиться; успела ли отмена, покажет каждый запуск."
        }
        Screens::RunsCancelComment => "Комментарий к отмене, один для всех",
        Screens::RunsCancelNot => "Не отменять",
        Screens::RunsCancelDo => "Отменить {0|# запуск|# запуска|# запусков}",
        Screens::RunsCancelNothing => "Ни один из них уже нельзя отменить.",
        Screens::RunsCancelTold => {
            "Убрано из очереди: {0}. Попросили отменить: {1}. Оставлено как есть: {2}."
        }
        Screens::RunsCancelMore => "{0} и ещё {1}",
        Screens::RunsAgainFailed => {
            "Повторить там, где не удалось ({0|# устройство|# устройства|# устройств})"
        }
        Screens::RunsAttach => "Подключить запуск…",
        Screens::RunsAttachTitle => "Подключить запуск",
        Screens::RunsAttachText => {
            "Запуск, отправленный из другого места, можно наблюдать и здесь. Вставьте ID действия, ссылку или текст с ним."
        }
        Screens::RunsAttachField => "ID действия",
        Screens::RunsAttachWrong => {
            "ID действия здесь нет. Он выглядит так: 6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002."
        }
        Screens::RunsAttachSeveral => "Здесь несколько ID: {0}. Нужен один: ID действия.",
        Screens::RunsAttachDo => "Подключить",
        Screens::RunsSequence => "Сценарий",
        Screens::RunsProgress => "Команды",
        Screens::RunsElapsed => "Прошло",
        Screens::RunsWhy => "Подробности",
        Screens::RunsUnnamed => "Без названия",
        Screens::RunsStep => "Шаг {0}, {1}",
        Screens::RunsMore => "Показать ещё {0}",
        Screens::RunsNone => "Запусков пока нет",
        Screens::RunsNoneText => {
            "Составьте сценарий и запустите его: запуск появится здесь и останется в этом браузере столько дней после завершения, сколько указано в настройках."
        }
        Screens::RunsNoneSuch => "Под этот фильтр ничего не подходит",
        Screens::RunsNoneSuchText => "Запуски есть, но не такие.",
        Screens::RunsNoBatch => "Запусков этого пакета здесь нет",
        Screens::RunsNoBatchText => {
            "В этом браузере их нет: пакет отправлен в другом месте, запуски удалены или демо вернули к моменту до него."
        }
        Screens::RunsNoDay => "Последний день раньше первого.",
        Screens::RunsClear => "Показать все запуски",
        Screens::RunsCounts => "Не завершено: {0}, из них выполняется: {1}; выполнено: {2}, с ошибкой: {3}",
        // Library.
        Screens::LibraryFind => "Имя, описание, автор или SHA-256",
        Screens::LibraryCount => "{0|# файл|# файла|# файлов}",
        Screens::LibraryCountOf => "{0} из {1|# файла|# файлов|# файлов}",
        Screens::LibraryRefresh => "Прочитать заново",
        Screens::LibraryNotAsked => "Библиотека ещё не прочитана",
        Screens::LibraryNotAskedText => "Для неё нужно отдельное разрешение: оно запрашивается при чтении.",
        Screens::LibraryLoading => "Библиотека читается…",
        Screens::LibraryFailed => "Не удалось прочитать библиотеку",
        Screens::LibraryNoToken => {
            "Токена с Library.Manage нет. Войдите снова, чтобы запросить его, или попросите администратора дать согласие. Имена всё равно можно вводить в сценарии; они не проверяются."
        }
        Screens::LibraryForbidden => "Нет разрешения на библиотеку",
        Screens::LibraryEmpty => "Библиотека пуста",
        Screens::LibraryEmptyText => {
            "Загрузите скрипт или другой файл: скрипт выполнит на устройствах RunScript, любой файл разместит PutFile."
        }
        Screens::LibraryNoneSuch => "Под фильтр не подходит ни один файл",
        Screens::LibraryNoneSuchText => "Файлы есть, но таких нет.",
        Screens::LibraryClear => "Показать все файлы",
        Screens::LibraryLeft => "{0|# файл не показан|# файла не показаны|# файлов не показано}",
        Screens::LibraryName => "Имя",
        Screens::LibraryDescription => "Описание",
        Screens::LibraryHash => "SHA-256",
        Screens::LibraryParameters => "Параметры",
        Screens::LibraryBy => "Автор",
        Screens::LibraryUpdated => "Обновлён",
        Screens::LibraryChanges => "Изменения",
        Screens::LibraryTakesNone => "нет",
        Screens::LibraryTakesSome => "есть, не описаны",
        Screens::LibraryNobody => "не указан",
        Screens::LibraryCopyHash => "Скопировать SHA-256 файла {0}",
        Screens::LibraryDelete => "Удалить {0}…",
        Screens::LibraryOnlyLeader => "Liveline открыт в другой вкладке; только она меняет библиотеку.",
        Screens::LibraryUpload => "Загрузить файл",
        Screens::LibraryUploadHint => {
            "Библиотека общая для всего тенанта. По странице Microsoft об API предел файла 20 МБ, по другим источникам 250 МБ."
        }
        Screens::LibraryChoose => "Выбрать файл…",
        Screens::LibraryChooseOther => "Выбрать другой файл…",
        Screens::LibraryDrop => "или перетащите его в любое место этого экрана",
        Screens::LibraryDropHere => "Отпустите: файл будет выбран, но ещё не отправлен.",
        Screens::LibraryOneFile => "Файлы загружаются по одному: взят {0}.",
        Screens::LibraryFile => "Файл",
        Screens::LibrarySize => "Размер",
        Screens::LibraryHashing => "вычисляется…",
        Screens::LibraryUnreadable => {
            "Браузер не смог его прочитать: это папка, либо файл изменился или занят другой программой. Выберите его снова."
        }
        Screens::LibraryTooLarge => {
            "{0}: больше, чем допускает любой источник (250 МБ). Файл не читается и не отправляется."
        }
        Screens::LibraryLarge => {
            "{0}: больше 20 МБ со страницы Microsoft об API. Другие источники говорят о 250 МБ: тенант может отказать."
        }
        Screens::LibraryNoBytes => "Файл пуст.",
        Screens::LibraryFileName => "Имя в библиотеке",
        Screens::LibraryNameEmpty => "Напишите имя.",
        Screens::LibraryNameDots => "Одни точки — не имя.",
        Screens::LibraryNameWrong => {
            "В именах бывают только латинские буквы, цифры, «-», «_» и «.». Недопустимо: {0}"
        }
        Screens::LibraryBlank => "пробел",
        Screens::LibraryUseName => "Взять {0}",
        Screens::LibraryDescriptionField => "Описание",
        Screens::LibraryTakes => "Принимает параметры",
        Screens::LibraryParametersField => "Какие параметры, для тех, кто будет им пользоваться",
        Screens::LibraryExists => "{0} уже есть в библиотеке",
        Screens::LibraryWhose => "Автор: {0}, обновлён {1}.",
        Screens::LibraryExistsText => {
            "Все в тенанте, кто им пользуется, люди и автоматизация, с этого момента получат новое содержимое. Прежнее API не вернёт."
        }
        Screens::LibraryExistsSaid => {
            "Его описание и параметры станут такими, как указано выше: это данные библиотеки, если вы не ввели других."
        }
        Screens::LibrarySame => "Его содержимое совпадает с выбранным файлом.",
        Screens::LibraryReplace => "Заменить его",
        Screens::LibraryNotKnown => {
            "Библиотека не прочитана, поэтому неизвестно, есть ли в ней файл с таким именем. Если есть, его описание и параметры тоже будут заменены."
        }
        Screens::LibraryReplaceIfAny => "Заменить, если он там есть",
        Screens::LibraryDraftUses => "Составляемый сценарий использует его в {1|шаге|шагах|шагах} {0}.",
        Screens::LibraryKeptUse => "Сохранённые сценарии, где он есть: {0}.",
        Screens::LibraryKeptUnread => "Сохранённые сценарии посмотреть не удалось: {0}",
        Screens::LibraryAsk => "Войти для работы с библиотекой",
        Screens::LibraryDraftUsesNot => "Составляемый сценарий его не использует.",
        Screens::LibrarySend => "Загрузить",
        Screens::LibraryNoFile => "Сначала выберите файл.",
        Screens::LibraryStillHashing => "Вычисляется SHA-256.",
        Screens::LibraryNotReplaced => "Отметьте «Заменить его» или дайте другое имя.",
        Screens::LibraryBusy => {
            "{0} ещё отправляется, поэтому {1} не принят. Выберите его снова, когда отправка закончится."
        }
        Screens::LibrarySending => "Отправляется {0}, {1}…",
        Screens::LibraryTaken => "{0} в библиотеке. Тенант сообщает тот же SHA-256, что вычислен здесь.",
        Screens::LibraryTakenUnsaid => "{0} в библиотеке. SHA-256 тенант не сообщил.",
        Screens::LibraryTakenOther => {
            "{0} в библиотеке, но тенант сообщает другой SHA-256: {2}. Вычислено здесь: {1}. Не запускайте его, пока не выясните причину."
        }
        Screens::LibraryRefused => "Тенант не принял {0}. Ничего не изменилось, введённое не потеряно.",
        Screens::LibraryUnclear => "Неизвестно, дошёл ли {0}. Список читается заново и покажет это.",
        Screens::LibraryUnclearUnread => {
            "Неизвестно, дошёл ли {0}, а список, который показал бы это, прочитать не удалось. Прочитайте его заново, прежде чем загружать снова."
        }
        Screens::LibraryUnclearMissing => {
            "В списке, прочитанном заново, нет {0}: файл не дошёл. Загрузите его снова."
        }
        Screens::LibraryUnclearUnsaid => {
            "Неизвестно, дошёл ли {0}: файл с таким именем в списке есть, но его SHA-256 тенант не сообщает. Прежде чем загружать снова, посмотрите, когда он обновлён."
        }
        Screens::LibraryUnclearOther => {
            "В списке, прочитанном заново, у {0} другой SHA-256: отправленное не дошло. Загрузите файл снова."
        }
        Screens::LibraryDeleteAsk => "Удалить {0}?",
        Screens::LibraryDeleteText => {
            "Библиотека общая для всего тенанта: файл исчезнет у всех, кто им пользуется, у людей и автоматизации. Содержимое API не вернёт."
        }
        Screens::LibraryDeleteDo => "Удалить у всех",
        Screens::LibraryDeleting => "Удаляется…",
        Screens::LibraryDeleted => "{0} удалён.",
        Screens::LibraryDeleteRefused => "Тенант его не удалил.",
        Screens::LibraryDeleteUnclear => {
            "Неизвестно, удалён ли он. Список читается заново и покажет это: если файл в нём остался, он не удалён."
        }
        Screens::LibraryNoAddress => {
            "Адреса с таким именем не бывает, поэтому удалить файл через API нельзя."
        }
        // Sign-in.
        Screens::RunViewOutputTooLarge => "Результат больше, чем принимает страница (256 МБ).",
        Screens::RunViewOutputOddLink => "Тенант назвал место, где результатов не бывает. Ссылка не открыта.",
        Screens::OutputComing => "Получаем вывод: {0} из {1}",
        Screens::OutputComingSome => "Получаем вывод: пока {0}",
        Screens::OutputStop => "Прекратить",
        Screens::OutputStopped => "Вы прекратили получение. Ничего из него не сохранено.",
        Screens::OutputNotReadable => {
            "Хранилище отвечает, но не даёт страницам читать ответ. Браузер может сохранить вывод по ссылке, а сохранённый файл можно посмотреть здесь."
        }
        Screens::OutputForbidden => {
            "Политика, с которой отдана эта страница, не разрешает обращаться к хранилищу (connect-src). Браузер может сохранить вывод по ссылке, а сохранённый файл можно посмотреть здесь."
        }
        Screens::OutputMakeLink => "Создать ссылку для скачивания",
        Screens::OutputSave => "Скачать вывод",
        Screens::OutputSaveHint => {
            "Ссылка действует около получаса, для любого, у кого она есть: не передавайте её."
        }
        Screens::OutputHand => "Выбрать сохранённый файл",
        Screens::OutputHandHint => {
            "Или перетащите сохранённый файл сюда: он читается на этом компьютере и никуда не отправляется."
        }
        Screens::OutputNotItEmpty => "Этот файл пуст.",
        Screens::OutputNotItOther => "Это вывод другой команды: так говорит имя файла.",
        Screens::OutputNotItKind => "Это не вывод скрипта.",
        Screens::OutputNotItError => "В этом файле ошибка хранилища: срок ссылки истёк. Создайте новую.",
        Screens::OutputNotItLarge => "Этот файл больше, чем принимает страница (256 МБ).",
        // The viewer of an output.
        Screens::ViewerPreparing => "Текст готовится: {0} %",
        Screens::ViewerFollow => "Держать конец на виду",
        Screens::ViewerSight => "На виду строки {0}–{1} из {2}",
        Screens::ViewerPart => "Эта часть: строки {0}–{1} из {2}",
        Screens::ViewerPartBefore => "Предыдущие строки",
        Screens::ViewerPartAfter => "Следующие строки",
        Screens::ViewerNoPart => "Их нет.",
        Screens::ViewerSearching => "Идёт поиск…",
        Screens::ViewerMatchOfMore => "{0} из более чем {1}",
        Screens::ViewerCopiedAll => "{0|Скопирована # строка|Скопированы # строки|Скопировано # строк}.",
        Screens::ViewerContent => "Содержимое",
        Screens::ViewerShownAs => "Показать как",
        Screens::ViewerEncoding => "Кодировка",
        Screens::ViewerEncodingFound => "как определена",
        Screens::ViewerText => "Текст",
        Screens::ViewerTree => "Дерево",
        Screens::ViewerTable => "Таблица",
        Screens::ViewerHex => "Байты",
        Screens::ViewerRiddled => {
            "Рядом с каждым символом стоял NUL: скрипт передал текст в UTF-16. Показан текст без них; в байтах они есть."
        }
        Screens::ViewerUtf16Le => "UTF-16, сначала младший байт: так пишет Windows PowerShell через >.",
        Screens::ViewerUtf16Be => "UTF-16, сначала старший байт.",
        Screens::ViewerWrong => {
            "{0|В # месте|В # местах|В # местах} байты не образуют символа этой кодировки; там стоит \u{fffd}."
        }
        Screens::ViewerFields => "{0|# поле|# поля|# полей}",
        Screens::ViewerItems => "{0|# элемент|# элемента|# элементов}",
        Screens::ViewerTableSize => "{0|# строка|# строки|# строк}, {1|# столбец|# столбца|# столбцов}",
        Screens::ViewerTableFirst => {
            "Показано сначала: {0|# строка|# строки|# строк}, {1|# столбец|# столбца|# столбцов}. В тексте есть всё."
        }
        Screens::ViewerLeft => {
            "{0|Ещё не показана # строка|Ещё не показаны # строки|Ещё не показано # строк}."
        }
        Screens::ViewerOpenAll => "Раскрыть всё",
        Screens::ViewerCloseAll => "Свернуть всё",
        Screens::ViewerAllOpen => "Раскрыто всё, в чём что-то есть.",
        Screens::ViewerNoneOpen => "Ниже первого уровня ничего не раскрыто.",
        Screens::ViewerOpenedSome => {
            "Не всё сразу: {0|раскрыто # значение|раскрыты # значения|раскрыто # значений} из {1}, в которых что-то есть. Нажмите ещё раз, чтобы раскрыть следующие."
        }
        Screens::ViewerSightBytes => "На виду байты {0}–{1} из {2}",
        Screens::ViewerPartBytes => "Эта часть: байты {0}–{1} из {2}",
        Screens::ViewerPartBytesBefore => "Предыдущие байты",
        Screens::ViewerPartBytesAfter => "Следующие байты",
        Screens::ViewerCopiedBytes => {
            "{0|Скопирован # байт|Скопированы # байта|Скопировано # байт} в виде цифр."
        }
    }
}
