//! The texts of what the keys open on every screen: actions by their names, and which keys do what.

mod en;
#[cfg(feature = "russian")]
mod ru;

crate::text::texts! {
    /// A text of what the keys open. What its placeholders hold stands in its line here.
    pub enum Quick after crate::Guided::END;
    // Actions by their names.
    ActionsTitle,
    ActionsFind,
    ActionsNone,
    /// `{0}`: how many.
    ActionsCount,
    ActionFindDevice,
    ActionRun,
    ActionKeys,
    ActionGo,
    ActionTheme,
    ActionZone,
    // Which keys do what.
    KeysTitle,
    KeysSingle,
    KeysWhat,
    KeysWhich,
    KeyMove,
    KeyFix,
    KeyPick,
    KeyUndo,
    KeyRedo,
    KeyPutBack,
    KeyZoom,
    KeyGuide,
    WindowClose,
}
