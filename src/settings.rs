//! The Settings screen: how the page looks and speaks, the limits it keeps to, what it stores here.

mod demo;
mod limits;
mod look;
mod stored;

use crate::dom::prelude::*;
use words::Message;

use crate::account::page_account;
use crate::host::use_host;
use crate::language::t;
use crate::ui::Label;

pub use demo::{ResetDemo, ScenarioChoice};

/// The screen.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <div class="settings">
            <h1>{t(Message::NavSettings)}</h1>
            <look::Look/>
            {page_account().map(|account| move || account.session().map(|session| session.facts()))}
            <limits::LimitsShown/>
            <stored::Stored/>
            {use_host().is_demo().then(|| view! { <demo::DemoSettings/> })}
        </div>
    }
}

/// A titled part of the screen.
#[component]
fn Part(#[prop(into)] title: Label, children: Children) -> impl IntoView {
    view! {
        <section class="card settings-part">
            <h2>{title}</h2>
            {children()}
        </section>
    }
}
