//! The presenter's window: what only the presenter sees. It holds no tenant and no store; it asks the page that leads, and
//! tells it what to do.

use std::time::Duration;

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::{Arg, Language, Message, Stage};

use super::bar::paces;
use super::follow::channel_name;
use super::keys;
use super::order::Order;
use super::told::Told;
use super::tools::Switch;
use crate::app::{change_language, use_preferences};
use crate::browser::address;
use crate::browser::channel::Channel;
use crate::host::{Pace, use_host};
use crate::language::{language, t, ts};
use crate::ui::{Button, ButtonKind, Icon, Segmented};

/// So often the page is asked.
const BEAT: Duration = Duration::from_secs(2);
/// After so many questions without an answer there is nobody.
const UNANSWERED_MAX: u32 = 2;

/// The line to the page. Copies are the same.
#[derive(Clone, Copy)]
struct Line {
    told: RwSignal<Option<Told>>,
    unanswered: RwSignal<u32>,
    channel: StoredValue<Option<Channel>, LocalStorage>,
}

impl Line {
    fn open() -> Self {
        let (told, unanswered) = (RwSignal::new(None), RwSignal::new(0));
        let heard = move |text: String| {
            let Some(news) = Told::from_text(&text) else { return };
            unanswered.set(0);
            follow_language(&news.language);
            told.set(Some(news));
        };
        let name = channel_name(&use_host().demo().name());
        Self { told, unanswered, channel: StoredValue::new_local(Channel::open(&name, heard)) }
    }

    fn give(self, order: Order) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.say(&order.to_text());
            }
        });
    }

    fn beat(self) {
        let asked = self.unanswered.try_update(|count| *count = count.saturating_add(1));
        // The window was drawn anew or is gone.
        if asked.is_some() {
            self.give(Order::Hello);
            set_timeout(move || self.beat(), BEAT);
        }
    }

    /// A part of what was told, read anew only when it changed.
    fn part<T: Clone + Default + PartialEq + Send + Sync + 'static>(self, of: fn(&Told) -> T) -> Memo<T> {
        Memo::new(move |_| self.told.with(|told| told.as_ref().map(of).unwrap_or_default()))
    }
}

/// The window, drawn anew in another language.
pub fn draw() -> View {
    (move || {
        language();
        view! { <Window/> }
    })
    .into_view()
}

#[component]
fn Window() -> impl IntoView {
    let line = Line::open();
    line.beat();
    let shortcuts = use_preferences().shortcuts();
    keys::listen(move |_| shortcuts.get_untracked(), move |order| line.give(order));
    document().set_title(&ts(Message::Title, &[Arg::Text(&t(Stage::WindowTitle))]));
    let there =
        Memo::new(move |_| line.told.with(Option::is_some) && line.unanswered.get() <= UNANSWERED_MAX);
    view! {
        <header class="header">
            <h1>{t(Stage::WindowTitle)}</h1>
            <span class="demo-mark" title=t(Message::DemoMarkHint)>{t(Message::DemoMark)}</span>
        </header>
        <main class="presenter">
            <p class="note">{t(Stage::WindowText)}</p>
            {move || if there.get() { view! { <Desk line/> } } else { view! { <Alone/> } }}
        </main>
    }
}

#[component]
fn Alone() -> impl IntoView {
    let page = format!("{}{}", address::path(), address::search());
    view! {
        <p role="status">{t(Stage::WindowAlone)}</p>
        <p><a href=page target="_blank">{t(Stage::WindowOpen)}</a></p>
    }
}

#[component]
fn Desk(line: Line) -> impl IntoView {
    let give = move |order| line.give(order);
    let now = line.part(|told| told.now.clone());
    let pace =
        Signal::derive(move || line.told.with(|told| told.as_ref().map_or(Pace::Paused, |told| told.pace)));
    let curtain = line.part(|told| told.curtain);
    let larger = line.part(|told| told.tools.larger);
    let shown = line.part(|told| told.tools.keys);
    view! {
        <section class="card" aria-label=t(Stage::WindowNow)>
            <p class="presenter-now">{move || now.get()}</p>
            {move || curtain.get().then(|| view! {
                <p class="banner" role="status" data-tone="caution">{t(Stage::WindowCurtainDown)}</p>
            })}
            <div class="actions">
                <Segmented
                    label=Stage::Pace
                    name="pace"
                    choices=paces()
                    value=pace
                    on_choose=move |pace| give(Order::Pace(pace))
                />
                <Button label=Stage::Back icon=Icon::Undo keys="B" aria_keys="B" on_press=move || give(Order::Back)/>
                <Button
                    label=Stage::ToNext
                    icon=Icon::ToNext
                    kind=ButtonKind::Primary
                    keys="N"
                    aria_keys="N"
                    on_press=move || give(Order::Next)
                />
            </div>
            <div class="actions">
                <Switch label=Stage::ToolCurtain order=Order::Curtain on=curtain give=give/>
                <Switch label=Stage::ToolLarger order=Order::Larger on=larger give=give/>
                <Switch label=Stage::ToolKeys order=Order::Keys on=shown give=give/>
                <span title=t(Stage::ToolAgainHint)>
                    <Button label=Stage::ToolAgain keys="R" aria_keys="R" on_press=move || give(Order::Again)/>
                </span>
            </div>
        </section>
        <Story line/>
        <Coming line/>
        <Moments line/>
    }
}

#[component]
fn Story(line: Line) -> impl IntoView {
    let story = line.part(|told| told.story.clone());
    move || {
        story.get().map(|story| {
            view! {
                <section class="card" aria-label=t(Stage::WindowStory)>
                    <h2>{story.title}</h2>
                    <p>{ts(Stage::WindowNextStep, &[Arg::Text(&story.next)])}</p>
                </section>
            }
        })
    }
}

#[component]
fn Coming(line: Line) -> impl IntoView {
    let coming = line.part(|told| told.coming.clone());
    let rows = move || {
        let row = |(at, what): (String, String)| view! { <li><time>{at}</time> " " <span>{what}</span></li> };
        coming.get().into_iter().map(row).collect_view()
    };
    view! {
        <section class="card">
            <h2>{t(Stage::WindowComing)}</h2>
            {move || coming.with(Vec::is_empty).then(|| view! { <p class="note">{t(Stage::WindowNothing)}</p> })}
            <ol class="moments">{rows}</ol>
        </section>
    }
}

#[component]
fn Moments(line: Line) -> impl IntoView {
    let moments = line.part(|told| told.moments.clone());
    let newest_first = move || moments.get().into_iter().rev().collect::<Vec<_>>();
    view! {
        <section class="card">
            <h2>{t(Stage::WindowMoments)}</h2>
            <ol class="moments">
                <For each=newest_first key=|(number, ..)| *number let((number, at, what))>
                    <li>
                        <button type="button" class="moment" on:click=move |_| line.give(Order::BackTo(number))>
                            <time>{at}</time>
                            " "
                            <span>{what}</span>
                        </button>
                    </li>
                </For>
            </ol>
        </section>
    }
}

/// The window speaks as the page does.
fn follow_language(tag: &str) {
    if let Some(spoken) = Language::from_tag(tag).filter(|spoken| *spoken != untrack(language)) {
        spawn_local(change_language(spoken));
    }
}
