use serde_json::{Map, Value};

/// Who calls, as a token that was checked says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Caller {
    /// What an action's `requestor` shows: the user's name, or an application's id (contract 1.4).
    pub(crate) name: String,
    /// What the token allows; `None` when it has no `scp` at all.
    pub(crate) scopes: Option<Vec<String>>,
    /// Authentication contexts that the sign-in fulfilled.
    contexts: Vec<String>,
}

impl Caller {
    /// Reads the claims of a token whose signature, issuer, audience and times hold.
    pub(crate) fn from_claims(claims: &Map<String, Value>) -> Self {
        let text = |name: &str| claims.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
        let names = ["upn", "preferred_username", "unique_name", "appid", "azp", "oid", "sub"];
        let name = names.into_iter().find_map(text).unwrap_or("unknown").to_owned();
        // Anything but a text is no permission, as if it were not there.
        let scopes = claims.get("scp").and_then(Value::as_str);
        let scopes = scopes.map(|text| text.split_ascii_whitespace().map(short).collect());
        let contexts = match claims.get("acrs") {
            Some(Value::String(one)) => vec![one.clone()],
            Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        Self { name, scopes, contexts }
    }

    /// Whether the token allows this.
    pub(crate) fn may(&self, scope: &str) -> bool {
        self.scopes.iter().flatten().any(|own| own == scope)
    }

    /// Whether the sign-in fulfilled this authentication context.
    pub(crate) fn stepped_up_to(&self, context: &str) -> bool {
        self.contexts.iter().any(|own| own == context)
    }
}

/// Tokens name scopes without the resource; some providers leave it in front.
fn short(scope: &str) -> String {
    scope.rsplit('/').next().unwrap_or(scope).to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn caller(claims: Value) -> Caller {
        Caller::from_claims(claims.as_object().unwrap())
    }

    #[test]
    fn scopes_are_words_of_one_text() {
        let both = caller(json!({ "scp": " Machine.Read  https://api/x/Library.Manage" }));
        assert!(both.may("Machine.Read") && both.may("Library.Manage") && !both.may("Machine"));
        for claims in [json!({}), json!({ "scp": null }), json!({ "scp": ["Machine.Read"] })] {
            assert_eq!(caller(claims).scopes, None);
        }
        assert_eq!(caller(json!({ "scp": "" })).scopes, Some(Vec::new()));
    }

    #[test]
    fn the_user_is_named_before_the_application() {
        for (claims, name) in [
            (json!({ "upn": "a@x", "appid": "b" }), "a@x"),
            (json!({ "upn": "", "preferred_username": "c@x" }), "c@x"),
            (json!({ "appid": "b", "sub": "d" }), "b"),
            (json!({ "upn": 7 }), "unknown"),
        ] {
            assert_eq!(caller(claims).name, name);
        }
    }

    #[test]
    fn contexts_are_one_text_or_several() {
        assert!(caller(json!({ "acrs": ["c1", "c2"] })).stepped_up_to("c2"));
        assert!(caller(json!({ "acrs": "c1" })).stepped_up_to("c1"));
        assert!(!caller(json!({ "acrs": 1 })).stepped_up_to("c1"));
    }
}
