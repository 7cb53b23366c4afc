use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::{Arg, Message};

use super::banners::Banners;
use super::builder_door::BuilderDoor;
use super::meters::Meters;
use super::notices::Notices;
use super::router::use_router;
use super::screens::{Screen, Screens};
use super::stage_door::{StageDoor, StoryStep};
use super::tab;
use crate::account::page_account;
use crate::browser::focus::{focus_after_drawing, keep_focus_while_drawing};
use crate::browser::{breath, file, kept_focus, site};
use crate::host::{Host, use_host};
use crate::language::{language, t, ts};
use crate::route::Route;

/// The id of what stands between header and foot.
pub const MAIN: &str = "main";

/// Header, screen, banners.
#[component]
pub fn Frame() -> impl IntoView {
    let host = use_host();
    let route = use_router().route();
    let builder = BuilderDoor::new(host, route);
    provide_context(builder);
    let screens = Screens::new(builder);
    let stage = StageDoor::new();
    provide_context(stage);
    effect(move || {
        // Counted from here on, also where somebody signs in first.
        let shown = breath::shown();
        if host.entered().get() && builder.is_here() {
            spawn_local(async move {
                // Until the builder is seen, line and processor are its own.
                let _ = shown.await;
                breath::take().await;
                host.open_tenant().await;
            });
        }
    });
    watch(
        move || site::closed().get(),
        move |closed, _| {
            if !closed {
                if builder.arrival().is_some() {
                    builder.fetch_missing();
                }
                host.fetch_missing();
                screens.fetch_missing();
            }
        },
    );
    let screen = Memo::new(move |_| route.with(Screen::of));
    tab::follow(host, screen);
    kept_focus::keep();
    file::refuse_elsewhere();
    watch(
        move || screen.get(),
        |_, _| {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            // Whoever listens or tabs begins where the new screen begins.
            focus_after_drawing(MAIN);
        },
    );
    move || {
        // Another language draws everything anew; what was composed and sent lives above.
        language();
        keep_focus_while_drawing();
        view! { <Drawn host builder screens stage screen route/> }
    }
}

/// All that has words.
#[component]
fn Drawn(
    host: Host,
    builder: BuilderDoor,
    screens: Screens,
    stage: StageDoor,
    screen: Memo<Screen>,
    route: Signal<Route>,
) -> impl IntoView {
    if let Some(story) = host.story() {
        effect(move || stage.story.set(story.now().map(|(title, next)| StoryStep { title, next })));
    }
    view! {
        <button type="button" class="skip" on:click=move |_| crate::browser::focus::focus(MAIN)>
            {t(Message::SkipToContent)}
        </button>
        <Header screen/>
        {host.is_demo().then(|| stage.bar(builder))}
        {move || builder.is_here().then(|| host.story().map(|story| story.guide()))}
        <Banners/>
        <Notices/>
        <main id=MAIN tabindex="-1" data-screen=move || screen.get().word()>
            {move || screens.draw(host, screen.get(), route)}
        </main>
    }
}

#[component]
fn Header(screen: Memo<Screen>) -> impl IntoView {
    let is_demo = use_host().is_demo();
    view! {
        <header class="header">
            <a class="brand" href=Route::compose().href()>
                <span class="mark" aria-hidden="true">"›_"</span>
                {t(Message::AppName)}
            </a>
            <nav aria-label=t(Message::MainNavigation)>
                <NavLink to=Route::compose() label=Message::NavCompose here=move || screen.get() == Screen::Compose/>
                <NavLink
                    to=Route::runs()
                    label=Message::NavRuns
                    here=move || matches!(screen.get(), Screen::Runs | Screen::Run | Screen::Batch)
                >
                    <OpenRuns/>
                </NavLink>
                <NavLink to=Route::library() label=Message::NavLibrary here=move || screen.get() == Screen::Library/>
                <NavLink to=Route::Settings label=Message::NavSettings here=move || screen.get() == Screen::Settings/>
            </nav>
            {is_demo.then(|| view! {
                <span class="demo-mark" title=t(Message::DemoMarkHint)>{t(Message::DemoMark)}</span>
            })}
            {use_host().tenant_name().map(|name| view! {
                <span class="tenant-mark" title=ts(Message::TenantMarkHint, &[Arg::Text(&name)])>{name}</span>
            })}
            {page_account().map(|account| {
                let host = use_host();
                // There is nobody to name before somebody was let in.
                move || account.session().filter(|_| host.entered().get()).map(|session| session.badge())
            })}
            <Meters/>
        </header>
    }
}

#[component]
fn NavLink(
    to: Route,
    label: Message,
    #[prop(into)] here: Signal<bool>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <a href=to.href() aria-current=move || here.get().then_some("page")>
            {t(label)}
            {children.map(|children| children())}
        </a>
    }
}

/// How many runs are not finished.
#[component]
fn OpenRuns() -> impl IntoView {
    let meters = use_host().meters();
    let open = Memo::new(move |_| meters.with(|meters| meters.open + meters.queued));
    let said = move || ts(Message::NavRunsOpen, &[Arg::Count(open.get() as u64)]);
    view! {
        <Show when=move || { open.get() > 0 }>
            <span class="count" title=said aria-label=said>{move || open.get()}</span>
        </Show>
    }
}
