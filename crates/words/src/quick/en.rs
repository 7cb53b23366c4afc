use super::Quick;

/// What a text says in English. Placeholders as in `message/en.rs`.
pub(super) const fn text(text: Quick) -> &'static str {
    match text {
        // Actions by their names.
        Quick::ActionsTitle => "Actions",
        Quick::ActionsFind => "What to do",
        Quick::ActionsNone => "There is no such action.",
        Quick::ActionsCount => "{0|# action|# actions}",
        Quick::ActionFindDevice => "Find a device",
        Quick::ActionRun => "Run",
        Quick::ActionKeys => "Show the keys",
        Quick::ActionGo => "Go to {0}",
        Quick::ActionTheme => "Light or dark",
        Quick::ActionZone => "UTC or local time",
        // Which keys do what.
        Quick::KeysTitle => "Keys",
        Quick::KeysSingle => "Single keys work while nothing is typed; Settings switches them off.",
        Quick::KeysWhat => "What it does",
        Quick::KeysWhich => "Keys",
        Quick::KeyMove => "Move the step up or down",
        Quick::KeyFix => "Apply the first fix of the field",
        Quick::KeyPick => "Select further steps; with Ctrl or Shift a click selects them",
        Quick::KeyUndo => "Undo",
        Quick::KeyRedo => "Redo",
        Quick::KeyPutBack => "Put a dragged card back; close what is open",
        Quick::KeyZoom => "On a run’s time axis: closer, farther, all of it",
        Quick::KeyGuide => "In a story: to its guide and back",
        Quick::WindowClose => "Close",
    }
}
