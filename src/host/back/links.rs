//! Where a result link leads. It is a secret: it goes to the store that it names, or to our relay, and nowhere else.

/// Accounts that hold results begin so (contract 3.4).
const ACCOUNTS: &str = "automatedirstrprd";
/// Where the stores of Microsoft's clouds are.
const STORES: [&str; 2] = [".blob.core.windows.net", ".blob.core.usgovcloudapi.net"];

/// The address at which a link is fetched: beside the relay's own when there is one, else its own. `None` for a link that
/// leads elsewhere.
pub(super) fn address(link: &str, relay: Option<&str>) -> Option<String> {
    let rest = link
        .get(8..)
        .filter(|_| link.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("https://")))?;
    let rest = rest.split('#').next()?;
    let (host, target) = rest.split_at(rest.find('/')?);
    let host = host.to_ascii_lowercase();
    let (account, store) = host.split_at(host.find('.')?);
    let is_account =
        account.starts_with(ACCOUNTS) && account.bytes().all(|byte| byte.is_ascii_alphanumeric());
    match relay {
        // Which store the account is in is the relay's to know.
        Some(relay) => is_account.then(|| format!("{relay}/blob/{account}{target}")),
        None => (is_account && STORES.contains(&store)).then(|| format!("https://{host}{target}")),
    }
}

/// The folder in which the relay's `mde` and `blob` lie; `None` when the API is not reached by the relay.
pub(super) fn relay<'a>(api_base: &'a str, page_origin: &str) -> Option<&'a str> {
    api_base.strip_suffix("/mde").filter(|folder| {
        folder.strip_prefix(page_origin).is_some_and(|path| path.is_empty() || path.starts_with('/'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str =
        "https://automatedirstrprdweu.blob.core.windows.net/investigation-actions-data/a/b?se=1&sig=x%3D";

    #[test]
    fn a_link_goes_by_the_relay_or_to_its_own_store() {
        let by_relay =
            "https://page/t/blob/automatedirstrprdweu/investigation-actions-data/a/b?se=1&sig=x%3D";
        assert_eq!(address(LINK, Some("https://page/t")).as_deref(), Some(by_relay));
        assert_eq!(address(LINK, None).as_deref(), Some(LINK));
        let upper = LINK.replace("https://auto", "HTTPS://Auto");
        assert_eq!(address(&upper, None).as_deref(), Some(LINK));
    }

    #[test]
    fn a_link_to_anywhere_else_is_not_followed() {
        for link in [
            "http://automatedirstrprdweu.blob.core.windows.net/x?sig=1",
            "https://evil.example/x?sig=1",
            "https://evil.blob.core.windows.net/x?sig=1",
            "https://automatedirstrprdweu.blob.core.windows.net.evil.example/x",
            "https://automatedirstrprdweu@evil.example/x",
            "https://automatedirstrprdweu:1@evil.example/x",
            "https://automatedirstrprdweu.blob.core.windows.net:444/x",
            "https://automatedirstrprdweu.blob.core.windows.net",
            "javascript:alert(1)",
            "",
        ] {
            assert_eq!(address(link, None), None, "{link}");
        }
        assert_eq!(address("https://evil.example/x?sig=1", Some("https://page")), None);
    }

    #[test]
    fn only_our_own_mde_is_the_relay() {
        assert_eq!(relay("https://page/mde", "https://page"), Some("https://page"));
        assert_eq!(relay("https://page/tools/mde", "https://page"), Some("https://page/tools"));
        assert_eq!(relay("https://page.evil/mde", "https://page"), None);
        assert_eq!(relay("https://page/api-proxy", "https://page"), None);
        assert_eq!(relay("https://api.security.microsoft.com", "https://page"), None);
    }
}
