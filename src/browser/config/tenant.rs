use super::fields::Fields;
use super::{Cloud, ConfigError, Expected};

/// The relay of `deploy/nginx`, beside the page.
const RELAY: &str = "./mde";
/// What is asked for at sign-in: run, cancel, results; devices and states (contract 4).
const SIGN_IN: [&str; 2] = ["Machine.LiveResponse", "Machine.Read"];
/// What the library needs besides.
const LIBRARY: [&str; 1] = ["Library.Manage"];

/// Fields that only a tenant has.
pub(super) const FIELDS: [&str; 10] = [
    "name",
    "tenant",
    "clientId",
    "cloud",
    "authority",
    "apiBase",
    "tokenHeader",
    "resource",
    "scopes",
    "libraryScopes",
];

/// Where a tenant is and who this page is to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenantConfig {
    /// `name`: what people call it. Default: its id or domain.
    pub name: String,
    /// `tenant`: its id or domain.
    pub tenant: String,
    /// `clientId`: this page's registration.
    pub client_id: String,
    /// `cloud`. Default: `commercial`.
    pub cloud: Cloud,
    /// Where people of this tenant sign in: `authority`, or the cloud's, and the tenant.
    pub authority: String,
    /// `apiBase`: where requests go, without a slash at its end. Default: the relay beside the page; `direct` is the
    /// cloud's own host.
    pub api_base: String,
    /// `tokenHeader`: the header that carries the token. Default: `Authorization`.
    pub token_header: String,
    /// `scopes` in full: asked for at sign-in.
    pub scopes: Vec<String>,
    /// `libraryScopes` in full: asked for when the library is read.
    pub library_scopes: Vec<String>,
}

impl TenantConfig {
    /// The API's own address, where the page itself goes through a relay.
    pub fn api_address(&self) -> &str {
        if self.api_base.starts_with("http") || self.cloud == Cloud::Own {
            &self.api_base
        } else {
            self.cloud.api()
        }
    }
}

/// Reads one tenant, or each of `tenants`.
pub(super) fn read_all(top: &Fields) -> Result<Vec<TenantConfig>, ConfigError> {
    const LIST: &str = "[{ \"name\": \"…\", \"tenant\": \"…\", \"clientId\": \"…\" }, …]";
    const ID: &str = "\"11111111-2222-3333-4444-555555555555\"";
    let Some(list) = top.objects("tenants", LIST)? else { return Ok(vec![read(top)?]) };
    let mut tenants: Vec<TenantConfig> = Vec::new();
    for fields in &list {
        fields.no_others(&FIELDS)?;
        let tenant = read(fields)?;
        if !fields.fields.contains_key("name") {
            return Err(fields.wrong("name", Expected::Like("\"Contoso\"")));
        }
        // By its id alone another tenant's account is told apart.
        if !is_id(&tenant.tenant) {
            return Err(fields.wrong("tenant", Expected::Like(ID)));
        }
        if tenants.iter().any(|known| known.name == tenant.name) {
            return Err(fields.wrong("name", Expected::Like("≠ tenants[…].name")));
        }
        if tenants.iter().any(|known| known.tenant.eq_ignore_ascii_case(&tenant.tenant)) {
            return Err(fields.wrong("tenant", Expected::Like("≠ tenants[…].tenant")));
        }
        tenants.push(tenant);
    }
    Ok(tenants)
}

/// Whether a tenant is named by its id; a domain cannot be compared with what an account tells.
pub fn is_id(tenant: &str) -> bool {
    tenant.len() == 36 && tenant.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

fn read(top: &Fields) -> Result<TenantConfig, ConfigError> {
    const TENANT: &str = "\"11111111-2222-…\" | \"contoso.com\"";
    const CLIENT: &str = "\"11111111-2222-…\"";
    const BASE: &str = "\"./mde\" | \"direct\" | \"https://…\"";
    const SCOPES: &str = "[\"Machine.Read\", …]";
    let tenant = top.text_like("tenant", TENANT, is_name)?;
    let tenant = tenant.ok_or_else(|| top.wrong("tenant", Expected::Like(TENANT)))?;
    let client_id = top.text_like("clientId", CLIENT, is_name)?;
    let client_id = client_id.ok_or_else(|| top.wrong("clientId", Expected::Like(CLIENT)))?;
    let cloud = top.one_of("cloud", Cloud::NAMES)?.map_or_else(Cloud::default, Cloud::from_name);
    let authority = top.text_like("authority", "\"https://…\"", is_https)?;
    if cloud == Cloud::Own && authority.is_none() {
        return Err(top.wrong("authority", Expected::Like("\"https://…\"")));
    }
    let host = authority.as_deref().unwrap_or(cloud.sign_in()).trim_end_matches('/');
    let api_base = match top.text_like("apiBase", BASE, is_base)?.as_deref() {
        None => RELAY,
        Some("direct") => cloud.api(),
        Some(base) => base,
    }
    .trim_end_matches('/')
    .to_owned();
    let resource = top.text_like("resource", "\"https://…\"", is_https)?;
    let resource = resource.as_deref().unwrap_or(cloud.resource()).trim_end_matches('/');
    let full = |names: Option<Vec<String>>, otherwise: &[&str]| -> Vec<String> {
        let names = names.unwrap_or_else(|| otherwise.iter().map(|&name| name.to_owned()).collect());
        let full = |name: String| if name.contains('/') { name } else { format!("{resource}/{name}") };
        names.into_iter().map(full).collect()
    };
    let name = top.text_like("name", "\"Contoso\"", |text| !text.trim().is_empty())?;
    Ok(TenantConfig {
        name: name.unwrap_or_else(|| tenant.clone()),
        authority: format!("{host}/{tenant}"),
        scopes: full(top.list_like("scopes", SCOPES, is_scope)?, &SIGN_IN),
        library_scopes: full(top.list_like("libraryScopes", SCOPES, is_scope)?, &LIBRARY),
        token_header: top
            .text_like("tokenHeader", "\"Authorization\" | \"X-…\"", is_header)?
            .unwrap_or_else(|| "Authorization".to_owned()),
        tenant,
        client_id,
        cloud,
        api_base,
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
}

fn is_https(text: &str) -> bool {
    let rest = text.strip_prefix("https://").unwrap_or_default();
    !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"?#@\\".contains(&byte))
}

fn is_base(text: &str) -> bool {
    // On this machine a token may go over plain HTTP, nowhere else.
    let local = ["http://localhost:", "http://127.0.0.1:"].iter().any(|start| text.starts_with(start));
    let relative = text.strip_prefix("./").or_else(|| text.strip_prefix('/'));
    let is_relative = relative.is_some_and(|path| {
        !path.starts_with('/')
            && path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-/".contains(&byte))
    });
    text == "direct" || is_relative || local || is_https(text)
}

fn is_header(text: &str) -> bool {
    let is_own = text.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("x-"));
    // A page may not set every header: the browser would leave it out without a word.
    (is_own || text.eq_ignore_ascii_case("authorization"))
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

fn is_scope(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())
}
