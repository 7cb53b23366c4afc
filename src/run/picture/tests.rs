use super::*;

fn told() -> Told {
    let bar = Bar { from: 2_500, to: 7_500, soft_start: 0, soft_end: 5_000, aside: None, begin_ms: 0 };
    Told {
        title: "Collect <dump> & more".to_owned(),
        about: vec!["FIN-LT-0142".to_owned()],
        marks: vec!["DEMO".to_owned()],
        ticks: vec![(0, "09:00".to_owned()), (5_000, "+1 min".to_owned())],
        now: Some(7_500),
        rows: vec![
            Row {
                number: "1".to_owned(),
                name: "RunScript".to_owned(),
                subject: "x".repeat(80),
                state: "Running\u{202e}".to_owned(),
                tone: Tone::Active,
                bar: Some(bar),
                length: "1 min".to_owned(),
                ..Row::default()
            },
            Row {
                number: "2".to_owned(),
                aside: "later".to_owned(),
                bar: Some(Bar { aside: Some(Aside::After), ..bar }),
                ..Row::default()
            },
        ],
        foot: vec!["Times: UTC".to_owned()],
    }
}

#[test]
fn the_colours_are_those_of_the_page() {
    let tokens = include_str!("../../../style/tokens.css");
    for ink in [
        (Ink::Card, "card"),
        (Ink::Line, "line"),
        (Ink::Edge, "edge"),
        (Ink::Text, "text"),
        (Ink::Muted, "muted"),
        (Ink::Accent, "accent"),
        (Ink::Good, "good"),
        (Ink::Bad, "bad"),
        (Ink::Caution, "caution"),
    ] {
        let token = format!("--{}: light-dark({},", ink.1, ink.0.hex());
        assert!(tokens.contains(&token), "{token}");
    }
}

#[test]
fn an_svg_is_text_and_shapes_and_nothing_that_runs() {
    let svg = Picture::of(&told()).svg("en");
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"en\""), "{svg}");
    assert!(svg.contains("<title>Collect &lt;dump&gt; &amp; more</title>"), "{svg}");
    assert!(svg.contains(">DEMO</text>") && svg.contains("Running⟨U+202E⟩"), "{svg}");
    assert!(svg.contains(&format!("{}…<", "x".repeat(39))), "{svg}");
    assert!(svg.contains(">later</text>"), "{svg}");
    let tags: std::collections::BTreeSet<&str> =
        svg.split('<').skip(1).filter_map(|tag| tag.split([' ', '>']).next()).collect();
    let known = ["/svg", "/text", "/title", "rect", "svg", "text", "title"];
    assert_eq!(tags, known.into_iter().collect());
    assert!(!svg.contains(" style=") && !svg.contains(" on"), "{svg}");
}

#[test]
fn bars_lie_where_the_timeline_has_them_and_none_vanishes() {
    let blocks = |told: &Told| -> Vec<(f64, f64, u32)> {
        let shapes = Picture::of(told).shapes.into_iter();
        shapes
            .filter_map(|shape| match shape {
                Shape::Block { x, w, h: BAR, opacity, .. } => Some((x, w, opacity)),
                _ => None,
            })
            .collect()
    };
    let drawn = blocks(&told());
    assert_eq!(drawn.last(), Some(&(505.0, 145.0, 100)), "the part that is known");
    let end = drawn.iter().map(|(x, w, _)| x + w).fold(0.0, f64::max);
    assert!((end - 795.0).abs() < 0.01 && drawn.len() == 9, "{drawn:?}");
    let mut thin = told();
    thin.rows[0].bar = Some(Bar { from: 10, to: 10, soft_start: 0, soft_end: 0, aside: None, begin_ms: 0 });
    assert_eq!(blocks(&thin).iter().map(|(_, w, _)| *w).collect::<Vec<_>>(), [THIN]);
}
