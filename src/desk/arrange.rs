//! Asks before steps are put in the order of the API where that may change what they do.

use crate::dom::prelude::*;
use sequence::{Draft, Edit, StepId, crossings};
use words::{Arg, Desk as Words, Message};

use crate::compose::{self, Desk, Tool};
use crate::language::{t, ts};
use crate::quick::Window;
use crate::ui::{Button, ButtonKind};

/// So many pairs are listed.
const LISTED: usize = 12;

/// Arranges; asks first where two steps about one file would change places.
pub fn arrange(desk: Desk) {
    match desk.composer().with_draft(|draft| crossings(draft).is_empty()) {
        true => compose::act(desk.composer(), Edit::Arrange),
        false => desk.open(Tool::Arrange),
    }
}

/// Names the pairs, and arranges only when told so again.
#[component]
pub fn Asked(desk: Desk) -> impl IntoView {
    let composer = desk.composer();
    let pairs: Vec<String> = composer.with_draft(|draft| {
        let crossed = crossings(draft).into_iter();
        crossed.filter_map(|crossing| pair(draft, crossing.second, crossing.first)).collect()
    });
    let more = pairs.len().saturating_sub(LISTED) as u64;
    let listed: Vec<String> = pairs.into_iter().take(LISTED).collect();
    let go = move || {
        desk.close();
        compose::act(composer, Edit::Arrange);
    };
    view! {
        <Window on_close=move || desk.close() title=Words::ArrangeTitle closes=true>
            <p>{t(Words::ArrangeText)}</p>
            <ul class="arrange-pairs">
                {listed.iter().map(|pair| view! { <li>{pair.clone()}</li> }).collect_view()}
            </ul>
            {(more > 0).then(|| view! { <p class="note">{ts(Words::ArrangeMore, &[Arg::Count(more)])}</p> })}
            <div class="actions">
                <Button label=Message::Cancel on_press=move |()| desk.close()/>
                <Button label=Words::ArrangeDo kind=ButtonKind::Primary on_press=move |()| go()/>
            </div>
        </Window>
    }
}

fn pair(draft: &Draft, before: StepId, behind: StepId) -> Option<String> {
    let of = |id| {
        let command = &draft.step(id)?.command;
        let about = command.fields().first().and_then(|field| command.text(*field)).unwrap_or_default();
        Some((draft.index_of(id)? as u64 + 1, format!("{} {about}", command.kind().as_str())))
    };
    let ((before, one), (behind, other)) = (of(before)?, of(behind)?);
    let args = [Arg::Count(before), Arg::Text(&one), Arg::Count(behind), Arg::Text(&other)];
    Some(ts(Words::ArrangePair, &args))
}
