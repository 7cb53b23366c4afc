//! What a device printed or gave, to be looked at in the ways that it can be: however long it is, only what is in sight
//! is in the document.

mod counted;
mod finding;
mod grid;
mod heights;
mod opened;
mod pieces;
mod place;
mod reader;
mod rows;
mod table;
mod tree;

use std::sync::Arc;

use crate::dom::prelude::*;
use viewer::Encoding;
use words::{Arg, Screens};

use crate::browser::code_page::CODE_PAGES;
use crate::browser::download;
use crate::language::{t, ts};
use crate::ui::{CopyButton, Icon, IconButton, Segmented, size, toast};
use counted::Counted;
use finding::SearchBar;
pub use opened::Source;
use opened::{Opened, Reading};
pub use pieces::drawn;
use reader::Reader;
use rows::Rows;
use table::TableView;
use tree::TreeView;

/// An output: as text with numbered lines, colours, wrap, search and copy; as a tree, a table or bytes; the whole as a
/// file.
#[component]
pub fn Viewer(
    /// What is looked at.
    source: Source,
    /// Begins ids in the document; unlike any other's.
    id: String,
    /// The name of the file that it is saved as, as it stands; `None` when that is done elsewhere.
    #[prop(optional, into)]
    file: Option<String>,
    /// What it is.
    title: Screens,
    /// Said beside the title.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let reader = Reader::new(source.clone(), id);
    let save = file.map(|file| {
        let save = move || {
            if download::save(&file, source.bytes()).is_err() {
                toast(t(Screens::SaveRefused));
            }
        };
        view! { <IconButton label=Screens::RunViewDownload icon=Icon::Download on_press=save/> }
    });
    let counted = move || {
        let (opened, shown) = (reader.opened.get()?, reader.shown.get()?);
        let (said, count) = match reader.counted.get() {
            Counted::Lines => (Screens::RunViewLines, shown.lines()),
            Counted::Bytes { .. } => (Screens::RunViewBytes, opened.bytes().len()),
        };
        Some(ts(said, &[Arg::Count(count as u64)]))
    };
    view! {
        <div class="output-head" node_ref=reader.head>
            <h3>{t(title)}</h3>
            {children.map(|children| children())}
            <span class="note">{counted}</span>
            {move || reader.opened.get().map(|opened| view! { <Readings reader opened/> })}
            <Encodings reader/>
            <div class="output-tools">
                <Show when=move || reader.has_lines()><Tools reader/></Show>
                {save}
            </div>
        </div>
        <Show when=move || reader.finding.open.get()><SearchBar reader/></Show>
        {move || reader.opened.get().map(|opened| notes(reader, &opened))}
        {move || body(reader, title)}
    }
}

/// The ways in which it can be looked at.
#[component]
fn Readings(reader: Reader, opened: Arc<Opened>) -> impl IntoView {
    let word = |reading| match reading {
        Reading::Text => Screens::ViewerText,
        Reading::Tree => Screens::ViewerTree,
        Reading::Table => Screens::ViewerTable,
        Reading::Hex => Screens::ViewerHex,
    };
    let readings = opened.readings();
    let choices: Vec<_> = readings.into_iter().map(|reading| (reading, word(reading).into())).collect();
    (choices.len() > 1).then(|| {
        view! {
            <Segmented
                label=Screens::ViewerShownAs
                name=reader.id("reading")
                choices
                value=reader.reading
                on_choose=move |reading| reader.read_as(reading)
            />
        }
    })
}

