use super::percent;

/// What the document's own query asks for at the start: `?story=…&scenario=…&seed=…&tenant=…&lang=…&device=…&link`. What
/// names the tenant stays there; devices belong into the fragment, where no server
/// sees them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// The story that the demo shall tell: a name, or an address on the page's own site.
    pub story: Option<String>,
    /// The demo's scenario, as it was written.
    pub scenario: Option<String>,
    /// Whether it asks for a demo, by a scenario, a seed or a story.
    pub demo: bool,
    /// The demo's seed, as it was written: a seed that is no number is said, not dropped.
    pub seed: Option<String>,
    /// The id of one of several tenants, as it was written.
    pub tenant: Option<String>,
    /// The language's tag.
    pub lang: Option<String>,
    /// Whether the address is a link's, whose place is in the fragment.
    pub link: bool,
    /// Devices that another tool handed over.
    pub devices: Vec<String>,
    /// The query without devices and the link's mark, with its `?`; empty when nothing is left.
    pub rest: String,
}

impl Opening {
    /// Reads `location.search`, with or without its `?`. A broken pair is passed over.
    pub fn parse(search: &str) -> Self {
        let mut opening = Self::default();
        let search = search.strip_prefix('?').unwrap_or(search);
        for pair in search.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = percent::decode(&value.replace('+', " ")).filter(|value| !value.is_empty());
            match (name, value) {
                ("device", Some(device)) => opening.devices.push(device),
                ("devices", Some(list)) => opening.devices.extend(super::in_list(&list)),
                ("device" | "devices", None) => {}
                ("link", _) => opening.link = true,
                (_, value) => {
                    opening.demo |= matches!(name, "scenario" | "seed" | "story");
                    match name {
                        "story" => opening.story = value,
                        "scenario" => opening.scenario = value,
                        "seed" => opening.seed = value,
                        "tenant" => opening.tenant = value,
                        "lang" => opening.lang = value,
                        _ => {}
                    }
                    opening.rest.push(if opening.rest.is_empty() { '?' } else { '&' });
                    opening.rest.push_str(pair);
                }
            }
        }
        opening
    }

    /// The query that opens the demo with another scenario or seed, with its `?`. Nothing else is kept.
    pub fn search(scenario: &str, seed: &str) -> String {
        let mut out = String::from("?scenario=");
        percent::encode(scenario, &mut out);
        out.push_str("&seed=");
        percent::encode(seed, &mut out);
        out
    }

    /// The query that tells a story, with its `?`. Nothing else is kept.
    pub fn search_story(story: &str) -> String {
        let mut out = String::from("?story=");
        percent::encode(story, &mut out);
        out
    }

    /// The query that opens another tenant, with its `?`. Nothing else is kept.
    pub fn search_tenant(tenant: &str) -> String {
        let mut out = String::from("?tenant=");
        percent::encode(tenant, &mut out);
        out
    }
}
