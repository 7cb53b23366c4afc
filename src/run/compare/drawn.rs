use std::collections::BTreeSet;
use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use viewer::{ROW_BYTES, Shown};
use words::{Arg, Screens};

use super::super::viewer::drawn;
use super::difference::{Difference, compare};
use super::rows::{Layout, Row, rows};
use super::text::{LINES_MAX, Text};
use crate::browser::breath;
use crate::language::{t, ts};
use crate::ui::{More, PAGE};

/// A line that is longer is no line for reading.
const LINE_BYTES_MAX: usize = 2 * ROW_BYTES;
/// So many pages of rows are drawn at first.
const PAGES: usize = 2;

/// Two texts, the first one's lines beside the second one's.
#[component]
pub fn Compared(
    /// Both, as the devices wrote them.
    texts: (Arc<str>, Arc<str>),
    /// How they stand.
    layout: RwSignal<Layout>,
    /// What they are.
    title: Screens,
    /// Told once whether they are the same.
    #[prop(into)]
    on_found: Callback<bool>,
) -> impl IntoView {
    let found = RwSignal::new(None::<Arc<Difference>>);
    spawn_local(async move {
        let mut pace = breath::Pace::new();
        let first = Text::of(texts.0);
        pace.keep().await;
        let second = Text::of(texts.1);
        pace.keep().await;
        let difference = compare(first, second, async || _ = pace.keep().await).await;
        breath::take().await; // what is drawn of it takes its own time
        on_found.try_run(difference.hunks.is_empty());
        found.set(Some(Arc::new(difference)));
    });
    let said = move || match found.get() {
        None => t(Screens::CompareWorking),
        Some(difference) => said(&difference),
    };
    let cut = move || {
        found.get().filter(|difference| difference.is_cut()).map(|difference| {
            let counts = [LINES_MAX, difference.before.len(), difference.after.len()];
            let text = ts(Screens::CompareCut, &counts.map(|count| Arg::Count(count as u64)));
            view! { <p class="output-note" data-tone="caution">{text}</p> }
        })
    };
    let drawn = move || {
        let difference = found.get().filter(|difference| !difference.hunks.is_empty())?;
        Some(view! { <Rows difference layout title/> })
    };
    view! {
        <div class="output">
            <div class="output-head">
                <h3>{t(title)}</h3>
                <span class="note">{said}</span>
            </div>
            {cut}
            {drawn}
        </div>
    }
}

/// What there is to say of it in a line.
fn said(difference: &Difference) -> String {
    let (added, removed) = difference.counts();
    if !difference.hunks.is_empty() {
        return ts(Screens::CompareCounts, &[Arg::Count(added as u64), Arg::Count(removed as u64)]);
    }
    let lines = difference.before.len();
    t(match (difference.before.is_same(&difference.after), difference.is_cut()) {
        (true, false) if lines == 0 => Screens::CompareEmpty,
        (true, false) => Screens::CompareSame,
        (false, false) => Screens::CompareSameEnds,
        (_, true) => Screens::CompareSameSoFar,
    })
}

#[component]
fn Rows(difference: Arc<Difference>, layout: RwSignal<Layout>, title: Screens) -> impl IntoView {
    let pages = RwSignal::new(PAGES);
    let open = RwSignal::new(BTreeSet::new());
    let known = Arc::clone(&difference);
    let drawn = Memo::new(move |_| {
        let (layout, most) = (layout.get(), pages.get() * PAGE);
        open.with(|open| rows(&known, layout, open, most))
    });
    let left = Memo::new(move |_| drawn.with(|(_, left)| *left));
    let list = move || drawn.with(|(rows, _)| rows.clone());
    view! {
        <div
            class="compare-text"
            role="region"
            tabindex="0"
            aria-label=t(title)
            data-layout=move || if layout.get() == Layout::Beside { "beside" } else { "unified" }
        >
            <ul>
                <For each=list key=|row| row.key() children=move |row| draw(&difference, row, open)/>
            </ul>
        </div>
        <More left pages said=Screens::CompareLeft/>
    }
}

fn draw(difference: &Difference, row: Row, open: RwSignal<BTreeSet<usize>>) -> View {
    let one = |line: usize| half("removed", Some(line), None, difference.before.line(line));
    let other = |line: usize| half("added", None, Some(line), difference.after.line(line));
    match row {
        Row::Same(one, other) => {
            let line = difference.after.line(other);
            // Side by side it stands twice; it is read out once.
            view! { <li>{half("same", Some(one), Some(other), line)}{half("twin", None, Some(other), line)}</li> }
        }
        Row::Changed(before, after) => view! { <li>{before.map(one)}{after.map(other)}</li> },
        Row::Fold { from, count } => {
            let turn = move |_| {
                open.update(|open| {
                    if !open.remove(&from) {
                        open.insert(from);
                    }
                });
            };
            view! {
                <li class="compare-fold">
                    <button
                        type="button"
                        aria-expanded=move || open.with(|open| open.contains(&from)).to_string()
                        on:click=turn
                    >
                        {ts(Screens::CompareFold, &[Arg::Count(count as u64)])}
                    </button>
                </li>
            }
        }
    }
}

/// A line of one output, or of both.
fn half(change: &'static str, one: Option<usize>, other: Option<usize>, text: &str) -> View {
    let (sign, word) = match change {
        "removed" => ("−", Some(Screens::CompareRemoved)),
        "added" => ("+", Some(Screens::CompareAdded)),
        _ => ("", None),
    };
    let number = |line: Option<usize>| line.map_or_else(String::new, |line| (line + 1).to_string());
    let end = text.floor_char_boundary(LINE_BYTES_MAX);
    let cut =
        (end < text.len()).then(|| view! { <span class="note">" " {t(Screens::CompareLineCut)}</span> });
    let line = Shown::of(text.get(..end).unwrap_or_default());
    let words = (0..line.rows()).map(|row| drawn(&line, row)).collect_view();
    view! {
        <span class="compare-line" data-change=change aria-hidden=(change == "twin").then_some("true") data-one=number(one) data-other=number(other)>
            <span class="compare-sign" aria-hidden="true">{sign}</span>
            {word.map(|word| view! { <span class="unseen">{t(word)} " "</span> })}
            <span class="compare-words">{words}{cut}</span>
        </span>
    }
}
