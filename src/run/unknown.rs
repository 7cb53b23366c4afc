use crate::dom::prelude::*;
use defender::ActionId;
use engine::Intent;
use words::{Arg, Screens};

use crate::host::use_host;
use crate::language::{t, ts};
use crate::route::Route;
use crate::ui::{Button, ButtonKind};

/// An address of a run that this browser does not know.
#[component]
pub fn Unknown(asked: String) -> impl IntoView {
    let host = use_host();
    let action = ActionId::new(&asked);
    let text = if action.is_some() { Screens::RunViewUnknownAction } else { Screens::RunViewUnknownText };
    let leading = host.leading();
    let off = Signal::derive(move || (!leading.get()).then(|| t(Screens::RunViewOnlyLeader)));
    let attach = action.map(|action| {
        let press = move || host.intend(Intent::Attach(action.clone()));
        view! { <Button label=Screens::RunsAttachDo kind=ButtonKind::Primary disabled_because=off on_press=press/> }
    });
    view! {
        <section class="instead">
            <h1>{t(Screens::RunViewUnknownTitle)}</h1>
            <p>{move || ts(text, &[Arg::Text(&asked)])}</p>
            <div class="actions">
                {attach}
                <a class="button" href=Route::runs().href()>{t(Screens::OpenRuns)}</a>
            </div>
        </section>
    }
}
