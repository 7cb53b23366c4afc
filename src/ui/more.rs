use crate::dom::prelude::*;
use words::{Arg, Screens};

use super::Button;
use crate::language::ts;

/// So many rows are drawn at once; more on request.
pub const PAGE: usize = 100;

/// Draws another page of a list that has more rows than it shows.
#[component]
pub fn More(
    /// How many rows are not drawn.
    left: Memo<usize>,
    /// How many pages are.
    pages: RwSignal<usize>,
    /// Says how many are left.
    said: Screens,
) -> impl IntoView {
    view! {
        <Show when=move || { left.get() > 0 }>
            <div class="runs-more">
                <Button
                    label=move || ts(Screens::RunsMore, &[Arg::Count(left.get().min(PAGE) as u64)])
                    on_press=move || pages.update(|pages| *pages += 1)
                />
                <span class="note">{move || ts(said, &[Arg::Count(left.get() as u64)])}</span>
            </div>
        </Show>
    }
}
