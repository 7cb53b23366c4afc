use std::ops::Range;
use std::sync::Arc;

use crate::dom::prelude::*;
use web_sys::KeyboardEvent;
use words::{Arg, Screens};

use super::lines::Lines;
use super::search::{Hit, Piece, find, pieces};
use crate::browser::{download, focus};
use crate::language::{t, ts};
use crate::ui::{CopyButton, Icon, IconButton, toast};

/// A text of a device: numbered lines, wrap, search, copy, the whole as a file.
#[component]
pub fn Transcript(
    /// As the device wrote it.
    text: Arc<str>,
    /// Begins ids in the document; unlike any other's.
    id: String,
    /// The name of the file that it is saved as, as it stands.
    file: String,
    /// What it is.
    title: Screens,
    /// Said beside the title.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lines = StoredValue::new(Lines::of(&text));
    let (count, cut) = lines.with_value(|lines| (lines.count as u64, lines.cut));
    let wrap = RwSignal::new(true);
    let search = Search::new(lines, &id);
    let whole = Arc::clone(&text);
    let save = move || {
        if download::save(&file, text.as_bytes()).is_err() {
            toast(t(Screens::SaveRefused));
        }
    };
    view! {
        <div class="output-head">
            <h3>{t(title)}</h3>
            {children.map(|children| children())}
            <span class="note">{move || ts(Screens::RunViewLines, &[Arg::Count(count)])}</span>
            <div class="output-tools">
                <IconButton
                    label=Screens::RunViewWrap
                    icon=Icon::Wrap
                    pressed=Signal::from(wrap)
                    on_press=move || wrap.update(|wrap| *wrap = !*wrap)
                />
                <IconButton
                    label=Screens::RunViewSearch
                    icon=Icon::Search
                    pressed=Signal::from(search.open)
                    on_press=move || search.turn()
                />
                <CopyButton label=Screens::RunViewCopyOutput text=move |()| whole.to_string()/>
                <IconButton label=Screens::RunViewDownload icon=Icon::Download on_press=save/>
            </div>
        </div>
        <Show when=move || search.open.get()><SearchBar search/></Show>
        {cut.then(|| view! {
            <p class="output-note" data-tone="caution">
                {move || ts(Screens::RunViewOutputCut, &[
                    Arg::Count(lines.with_value(|lines| lines.shown.len()) as u64),
                    Arg::Count(count),
                ])}
            </p>
        })}
        {if count == 0 {
            view! { <p class="output-note">{t(Screens::RunViewOutputNothing)}</p> }
        } else {
            view! {
                <div class="output-text" role="region" tabindex="0" aria-label=t(title) data-wrap=move || wrap.get().to_string()>
                    <ol>
                        {lines.with_value(|lines| (0..lines.shown.len()).map(|number| draw_line(search, number)).collect_view())}
                    </ol>
                </div>
            }
        }}
    }
}

fn draw_line(search: Search, number: usize) -> View {
    let drawn = move || {
        let hits = search.hits_of(number);
        search.lines.with_value(|lines| {
            let line = lines.shown.get(number)?;
            Some(pieces(line, &hits).into_iter().map(|piece| draw_piece(search, piece)).collect_view())
        })
    };
    view! { <li><span>{drawn}</span></li> }
}

fn draw_piece(search: Search, piece: Piece<'_>) -> View {
    let text = piece.text.to_owned();
    let written_out = piece.written_out.then_some("true");
    match piece.hit {
        Some(number) => view! {
            <mark
                id=search.mark_id(number)
                data-written-out=written_out
                data-current=move || (search.current.get() == number).then_some("true")
            >
                {text}
            </mark>
        },
        None if piece.written_out => view! { <span data-written-out=written_out>{text}</span> },
        None => text.into_view(),
    }
}

/// The search in one text. Copies are the same.
#[derive(Clone, Copy)]
struct Search {
    lines: StoredValue<Lines>,
    id: StoredValue<String>,
    open: RwSignal<bool>,
    wanted: RwSignal<String>,
    hits: Memo<Vec<Hit>>,
    current: RwSignal<usize>,
}

impl Search {
    fn new(lines: StoredValue<Lines>, id: &str) -> Self {
        let wanted = RwSignal::new(String::new());
        let open = RwSignal::new(false);
        let hits = Memo::new(move |_| {
            let wanted = wanted.get();
            if open.get() { lines.with_value(|lines| find(lines.shown.iter(), &wanted)) } else { Vec::new() }
        });
        Self { lines, id: StoredValue::new(id.to_owned()), open, wanted, hits, current: RwSignal::new(0) }
    }

    fn turn(self) {
        self.open.update(|open| *open = !*open);
        if self.open.get_untracked() {
            focus::focus_after_drawing(self.field_id());
        }
    }

    fn field_id(self) -> String {
        self.id.with_value(|id| format!("{id}-search"))
    }

    fn mark_id(self, number: usize) -> String {
        self.id.with_value(|id| format!("{id}-hit-{number}"))
    }

    /// The hits in one line, with their numbers.
    fn hits_of(self, line: usize) -> Vec<(usize, Range<usize>)> {
        self.hits.with(|hits| {
            let from = hits.partition_point(|hit| hit.line < line);
            let here = hits.iter().enumerate().skip(from).take_while(|(_, hit)| hit.line == line);
            here.map(|(number, hit)| (number, hit.bytes.clone())).collect()
        })
    }

    fn look_for(self, wanted: String) {
        self.wanted.set(wanted);
        self.current.set(0);
        self.show_current();
    }

    fn walk(self, forward: bool) {
        let count = self.hits.with_untracked(Vec::len);
        if count > 0 {
            self.current.update(|now| *now = (*now + if forward { 1 } else { count - 1 }) % count);
            self.show_current();
        }
    }

    fn show_current(self) {
        let id = self.mark_id(self.current.get_untracked());
        request_animation_frame(move || focus::reveal(&id));
    }
}

#[component]
fn SearchBar(search: Search) -> impl IntoView {
    let keys = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            search.walk(!event.shift_key());
        }
        "Escape" => search.open.set(false),
        _ => {}
    };
    let said = move || {
        let count = search.hits.with(Vec::len);
        if search.wanted.with(String::is_empty) {
            String::new()
        } else if count == 0 {
            t(Screens::RunViewNoMatch)
        } else {
            ts(
                Screens::RunViewMatch,
                &[Arg::Count(search.current.get() as u64 + 1), Arg::Count(count as u64)],
            )
        }
    };
    let none = Signal::derive(move || search.hits.with(Vec::is_empty));
    view! {
        <div class="output-search" role="search">
            <input
                type="search"
                id=search.field_id()
                aria-label=t(Screens::RunViewSearch)
                spellcheck="false"
                autocomplete="off"
                prop:value=move || search.wanted.get()
                on:input=move |event| search.look_for(event_target_value(&event))
                on:keydown=keys
            />
            <span class="note" role="status">{said}</span>
            <IconButton label=Screens::RunViewPreviousMatch icon=Icon::Up off=none on_press=move || search.walk(false)/>
            <IconButton label=Screens::RunViewNextMatch icon=Icon::Down off=none on_press=move || search.walk(true)/>
            <IconButton label=Screens::Close icon=Icon::Close on_press=move || search.open.set(false)/>
        </div>
    }
}
