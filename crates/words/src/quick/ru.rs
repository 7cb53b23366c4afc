use super::Quick;

/// What a text says in Russian. Placeholders as in `message/en.rs`.
pub(super) const fn text(text: Quick) -> &'static str {
    match text {
        // Actions by their names.
        Quick::ActionsTitle => "Действия",
        Quick::ActionsFind => "Что сделать",
        Quick::ActionsNone => "Такого действия нет.",
        Quick::ActionsCount => "{0|# действие|# действия|# действий}",
        Quick::ActionFindDevice => "Найти устройство",
        Quick::ActionRun => "Запустить",
        Quick::ActionKeys => "Показать клавиши",
        Quick::ActionGo => "Перейти: {0}",
        Quick::ActionTheme => "Светлая или тёмная тема",
        Quick::ActionZone => "UTC или местное время",
        // Which keys do what.
        Quick::KeysTitle => "Клавиши",
        Quick::KeysSingle => {
            "Одиночные клавиши работают, пока ничего не набирается; их можно выключить в настройках."
        }
        Quick::KeysWhat => "Что делает",
        Quick::KeysWhich => "Клавиши",
        Quick::KeyMove => "Переместить шаг выше или ниже",
        Quick::KeyFix => "Применить первое исправление поля",
        Quick::KeyPick => "Выделить ещё шаги; щелчок с Ctrl или Shift делает то же",
        Quick::KeyUndo => "Отменить",
        Quick::KeyRedo => "Вернуть",
        Quick::KeyPutBack => "Вернуть перетаскиваемую карточку; закрыть открытое",
        Quick::KeyZoom => "На шкале времени запуска: крупнее, мельче, целиком",
        Quick::KeyGuide => "В экскурсии: к её шагу и обратно",
        Quick::WindowClose => "Закрыть",
    }
}
