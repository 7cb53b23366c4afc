use crate::dom::prelude::*;

use crate::browser::address;
use crate::route::Route;

/// Where the page is, and the ways to elsewhere. Copies are the same.
#[derive(Clone, Copy)]
pub struct Router {
    route: RwSignal<Route>,
}

/// The router of this page.
///
/// # Panics
/// When there is none: everything that is drawn lives below it.
#[expect(clippy::expect_used, reason = "a part outside of the page is a mistake in the page itself")]
pub fn use_router() -> Router {
    use_context().expect("everything lives below the router")
}

impl Router {
    pub(super) fn provide() {
        let router = Self { route: RwSignal::new(here()) };
        address::on_change(move || router.show(here()));
        provide_context(router);
    }

    /// The address that is shown.
    pub fn route(self) -> Signal<Route> {
        self.route.into()
    }

    /// Goes there; *back* returns.
    pub fn push(self, route: Route) {
        if self.route.with_untracked(|shown| *shown != route) {
            address::push(&route.href());
            self.show(route);
        }
    }

    /// Goes there instead of here: filters while they are typed, an id that became known.
    pub fn replace(self, route: Route) {
        if self.route.with_untracked(|shown| *shown != route) {
            address::replace(&route.href());
            self.show(route);
        }
    }

    fn show(self, route: Route) {
        // Browsers tell of one move twice.
        if self.route.with_untracked(|shown| *shown != route) {
            self.route.set(route);
        }
    }
}

fn here() -> Route {
    Route::parse(&address::fragment())
}
