//! The way to the builder (`src/compose.rs`), which is fetched as soon as somebody is there to use it. Until it is here its
//! first look stands in its place (`src/first.rs`).

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use super::instead::Missing;
use super::screens::coming;
use crate::browser::presence;
use crate::chunks::{self, Arrival};
use crate::host::Host;
use crate::route::Route;

/// What the chunk does.
#[derive(Clone, Copy)]
pub struct Builder {
    /// Makes what is composed the page's: it outlives the screen.
    pub provide: fn(),
    /// Draws the screen for the devices that the address names, or the sequence that it holds.
    pub draw: fn(Memo<Vec<String>>, Memo<Option<String>>) -> View,
    /// Whether anything is composed. Tracks it.
    pub is_begun: fn() -> bool,
}

/// The door of this page. Copies are the same. What the builder provides lives as long as the page.
#[derive(Clone, Copy)]
pub struct BuilderDoor {
    owner: StoredValue<Option<Owner>, LocalStorage>,
    arrival: RwSignal<Option<Arrival<Builder>>>,
}

impl BuilderDoor {
    /// Waits for somebody: a page that was opened and is not touched fetches no more. Where there is something to go on
    /// with, it comes at once.
    pub fn new(host: Host, route: Signal<Route>) -> Self {
        let door = Self { owner: StoredValue::new_local(Owner::current()), arrival: RwSignal::new(None) };
        effect(move || {
            let is_plain =
                route.with(|route| matches!(route, Route::Compose { devices } if devices.is_empty()));
            if !is_plain || host.goes_on() {
                door.fetch_missing();
            }
        });
        presence::at_first_sign(move || door.fetch_missing());
        door
    }

    /// How far it is; `None` before it was wanted.
    pub fn arrival(self) -> Option<Arrival<Builder>> {
        self.arrival.get()
    }

    /// Whether it is here.
    pub fn is_here(self) -> bool {
        self.arrival.with(|arrival| matches!(arrival, Some(Arrival::Here(_))))
    }

    /// Whether anything is composed. Tracks it.
    pub fn is_begun(self) -> bool {
        matches!(self.arrival.get(), Some(Arrival::Here(builder)) if (builder.is_begun)())
    }

    /// What stands where it belongs while there is nothing else to show.
    pub fn waiting(self) -> View {
        let drawn = move || match self.arrival.get() {
            Some(Arrival::Missing(why)) => view! { <Missing why on_again=move || self.fetch_missing()/> },
            _ => coming(),
        };
        drawn.into_view()
    }

    /// Fetches it, unless it is here or on its way.
    pub fn fetch_missing(self) {
        let is_missing = |arrival: &Option<_>| matches!(arrival, None | Some(Arrival::Missing(_)));
        if self.arrival.with_untracked(is_missing) {
            self.arrival.set(Some(Arrival::Coming));
            spawn_local(self.fetch());
        }
    }

    async fn fetch(self) {
        match chunks::builder().await {
            Ok(builder) => {
                if let Some(owner) = self.owner.get_value() {
                    owner.with(builder.provide);
                }
                self.arrival.set(Some(Arrival::Here(builder)));
            }
            Err(why) => self.arrival.set(Some(Arrival::Missing(why.to_string()))),
        }
    }
}
