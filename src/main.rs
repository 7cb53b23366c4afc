//! The page: what an analyst sees and does. `ARCHITECTURE.md` says where everything is.

mod account;
mod app;
mod browser;
mod chunks;
mod compose;
mod desk;
mod dom;
mod first;
mod glance;
mod hand;
mod host;
mod language;
mod library;
mod quick;
mod recording;
mod refusal;
mod route;
mod run;
mod runs;
mod settings;
mod stage;
mod stories;
mod ui;

fn main() {
    browser::panic::install();
    dom::mount(|| dom::prelude::view! { <app::App/> });
}
