use leptos::task::spawn_local;
use stories::Control;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use words::{Arg, Catalogue, Guided, Message};

use super::acts;
use super::astray::{Astray, astray, astray_now, come_back, say, sent_ahead};
use super::controls::find;
use super::facts::Page;
use super::guide::Guide;
use super::look::{Seen, look};
use crate::browser::address;
use crate::browser::focus::{focus, focus_after_drawing, keep_focus_while_drawing};
use crate::browser::listener::Listener;
use crate::dom::prelude::*;
use crate::host::{Host, use_host};
use crate::language::{not_stored, saying, t, ts};
use crate::route::{Opening, Route};
use crate::ui::{Button, ButtonKind, Icon, IconButton, answer, toast};

const PANEL: &str = "guide";
const DO: &str = "guide-do";

/// The guide: one step at a time, beside what it speaks of; a button to come back by when it was left.
#[component]
pub fn Panel(guide: Guide) -> impl IntoView {
    let page = Page::around(guide.clone());
    go_on_when_done(&guide, &page);
    hear_presses(&guide, &page);
    let left = guide.clone();
    let is_left = Memo::new(move |_| left.is_left());
    let (keys, around) = (guide.clone(), page.clone());
    let on_key = move |event| to_and_from(&keys, &around, &event);
    StoredValue::new_local(Listener::new(&window(), "keydown", on_key));
    move || {
        let (guide, page) = (guide.clone(), page.clone());
        if is_left.get() {
            view! { <Resume guide/> }
        } else {
            view! { <Told guide page/> }
        }
    }
}

#[component]
fn Resume(guide: Guide) -> impl IntoView {
    let label = ts(Guided::Resume, &[Arg::Text(&title(&guide))]);
    view! {
        <aside class="guide-left" aria-label=t(Message::Stories)>
            <Button label id=PANEL on_press=move || {
                guide.leave(false);
                focus_after_drawing(PANEL);
            }/>
        </aside>
    }
}

#[component]
fn Told(guide: Guide, page: Page) -> impl IntoView {
    let node = NodeRef::<HtmlElement>::new();
    let seen = RwSignal::new(Seen::default());
    look(&guide, &page, node, seen);
    let step = {
        let guide = guide.clone();
        Memo::new(move |_| guide.at())
    };
    say_steps(&guide, step);
    let label = ts(Guided::Label, &[Arg::Text(&title(&guide))]);
    let px = |value: f64| format!("{}px", value.round());
    let placed = Memo::new(move |_| seen.with(|seen| seen.placed));
    let ring = move || {
        seen.with(|seen| seen.target).map(|area| {
            view! {
                <div
                    class="guide-ring"
                    aria-hidden="true"
                    style:left=px(area.x - 5.0)
                    style:top=px(area.y - 5.0)
                    style:width=px(area.width + 10.0)
                    style:height=px(area.height + 10.0)
                ></div>
            }
        })
    };
    let leave = {
        let (guide, page) = (guide.clone(), page.clone());
        move || leave(&guide, &page)
    };
    let escape = {
        let (guide, page) = (guide.clone(), page.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                to_control(&guide, &page);
            }
        }
    };
    let head = {
        let guide = guide.clone();
        move || {
            let (at, all) = (step.get() as u64 + 1, guide.story().steps.len() as u64);
            (at <= all).then(|| ts(Guided::Step, &[Arg::Count(at), Arg::Count(all)]))
        }
    };
    let body = move || {
        // Whoever goes from step to step by keyboard stays on the button.
        keep_focus_while_drawing();
        let (guide, page) = (guide.clone(), page.clone());
        if step.get() < guide.story().steps.len() {
            view! { <OneStep guide page seen at=step.get()/> }
        } else {
            view! { <Finished guide/> }
        }
    };
    view! {
        {ring}
        <aside
            class="guide"
            id=PANEL
            tabindex="-1"
            node_ref=node
            aria-label=label.clone()
            data-side=move || placed.get().side.word()
            style:left=move || px(placed.get().x)
            style:top=move || px(placed.get().y)
            style:max-height=move || px(placed.get().height_max)
            on:keydown=escape
        >
            <span
                class="guide-arrow"
                aria-hidden="true"
                style:--along=move || px(placed.get().arrow)
            ></span>
            <header class="guide-head">
                <h2>{label}</h2>
                <span class="muted">{head}</span>
                <IconButton label=Guided::Leave icon=Icon::Close on_press=leave/>
            </header>
            {body}
        </aside>
    }
}

