//! Whether this page's own policy keeps it from an address.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Reflect;
use leptos::prelude::document;

use super::listener::Listener;

/// Hears what the policy refuses while it lives.
pub struct Policy {
    refused: Rc<Cell<bool>>,
    _listener: Listener,
}

impl Policy {
    /// Looks after requests to the host of this address.
    pub fn watch(url: &str) -> Self {
        let refused = Rc::new(Cell::new(false));
        let heard = Rc::clone(&refused);
        let origin = origin(url).to_owned();
        let listener = Listener::new(&document(), "securitypolicyviolation", move |event| {
            let text =
                |name: &str| Reflect::get(&event, &name.into()).ok().and_then(|value| value.as_string());
            let is_ours = text("blockedURI").is_some_and(|blocked| self::origin(&blocked) == origin);
            if is_ours && text("effectiveDirective").is_some_and(|directive| directive == "connect-src") {
                heard.set(true);
            }
        });
        Self { refused, _listener: listener }
    }

    /// Whether it refused one.
    pub fn refused(&self) -> bool {
        self.refused.get()
    }
}

/// `https://host:port` of an address.
fn origin(url: &str) -> &str {
    let start = url.find("://").map_or(0, |at| at + 3);
    let rest = url.get(start..).unwrap_or_default();
    let end = rest.find(['/', '?', '#']).map_or(url.len(), |at| start + at);
    url.get(..end).unwrap_or(url)
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn the_host_is_what_a_policy_names() {
        assert_eq!(origin("https://a.example/x?y"), "https://a.example");
        assert_eq!(origin("https://a.example:444?y"), "https://a.example:444");
        assert_eq!(origin("https://a.example"), "https://a.example");
        assert_eq!(origin("inline"), "inline");
    }
}
