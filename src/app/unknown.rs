use crate::dom::prelude::*;
use words::{Arg, Screens};

use crate::language::{t, ts};
use crate::route::Route;

/// An address that the page does not have.
#[component]
pub fn Unknown(route: Signal<Route>) -> impl IntoView {
    let said = move || ts(Screens::UnknownText, &[Arg::Text(&route.with(Route::href))]);
    view! {
        <section class="instead">
            <h1>{t(Screens::UnknownTitle)}</h1>
            <p>{said}</p>
            <div class="actions">
                <a class="button" href=Route::compose().href()>{t(Screens::OpenCompose)}</a>
                <a class="button" href=Route::runs().href()>{t(Screens::OpenRuns)}</a>
            </div>
        </section>
    }
}
