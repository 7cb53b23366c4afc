use proptest::prelude::*;

use super::{Opening, Route, RunView, RunsFilter, Show};

fn unknown(fragment: &str) -> Route {
    Route::Unknown { fragment: fragment.to_owned() }
}

#[test]
fn addresses_of_the_page() {
    for (fragment, route) in [
        ("", Route::compose()),
        ("#", Route::compose()),
        ("#/", Route::compose()),
        (
            "#/?device=FIN-LT-0142&device=%D0%90",
            Route::Compose { devices: vec!["FIN-LT-0142".into(), "А".into()] },
        ),
        ("#/runs", Route::runs()),
        ("#/runs/", Route::runs()),
        (
            "#/runs?show=failed&device=HR%20WS",
            Route::Runs(RunsFilter {
                show: Some(Show::Failed),
                device: Some("HR WS".into()),
                ..RunsFilter::default()
            }),
        ),
        (
            "#/runs?find=a%26b%3Dc",
            Route::Runs(RunsFilter { find: Some("a&b=c".into()), ..RunsFilter::default() }),
        ),
        (
            "#/runs?of=tenant&by=a%40b&from=2026-03-04&until=2026-03-05",
            Route::Runs(RunsFilter {
                tenant: true,
                by: Some("a@b".into()),
                from: Some("2026-03-04".into()),
                until: Some("2026-03-05".into()),
                ..RunsFilter::default()
            }),
        ),
        ("#/runs/7Q3F", Route::run("7Q3F")),
        (
            "#/runs/7Q3F?view=table&step=2",
            Route::Run { id: "7Q3F".into(), view: RunView::Table, step: Some(2), with: None },
        ),
        (
            "#/runs/7Q3F?with=9%20K",
            Route::Run { id: "7Q3F".into(), view: RunView::Timeline, step: None, with: Some("9 K".into()) },
        ),
        ("#/batches/b1?show=waiting", Route::Batch { id: "b1".into(), show: Some(Show::Waiting) }),
        ("#/library", Route::library()),
        ("#/library?find=a%20b", Route::Library { find: Some("a b".into()) }),
        ("#/settings", Route::Settings),
        ("#/stories", Route::Stories),
        ("#/settings?utm=1", Route::Settings),
        ("#/presenter", Route::Presenter),
    ] {
        assert_eq!(Route::parse(fragment), route, "{fragment}");
    }
}

#[test]
fn addresses_that_the_page_does_not_have() {
    for fragment in [
        "/library/wait.ps1",
        "/Runs",
        "/runs/a/b",
        "/runs?show=everything",
        "/runs/7Q3F?step=two",
        "/runs/7Q3F?step=70000",
        "/runs/7Q3F?view=3d",
        "/runs/%",
        "/runs/%4",
        "/runs/%zz",
        "/runs/%ff",
        "/runs?device=%E0%A4%A",
        "main",
    ] {
        assert_eq!(Route::parse(fragment), unknown(fragment));
    }
}

#[test]
fn what_the_sign_in_library_looks_for_is_no_parameter() {
    let routes = [
        Route::Compose { devices: vec!["d".into()] },
        Route::Runs(RunsFilter {
            show: Some(Show::Open),
            device: Some("d".into()),
            find: Some("f".into()),
            tenant: true,
            by: Some("b".into()),
            from: Some("f".into()),
            until: Some("u".into()),
        }),
        Route::Run { id: "i".into(), view: RunView::Table, step: Some(1), with: Some("w".into()) },
        Route::Batch { id: "i".into(), show: Some(Show::Open) },
        Route::Library { find: Some("f".into()) },
    ];
    for href in routes.map(|route| route.href()) {
        for name in ["code", "state", "error", "ear_jwe", "client_info"] {
            assert!(!href.contains(&format!("{name}=")), "{href}");
        }
    }
}

#[test]
fn a_list_of_devices_in_one_parameter() {
    let devices =
        |names: &[&str]| Route::Compose { devices: names.iter().map(|name| (*name).into()).collect() };
    assert_eq!(Route::parse("#/?devices=a%2C%20b,,c&device=d"), devices(&["d", "a", "b", "c"]));
    assert_eq!(Route::parse("#/?devices=,"), Route::compose());
    assert_eq!(Opening::parse("?devices=a,b&x").devices, ["a", "b"]);
    assert_eq!(Opening::parse("?devices=a,b&x").rest, "?x");
}

#[test]
fn devices_move_out_of_the_documents_query() {
    let opening =
        Opening::parse("?scenario=rough-day&device=FIN%2DLT&seed=7&device=A+B&x&lang=ru&link&device=%");
    assert_eq!(
        opening,
        Opening {
            story: None,
            scenario: Some("rough-day".into()),
            demo: true,
            seed: Some("7".into()),
            tenant: None,
            lang: Some("ru".into()),
            link: true,
            devices: vec!["FIN-LT".into(), "A B".into()],
            rest: "?scenario=rough-day&seed=7&x&lang=ru".into(),
        }
    );
    assert_eq!(Opening::parse("?device=a").rest, "");
    assert!(!Opening::parse("?device=a").link);
    assert!(["?story=a", "?seed", "?x&scenario="].iter().all(|search| Opening::parse(search).demo));
    assert!(!Opening::parse("?tenant=seed&lang=ru&device=story").demo);
    assert_eq!(Opening::search("rough day", "7"), "?scenario=rough%20day&seed=7");
    assert_eq!(Opening::parse(&Opening::search_story("own/a b.json")).story.as_deref(), Some("own/a b.json"));
    assert_eq!(Opening::parse(&Opening::search_tenant("11-22")).tenant.as_deref(), Some("11-22"));
}

fn shows() -> impl Strategy<Value = Option<Show>> {
    prop::option::of(prop::sample::select(Show::ALL.to_vec()))
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 1..12).prop_map(|chars| chars.into_iter().collect())
}

fn routes() -> impl Strategy<Value = Route> {
    prop_oneof![
        prop::collection::vec(text(), 0..3).prop_map(|devices| Route::Compose { devices }),
        (shows(), any::<bool>(), prop::array::uniform5(prop::option::of(text()))).prop_map(
            |(show, tenant, [device, find, by, from, until])| Route::Runs(RunsFilter {
                show,
                tenant,
                device,
                find,
                by,
                from,
                until
            })
        ),
        (text(), any::<bool>(), any::<Option<u16>>(), prop::option::of(text())).prop_map(
            |(id, table, step, with)| Route::Run {
                id,
                view: if table { RunView::Table } else { RunView::Timeline },
                step,
                with,
            }
        ),
        (text(), shows()).prop_map(|(id, show)| Route::Batch { id, show }),
        prop::option::of(text()).prop_map(|find| Route::Library { find }),
        Just(Route::Settings),
        Just(Route::Presenter),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read(route in routes()) {
        prop_assert_eq!(Route::parse(&route.href()), route);
    }

    #[test]
    fn any_text_is_read_and_comes_to_rest(fragment in any::<String>()) {
        let route = Route::parse(&fragment);
        prop_assert_eq!(Route::parse(&route.href()), route);
    }
}