/// What is said, and what can be done about it.
#[component]
fn OneStep(guide: Guide, page: Page, seen: RwSignal<Seen>, at: usize) -> impl IntoView {
    let story = guide.story();
    let step = story.steps.get(at)?;
    let first = (at == 0).then(|| {
        let minutes = ts(Guided::Minutes, &[Arg::Count(u64::from(story.minutes))]);
        view! { <p class="guide-learns">{format!("{} ({minutes})", in_language(&story.learns))}</p> }
    });
    let (is_said, has_acts) = (step.is_said(), !step.acts.is_empty());
    let text = in_language(&step.text);
    let own = step.astray.as_ref().map(in_language);
    let astray = {
        let (guide, page) = (guide.clone(), page.clone());
        Memo::new(move |_| astray(&guide, &page, seen.with(|seen| seen.is_gone())))
    };
    let strayed = {
        let (guide, page) = (guide.clone(), page.clone());
        move || {
            let way = astray.get()?;
            let said = own.clone().unwrap_or_else(|| say(way));
            let (guide, page) = (guide.clone(), page.clone());
            let host = page.host;
            let back = move || come_back(&guide, &page, way);
            let back = match way {
                Astray::Gone => None,
                Astray::Past => Some(view! {
                    <Button label=Guided::Again kind=ButtonKind::Primary on_press=move || begin_again(host)/>
                }),
                _ => Some(view! { <Button label=Guided::BackHere kind=ButtonKind::Primary on_press=back/> }),
            };
            Some(view! { <div class="guide-astray"><p>{said}</p>{back}</div> })
        }
    };
    let do_it = {
        let (guide, page) = (guide.clone(), page.clone());
        move || {
            let (guide, page) = (guide.clone(), page.clone());
            spawn_local(async move {
                acts::at_rest(&guide, &page).await;
                if untrack(|| guide.at()) != at {
                    return;
                }
                untrack(|| astray_now(&guide, &page))
                    .into_iter()
                    .for_each(|way| come_back(&guide, &page, way));
                if acts::perform(&guide, &page, DO).await.is_err() {
                    toast(t(Guided::Failed));
                }
            });
        }
    };
    let doing = guide.doing().clone();
    let next = {
        let guide = guide.clone();
        move || {
            guide.read().set(true);
            once_drawn(to_guide);
        }
    };
    let skip = {
        let guide = guide.clone();
        move || {
            guide.skipped().set(true);
            guide.go_on_from(at);
            once_drawn(to_guide);
        }
    };
    let main = if is_said {
        view! { <Button label=Guided::Next kind=ButtonKind::Primary id=DO on_press=next/> }
    } else {
        view! {
            {has_acts.then(|| view! { <Button label=Guided::Do kind=ButtonKind::Primary id=DO on_press=do_it/> })}
            <Button label=Guided::Skip kind=ButtonKind::Quiet on_press=skip/>
        }
    };
    Some(view! {
        <div class="guide-body" aria-busy=move || doing.get().then_some("true")>
            {first}
            <p class="guide-text">{text}</p>
            {strayed}
        </div>
        <div class="actions guide-actions">{main}<span class="note">{t(Guided::Keys)}</span></div>
    })
}

/// The end, and where to go from there.
#[component]
fn Finished(guide: Guide) -> impl IntoView {
    let host = use_host();
    view! {
        <div class="guide-body">
            <p class="guide-learns">{t(Guided::Finished)}</p>
            <p class="guide-text">{t(Guided::FinishedText)}</p>
        </div>
        <div class="actions guide-actions">
            <a class="button" data-kind="primary" id=DO href=Route::Stories.href() on:click=move |_| guide.leave(true)>
                {t(Guided::More)}
            </a>
            <Button label=Guided::Again kind=ButtonKind::Quiet on_press=move || begin_again(host)/>
        </div>
    }
}

