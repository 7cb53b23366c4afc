//! The site that the page came from: whether its front door (a single sign-on before the server) lets this browser in, and
//! whether it has another release than this one. Both are asked of one small file.

use std::cell::{OnceCell, RefCell};
use std::time::Duration;

use leptos::prelude::{document, set_interval, window};
use leptos::task::spawn_local;

use super::channel::Channel;
use super::{fetch, visibility};
use crate::dom::{ArcRwSignal, Signal};

/// Says which release the site has; never kept by a browser.
pub const VERSION: &str = "./version.json";
/// Closes itself when the front door let it through.
const DOOR: &str = "./door.html";
/// On which it says so (`boot/door.js`).
const CHANNEL: &str = "liveline.door";
/// How often a page looks unasked: a release comes now and then.
const LOOK: Duration = Duration::from_secs(30 * 60);

/// Who wants to know whether the front door is closed.
type Heard = Box<dyn Fn(bool)>;

struct Site {
    closed: ArcRwSignal<bool>,
    newer: ArcRwSignal<bool>,
    heard: RefCell<Vec<Heard>>,
    /// Open from the first window on.
    channel: OnceCell<Option<Channel>>,
}

thread_local! {
    static SITE: Site = Site {
        closed: ArcRwSignal::new(false),
        newer: ArcRwSignal::new(false),
        heard: RefCell::default(),
        channel: OnceCell::new(),
    };
}

/// Looks now and then, and when somebody comes back to a page that was shut out. What comes behind the builder asks for it.
pub fn watch() {
    set_interval(suspect, LOOK);
    visibility::on_change(|hidden| {
        if !hidden && is_closed() {
            suspect();
        }
    });
}

/// Whether the front door does not let this browser in.
pub fn closed() -> Signal<bool> {
    SITE.with(|site| site.closed.clone().into())
}

/// The same, for who does not follow it.
pub fn is_closed() -> bool {
    SITE.with(|site| site.closed.get_untracked())
}

/// Whether the site has another release than this page's.
pub fn newer() -> Signal<bool> {
    SITE.with(|site| site.newer.clone().into())
}

/// Calls `changed` with the new [`is_closed`] each time it changes.
pub fn on_door(changed: impl Fn(bool) + 'static) {
    SITE.with(|site| site.heard.borrow_mut().push(Box::new(changed)));
}

/// The release that this page is of.
pub fn build() -> Option<String> {
    document().get_element_by_id("boot")?.get_attribute("data-build")
}

/// Something did not come as it should: finds out whether the front door is why.
pub fn suspect() {
    spawn_local(async {
        let _ = look().await;
    });
}

/// Whether an answer that may be the front door's is: then its small file is not to be had either.
pub async fn has_answered(status: u16, is_page: bool) -> bool {
    is_of_door(status, is_page) && look().await
}

/// Asks the site. Gives whether the front door is closed.
async fn look() -> bool {
    let Ok(fetched) = fetch::get(VERSION, None).await else { return is_closed() };
    let closed = is_of_door(fetched.status, fetched.is_page());
    let names_another =
        |text: &str| text.contains(r#""build":""#) && build().is_some_and(|build| !text.contains(&build));
    let newer = fetched.status == 200 && names_another(&fetched.text);
    SITE.with(|site| {
        if newer {
            site.newer.set(true);
        }
        if site.closed.get_untracked() != closed {
            site.closed.set(closed);
            site.heard.borrow().iter().for_each(|heard| heard(closed));
        }
    });
    closed
}

/// Opens a window in which the front door can ask for a sign-in; this page stays as it is.
pub fn renew() {
    SITE.with(|site| {
        site.channel.get_or_init(|| Channel::open(CHANNEL, |_| suspect()));
    });
    // A browser that opens none says so itself.
    let _ = window().open_with_url_and_target(DOOR, "_blank");
}

/// Whether a front door answers so: a redirect (status 0 or 302), a refusal, or a page of its own. That page may be an
/// error's: a door that hands out a cookie with each redirect refuses a browser with too many of them (400, 431).
const fn is_of_door(status: u16, is_page: bool) -> bool {
    matches!(status, 0 | 302 | 401) || is_page && matches!(status, 200 | 400 | 403 | 431)
}
