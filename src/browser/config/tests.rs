use super::{Cloud, Config, ConfigError, Expected, Guardrails, Limits, Mode, RunTagSetting, TenantConfig};

/// A browser that knows one mistake.
fn parse(text: &str) -> Result<Config, ConfigError> {
    super::parse(text, |pattern| match pattern {
        "(" => Err("Unterminated group".into()),
        _ => Ok(()),
    })
}

/// What the least configuration of a tenant means.
fn tenant() -> TenantConfig {
    let full = |name: &str| format!("https://api.securitycenter.microsoft.com/{name}");
    TenantConfig {
        name: "contoso.com".into(),
        tenant: "contoso.com".into(),
        client_id: "4f2c".into(),
        cloud: Cloud::Commercial,
        authority: "https://login.microsoftonline.com/contoso.com".into(),
        api_base: "./mde".into(),
        token_header: "Authorization".into(),
        scopes: vec![full("Machine.LiveResponse"), full("Machine.Read")],
        library_scopes: vec![full("Library.Manage")],
    }
}

#[test]
fn the_least_that_works() {
    assert_eq!(parse(r#"{ "mode": "demo" }"#), Ok(Config::demo()));
    assert_eq!(
        parse("\u{feff}{ \"mode\": \"tenant\", \"tenant\": \"contoso.com\", \"clientId\": \"4f2c\" }")
            .map(|c| c.mode),
        Ok(Mode::Tenant(vec![tenant()]))
    );
}

#[test]
fn everything_set() {
    let text = r#"{
        "mode": "tenant", "tenant": "contoso.com", "clientId": "4f2c", "apiBase": "https://relay.contoso.com/",
        "runTag": "off",
        "limits": { "sendsPerMinute": 5, "sessions": 10, "requestsPerMinute": 50, "requestsPerHour": 1500,
                    "pendingCounts": false },
        "guardrails": { "confirmAbove": 0, "maxDevices": 50, "commentPattern": "^INC-[0-9]+",
                        "highValueDevices": ["DC01", "sql.contoso.com"] }
    }"#;
    let expected = Config {
        mode: Mode::Tenant(vec![TenantConfig { api_base: "https://relay.contoso.com".into(), ..tenant() }]),
        run_tag: RunTagSetting::Off,
        limits: Limits {
            sends_per_minute: 5,
            sessions: 10,
            requests_per_minute: 50,
            requests_per_hour: 1500,
            pending_counts: false,
        },
        guardrails: Guardrails {
            confirm_above: 0,
            max_devices: Some(50),
            comment_pattern: Some("^INC-[0-9]+".into()),
            high_value_devices: vec!["DC01".into(), "sql.contoso.com".into()],
        },
    };
    assert_eq!(parse(text), Ok(expected));
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    let field = |field: &str, line, expected| ConfigError::Field { field: field.into(), line, expected };
    const MODES: Expected = Expected::OneOf(&["demo", "tenant"]);
    for (text, error) in [
        ("<!doctype html>", ConfigError::Html),
        ("", ConfigError::Json { line: 1, column: 0 }),
        ("{\n \"mode\": demo }", ConfigError::Json { line: 2, column: 10 }),
        ("[]", field("config.json", Some(1), Expected::Object)),
        ("{}", field("mode", None, MODES)),
        ("{\n\n\"mode\": \"Demo\" }", field("mode", Some(3), MODES)),
        (
            r#"{ "mode": "tenant" }"#,
            field("tenant", None, Expected::Like("\"11111111-2222-…\" | \"contoso.com\"")),
        ),
        (
            "{ \"mode\": \"tenant\", \"tenant\": \"t\",\n \"clientId\": \" \" }",
            field("clientId", Some(2), Expected::Like("\"11111111-2222-…\"")),
        ),
        (
            "{ \"mode\": \"demo\",\n \"runTag\": false }",
            field("runTag", Some(2), Expected::OneOf(&["on", "off"])),
        ),
        (r#"{ "mode": "demo", "limits": 10 }"#, field("limits", Some(1), Expected::Object)),
        (
            "{ \"mode\": \"demo\", \"limits\": {\n \"sendsPerMinute\": 11 } }",
            field("limits.sendsPerMinute", Some(2), Expected::Whole(1, 10)),
        ),
        (
            "{ \"mode\": \"demo\", \"limits\": { \"sessions\": 2.5 } }",
            field("limits.sessions", Some(1), Expected::Whole(1, 25)),
        ),
        (
            "{ \"mode\": \"demo\", \"guardrails\": {\n \"confirmAbove\": -1 } }",
            field("guardrails.confirmAbove", Some(2), Expected::Whole(0, 1_000_000)),
        ),
        (
            "{ \"mode\": \"demo\", \"guardrails\": {\n \"maxDevices\": \"50\" } }",
            field("guardrails.maxDevices", Some(2), Expected::Whole(1, 1_000_000)),
        ),
        (
            "{ \"mode\": \"demo\", \"guardrails\": {\n \"highValueDevices\": \"DC01\" } }",
            field("guardrails.highValueDevices", Some(2), Expected::Like("[\"DC01\", …]")),
        ),
        (
            "{ \"mode\": \"demo\", \"guardrails\": {\n\n \"commentPattern\": \"(\" } }",
            ConfigError::Pattern {
                field: "guardrails.commentPattern".into(),
                line: 3,
                why: "Unterminated group".into(),
            },
        ),
        (
            "{ \"mode\": \"demo\", \"guardrails\": {\n \"confirm_above\": 3 } }",
            ConfigError::UnknownField { field: "guardrails.confirm_above".into(), line: Some(2) },
        ),
        (
            "{ \"mode\": \"tenant\",\n \"tenant\": 5 }",
            field("tenant", Some(2), Expected::Like("\"11111111-2222-…\" | \"contoso.com\"")),
        ),
        (
            "{ \"mode\": \"demo\",\n \"runtag\": \"off\" }",
            ConfigError::UnknownField { field: "runtag".into(), line: Some(2) },
        ),
    ] {
        assert_eq!(parse(text), Err(error), "{text}");
    }
}

#[test]
fn what_is_expected_is_said_as_it_is_written() {
    assert_eq!(Expected::OneOf(&["on", "off"]).to_string(), r#""on" | "off""#);
    assert_eq!(Expected::Whole(1, 10).to_string(), "1 … 10");
}

#[test]
fn a_cloud_says_where_everything_is() {
    let read = |more: &str| {
        let text = format!(r#"{{ "mode": "tenant", "tenant": "contoso.com", "clientId": "4f2c", {more} }}"#);
        match parse(&text).map(|config| config.mode) {
            Ok(Mode::Tenant(mut tenants)) => Ok(tenants.remove(0)),
            Ok(Mode::Demo) => panic!("{more} became a demo"),
            Err(why) => Err(why),
        }
    };
    let gov = read(r#""cloud": "gcc-high", "apiBase": "direct""#).unwrap();
    assert_eq!(gov.authority, "https://login.microsoftonline.us/contoso.com");
    assert_eq!(gov.api_base, "https://api-gov.securitycenter.microsoft.us");
    let own =
        read(r#""cloud": "own", "authority": "https://login.example/", "tokenHeader": "X-Token""#).unwrap();
    assert_eq!(
        (own.authority.as_str(), own.api_base.as_str()),
        ("https://login.example/contoso.com", "./mde")
    );
    assert_eq!(own.token_header, "X-Token");
    let scopes =
        read(r#""scopes": ["Machine.Read", "https://other/Scope"], "resource": "https://own.example""#);
    assert_eq!(scopes.unwrap().scopes, ["https://own.example/Machine.Read", "https://other/Scope"]);
    for wrong in [
        r#""cloud": "mars""#,
        r#""cloud": "own""#,
        r#""authority": "http://login.example""#,
        r#""apiBase": "http://relay.example""#,
        r#""apiBase": "//relay.example""#,
        r#""apiBase": "mde""#,
        r#""tokenHeader": "X Token""#,
        r#""tokenHeader": "Cookie""#,
        r#""scopes": []"#,
        r#""scopes": "Machine.Read""#,
        r#""resource": "api""#,
    ] {
        assert!(matches!(read(wrong), Err(ConfigError::Field { .. })), "{wrong}");
    }
}

#[test]
fn several_tenants() {
    let one = "11111111-2222-4333-8444-555555555555";
    let two = "99999999-2222-4333-8444-555555555555";
    let list = |second: &str| {
        format!(
            "{{ \"mode\": \"tenant\", \"tenants\": [\n{{ \"name\": \"A }} b\", \"tenant\": \"{one}\", \"clientId\": \"a\" }},\n{second}\n] }}"
        )
    };
    let second = |name: &str, tenant: &str| {
        list(&format!("{{ \"name\": \"{name}\", \"tenant\": \"{tenant}\",\n \"clientId\": \"b\" }}"))
    };
    let Ok(Mode::Tenant(tenants)) = parse(&second("B", two)).map(|config| config.mode) else {
        panic!("two tenants")
    };
    let named: Vec<_> =
        tenants.iter().map(|it| (it.name.as_str(), it.tenant.as_str(), it.client_id.as_str())).collect();
    assert_eq!(named, [("A } b", one, "a"), ("B", two, "b")]);
    let field = |field: &str, line, like| {
        Err(ConfigError::Field { field: field.into(), line, expected: Expected::Like(like) })
    };
    const ID: &str = "\"11111111-2222-3333-4444-555555555555\"";
    assert_eq!(parse(&second("A } b", two)), field("tenants[1].name", Some(3), "≠ tenants[…].name"));
    assert_eq!(parse(&second("B", one)), field("tenants[1].tenant", Some(3), "≠ tenants[…].tenant"));
    assert_eq!(parse(&second("B", "contoso.com")), field("tenants[1].tenant", Some(3), ID));
    let nameless = list(&format!("{{ \"tenant\": \"{two}\", \"clientId\": \"b\" }}"));
    assert_eq!(parse(&nameless), field("tenants[1].name", None, "\"Contoso\""));
    let slip = list("{\n\n \"clientid\": \"b\" }");
    assert_eq!(
        parse(&slip),
        Err(ConfigError::UnknownField { field: "tenants[1].clientid".into(), line: Some(5) })
    );
    assert!(matches!(parse(&list("5")), Err(ConfigError::Field { line: Some(1), .. })));
    let both = second("B", two).replace("\"tenants\"", "\"clientId\": \"c\", \"tenants\"");
    assert_eq!(parse(&both), Err(ConfigError::UnknownField { field: "clientId".into(), line: Some(1) }));
}
