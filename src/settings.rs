//! The Settings screen: how the page looks and speaks, the limits it keeps to, and what somebody wants to know who is to
//! trust it: whom it asks, what it may, what it stores here, what it is made of.

mod clock;
mod demo;
mod hosts;
mod keep;
mod limits;
mod look;
mod notify;
mod permissions;
mod policy;
mod release;
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
    // Of nobody there is nothing to tell.
    let entered = use_host().entered();
    view! {
        <div class="settings">
            <h1>{t(Message::NavSettings)}</h1>
            <look::Look/>
            {page_account().map(|account| move || account.session().filter(|_| entered.get()).map(|session| session.facts()))}
            <limits::LimitsShown/>
            {page_account().map(|account| view! { <permissions::Permissions account/> })}
            <hosts::Hosts/>
            <clock::Clock/>
            <stored::Stored/>
            <policy::Policy/>
            <release::ReleaseShown/>
            {use_host().is_demo().then(|| view! { <demo::DemoSettings/> })}
        </div>
    }
}

/// A line of a list of facts.
fn fact(name: String, value: String) -> View {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
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
