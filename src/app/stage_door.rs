//! The way to what shows the demo: time bar, presenter's tools and window. All of it is fetched behind the builder
//! (`src/stage.rs`).

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::{Arg, Message};

use super::builder_door::BuilderDoor;
use crate::browser::breath;
use crate::chunks::{self, Arrival};
use crate::host::Pace;
use crate::language::{t, ts};
use crate::ui::Button;

/// What the chunk draws.
#[derive(Clone, Copy)]
pub struct Draws {
    /// What is in the time bar, with all that the presenter's tools need.
    pub bar: fn(StageDoor) -> View,
    /// The presenter's window.
    pub window: fn() -> View,
}

/// Where a story is, for the presenter's window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoryStep {
    /// What the story is called.
    pub title: String,
    /// What is to be done next.
    pub next: String,
}

/// What a presenter has switched on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tools {
    /// The tools themselves, and their keys.
    pub presenting: bool,
    /// Larger type.
    pub larger: bool,
    /// Keys are shown when they are used.
    pub keys: bool,
}

/// The door of this page. Copies are the same. What it holds outlives a drawing in another language.
#[derive(Clone, Copy)]
pub struct StageDoor {
    draws: RwSignal<Option<Arrival<Draws>>>,
    /// What is switched on; `None` before it was read.
    pub tools: RwSignal<Option<Tools>>,
    /// Whether the curtain is down.
    pub curtain: RwSignal<bool>,
    /// How fast time went before it was made to stand.
    pub went: RwSignal<Pace>,
    /// The story that is told, if one is.
    pub story: RwSignal<Option<StoryStep>>,
}

impl StageDoor {
    /// Nothing is fetched before it is drawn.
    pub fn new() -> Self {
        Self {
            draws: RwSignal::new(None),
            tools: RwSignal::new(None),
            curtain: RwSignal::new(false),
            went: RwSignal::new(Pace::Times(1)),
            story: RwSignal::new(None),
        }
    }

    /// The time bar: there is no time before the builder is here.
    pub fn bar(self, builder: BuilderDoor) -> View {
        view! {
            <section class="demo-bar" aria-label=t(Message::DemoControls)>
                {move || match builder.is_here() {
                    true => self.fetched(move |draws| (draws.bar)(self)),
                    false => view! { <span>{t(Message::DemoMarkHint)}</span> }.into_view(),
                }}
            </section>
        }
    }

    /// The presenter's window, in place of the page.
    pub fn window(self) -> View {
        self.fetched(|draws| (draws.window)())
    }

    fn fetched(self, draw: impl Fn(Draws) -> View + 'static) -> View {
        if self.draws.with_untracked(Option::is_none) {
            self.fetch();
        }
        let drawn = move || match self.draws.get() {
            Some(Arrival::Here(draws)) => draw(draws),
            Some(Arrival::Missing(why)) => view! {
                <span role="alert">{ts(Message::ScreenMissingText, &[Arg::Text(&why)])}</span>
                <Button label=Message::ComposeTryAgain on_press=move || self.fetch()/>
            }
            .into_view(),
            Some(Arrival::Coming) | None => ().into_view(),
        };
        drawn.into_view()
    }

    fn fetch(self) {
        self.draws.set(Some(Arrival::Coming));
        spawn_local(async move {
            let _ = breath::shown().await;
            self.draws.set(Some(match chunks::stage().await {
                Ok(draws) => Arrival::Here(draws),
                Err(why) => Arrival::Missing(why.to_string()),
            }));
        });
    }
}