/// Tells the story from its beginning: its runs are removed.
fn begin_again(host: Host) {
    spawn_local(async move {
        match host.wipe().await {
            // Without the run that the fragment names, which is gone.
            Ok(()) => address::open_search(&address::search()),
            Err(why) => toast(ts(Guided::AgainFailed, &[Arg::Text(&not_stored(&why))])),
        }
    });
}

/// Goes on as soon as the step's state is reached, by whatever way.
fn go_on_when_done(guide: &Guide, page: &Page) {
    let (guide, page) = (guide.clone(), page.clone());
    effect(move || {
        let at = guide.at();
        let Some(step) = guide.step().filter(|_| !guide.is_left()) else { return };
        if let Some(beside) = sent_ahead(&guide, &page) {
            guide.count_beside(beside);
        }
        // Every condition is looked at, so that each is followed.
        let open = step.done.iter().filter(|condition| !condition.holds(&step.run, &page)).count();
        if open == 0 {
            guide.go_on_from(at);
        }
    });
}

/// Notices that the step's control is pressed.
fn hear_presses(guide: &Guide, page: &Page) {
    let (guide, page) = (guide.clone(), page.clone());
    let heard = move |event: web_sys::Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let control = untrack(|| guide.step().filter(|_| guide.waits_for_a_press())?.at.clone());
        let element = control.and_then(|control| find(&control, &page));
        if let (Some(target), Some(element)) = (target, element)
            && element.contains(Some(target.as_ref()))
        {
            guide.pressed().set(true);
        }
    };
    StoredValue::new_local(Listener::capturing(&window(), "click", heard));
}

/// Speaks each step once.
fn say_steps(guide: &Guide, step: Memo<usize>) {
    let guide = guide.clone();
    effect(move || {
        let said = match guide.story().steps.get(step.get()) {
            Some(step) => in_language(&step.text),
            None => t(Guided::Finished),
        };
        answer(said);
    });
}

/// F2 goes from anywhere to the guide, and from there to what it speaks of.
fn to_and_from(guide: &Guide, page: &Page, event: &web_sys::Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| key.key() == "F2") else { return };
    key.prevent_default();
    let inside = document()
        .active_element()
        .is_some_and(|holder| holder.closest(&format!("#{PANEL}")).is_ok_and(|panel| panel.is_some()));
    if inside { to_control(guide, page) } else { to_guide() }
}

/// To the button that goes on, or else to the guide itself.
fn to_guide() {
    let id = if document().get_element_by_id(DO).is_some() { DO } else { PANEL };
    focus(id);
}

fn to_control(guide: &Guide, page: &Page) {
    let control: Option<Control> = untrack(|| guide.step()?.at.clone());
    let Some(control) = control else { return };
    if let Some(element) = find(&control, page) {
        return focus_on(&element);
    }
    // A screen that comes, or a row that is not drawn: once it is there, unless the focus went elsewhere meanwhile.
    let (page, holder) = (page.clone(), document().active_element());
    spawn_local(async move {
        let Ok(element) = acts::come(&control, &page).await else { return };
        let now = document().active_element();
        if now == holder || now.is_none_or(|now| now.tag_name() == "BODY") {
            focus_on(&element);
        }
    });
}

fn focus_on(element: &HtmlElement) {
    let _ = element.focus();
    // A row or a heading takes no focus: then the screen does.
    if document().active_element().as_ref() != Some(element.as_ref()) {
        focus("main");
    }
}

fn leave(guide: &Guide, page: &Page) {
    guide.leave(true);
    to_control(guide, page);
}

fn title(guide: &Guide) -> String {
    in_language(&guide.story().title)
}

/// What a story says, in the language of the page.
pub fn in_language(said: &stories::Said) -> String {
    said.in_language(saying(Catalogue::language).tag()).to_owned()
}

/// Opens the page anew with a story.
pub fn open(name: &str) {
    address::open_search(&Opening::search_story(name));
}