/// The encodings in which bytes can be read that are no clean text.
#[component]
fn Encodings(reader: Reader) -> impl IntoView {
    let offered = Memo::new(move |_| {
        reader.opened.with(|opened| opened.as_ref().is_some_and(|o| o.may_be_otherwise()))
    });
    let named = |name: &str| CODE_PAGES.into_iter().find(|known| *known == name);
    let choices = || CODE_PAGES.map(|name| view! { <option value=name>{name}</option> }).collect_view();
    view! {
        <Show when=move || offered.get()>
            <label class="output-encoding">
                <span>{t(Screens::ViewerEncoding)}</span>
                <select
                    id=reader.id("encoding")
                    prop:value=move || reader.encoding.get().unwrap_or_default().to_owned()
                    on:change=move |event| reader.read_in(named(&event_target_value(&event)))
                >
                    <option value="">{t(Screens::ViewerEncodingFound)}</option>
                    {choices()}
                </select>
            </label>
        </Show>
    }
}

/// What can be done with lines.
#[component]
fn Tools(reader: Reader) -> impl IntoView {
    let whole = move |()| {
        let text = reader.opened.get_untracked().and_then(|opened| opened.text.clone());
        let text = text.filter(|_| reader.reading.get_untracked() == Reading::Text);
        let shown = || reader.shown.get_untracked().map(|shown| shown.text().to_owned());
        text.map(|text| text.to_string()).or_else(shown).unwrap_or_default()
    };
    view! {
        <Show when=move || reader.reading.get() == Reading::Text>
            <IconButton
                label=Screens::RunViewWrap
                icon=Icon::Wrap
                pressed=Signal::from(reader.wrap)
                on_press=move || reader.wrap.update(|wrap| *wrap = !*wrap)
            />
        </Show>
        <IconButton
            label=Screens::ViewerFollow
            icon=Icon::ToEnd
            pressed=Signal::from(reader.follow)
            on_press=move || reader.follow.update(|follow| *follow = !*follow)
        />
        <IconButton
            label=Screens::RunViewSearch
            icon=Icon::Search
            id=reader.id("search-open")
            pressed=Signal::from(reader.finding.open)
            on_press=move || reader.turn_search()
        />
        <CopyButton label=Screens::RunViewCopyOutput text=whole/>
    }
}

/// What there is to know of how it was read.
fn notes(reader: Reader, opened: &Opened) -> View {
    let encoding = match (opened.encoding, opened.is_printed()) {
        _ if opened.chosen.is_some() => None,
        (Encoding::Utf8, _) => None,
        (_, true) => Some(Screens::ViewerRiddled),
        (Encoding::Utf16Le, false) => Some(Screens::ViewerUtf16Le),
        (Encoding::Utf16Be, false) => Some(Screens::ViewerUtf16Be),
    };
    let wrong = (opened.wrong > 0).then(|| ts(Screens::ViewerWrong, &[Arg::Count(opened.wrong as u64)]));
    let is_read = move || reader.reading.get() != Reading::Hex;
    let cut = move || {
        reader.cut().map(|(cut, all)| {
            let sizes = [cut as u64, all as u64].map(size);
            let said = ts(Screens::RunViewOutputCut, &[Arg::Text(&sizes[0]), Arg::Text(&sizes[1])]);
            view! { <p class="output-note" data-tone="caution">{said}</p> }
        })
    };
    view! {
        {encoding.map(|said| view! { <p class="output-note">{t(said)}</p> })}
        {wrong.map(|said| view! {
            <Show when=is_read><p class="output-note" data-tone="caution">{said.clone()}</p></Show>
        })}
        {cut}
    }
}

fn body(reader: Reader, title: Screens) -> View {
    let Some(opened) = reader.opened.get() else { return preparing(reader) };
    match reader.reading.get() {
        Reading::Tree => view! { <TreeView reader opened title/> },
        Reading::Table => view! { <TableView opened title/> },
        Reading::Text | Reading::Hex => match reader.shown.get() {
            None => preparing(reader),
            Some(shown) if shown.rows() == 0 => {
                view! { <p class="output-note">{t(Screens::RunViewOutputNothing)}</p> }
            }
            Some(shown) => view! { <Rows reader shown title/> },
        },
    }
}

fn preparing(reader: Reader) -> View {
    let said = move || ts(Screens::ViewerPreparing, &[Arg::Count(reader.done.get())]);
    view! { <p class="output-note" role="status">{said}</p> }
}
