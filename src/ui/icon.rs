use crate::dom::prelude::*;

/// A small drawing beside words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum Icon {
    Up,
    Down,
    Copy,
    More,
    Close,
    Check,
    Cross,
    Half,
    Ring,
    Dot,
    Bang,
    Dash,
    Pause,
    Play,
    ToNext,
    ToEnd,
    Reset,
    Undo,
    Redo,
    Search,
    Download,
    Wrap,
    Grip,
    Pencil,
    Plus,
    Chevron,
    Bin,
    Upload,
    Code,
}

impl Icon {
    /// Lines on a field of 16 by 16.
    const fn lines(self) -> &'static str {
        match self {
            Self::Up => "M8 13V3M4 7l4-4 4 4",
            Self::Down => "M8 3v10M4 9l4 4 4-4",
            Self::Copy => "M6 3h7v9H6zM3 6v8h7",
            Self::More => "M3 8h.01M8 8h.01M13 8h.01",
            Self::Close | Self::Cross => "M4 4l8 8M12 4l-8 8",
            Self::Check => "M3 8.5l3.5 3.5L13 4.5",
            Self::Half => "M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11",
            Self::Ring => "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11z",
            Self::Dot => "M8 8h.01",
            Self::Bang => "M8 3v6M8 12.5v.01",
            Self::Dash => "M4 8h8",
            Self::Pause => "M5.5 3v10M10.5 3v10",
            Self::Play => "M5 3l7 5-7 5z",
            Self::ToNext => "M3 3l7 5-7 5zM13 3v10",
            Self::ToEnd => "M4 3l4 4 4-4M4 9l4 4 4-4",
            Self::Reset => "M13 8a5 5 0 1 1-1.5-3.5M13 2v3h-3",
            Self::Undo => "M6 3L3 6l3 3M3 6h6a4 4 0 0 1 0 8H6",
            Self::Redo => "M10 3l3 3-3 3M13 6H7a4 4 0 0 0 0 8h3",
            Self::Search => "M7 3a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM10 10l3.5 3.5",
            Self::Download => "M8 2v8M5 7l3 3 3-3M3 13h10",
            Self::Wrap => "M2 4h12M2 8h9a2 2 0 0 1 0 4H8M10 10l-2 2 2 2M2 12h3",
            Self::Code => "M6 4L2 8l4 4M10 4l4 4-4 4",
            Self::Grip => "M6 3h.01M10 3h.01M6 8h.01M10 8h.01M6 13h.01M10 13h.01",
            Self::Pencil => "M3 13l1-4 7-7 3 3-7 7z",
            Self::Plus => "M8 3v10M3 8h10",
            Self::Chevron => "M6 3l5 5-5 5",
            Self::Bin => "M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9M7 7v4M9 7v4",
            Self::Upload => "M8 10V2M5 5l3-3 3 3M3 13h10",
        }
    }

    /// Whether its shape is also filled.
    const fn filled(self) -> bool {
        matches!(self, Self::Play | Self::ToNext)
    }
}

/// Draws an icon. It says nothing to assistive technology: the words stand beside it.
#[component]
pub fn IconMark(#[prop(into)] icon: Signal<Icon>) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" data-icon=move || (icon.get() == Icon::Half).then_some("half")>
            <path d=move || icon.get().lines() data-filled=move || icon.get().filled().to_string()></path>
        </svg>
    }
}
