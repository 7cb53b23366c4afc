use super::{Config, ConfigError, Expected, Limits, Mode, RunTagSetting, TenantConfig, parse};

#[test]
fn the_least_that_works() {
    assert_eq!(parse(r#"{ "mode": "demo" }"#), Ok(Config::demo()));
    assert_eq!(
        parse("\u{feff}{ \"mode\": \"tenant\", \"tenant\": \"contoso.com\", \"clientId\": \"4f2c\" }")
            .map(|c| c.mode),
        Ok(Mode::Tenant(TenantConfig {
            tenant: "contoso.com".into(),
            client_id: "4f2c".into(),
            api_base: "./relay".into(),
        }))
    );
}

#[test]
fn everything_set() {
    let text = r#"{
        "mode": "tenant", "tenant": "contoso.com", "clientId": "4f2c", "apiBase": "https://relay.contoso.com/",
        "runTag": "off",
        "limits": { "sendsPerMinute": 5, "sessions": 10, "requestsPerMinute": 50, "requestsPerHour": 1500,
                    "pendingCounts": false }
    }"#;
    let expected = Config {
        mode: Mode::Tenant(TenantConfig {
            tenant: "contoso.com".into(),
            client_id: "4f2c".into(),
            api_base: "https://relay.contoso.com".into(),
        }),
        run_tag: RunTagSetting::Off,
        limits: Limits {
            sends_per_minute: 5,
            sessions: 10,
            requests_per_minute: 50,
            requests_per_hour: 1500,
            pending_counts: false,
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
        (r#"{ "mode": "tenant" }"#, field("tenant", None, Expected::Text)),
        (
            "{ \"mode\": \"tenant\", \"tenant\": \"t\",\n \"clientId\": \" \" }",
            field("clientId", Some(2), Expected::Text),
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
