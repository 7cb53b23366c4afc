use crate::dom::prelude::*;
use words::{Arg, Stage};

use super::keys::KEYS;
use super::names::Names;
use super::order::Order;
use crate::app::{StageDoor, Tools};
use crate::browser::{address, tab_store};
use crate::host::use_host;
use crate::language::{t, ts};
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Label, toast};

/// Under which this tab keeps what is switched on: it outlives a start from the beginning.
const KEY: &str = "stage";

/// What was switched on before the page was loaded anew.
pub fn stored() -> Tools {
    let kept = tab_store::get(KEY).unwrap_or_default();
    Tools { presenting: kept.contains('p'), larger: kept.contains('l'), keys: kept.contains('k') }
}

/// Keeps it for this tab. A browser that keeps nothing forgets it with the page.
pub fn store(tools: Tools) {
    let flags = [(tools.presenting, 'p'), (tools.larger, 'l'), (tools.keys, 'k')];
    let kept: String = flags.into_iter().filter(|(on, _)| *on).map(|(_, flag)| flag).collect();
    let _ = tab_store::set(KEY, &kept);
}

/// What a presenter has at hand.
#[component]
pub fn ToolRow(door: StageDoor) -> impl IntoView {
    let host = use_host();
    let give = move |order: Order| order.obey(door, host);
    let is = move |of: fn(Tools) -> bool| Signal::derive(move || door.tools.get().is_some_and(of));
    let names = RwSignal::new(false);
    view! {
        <div class="stage-tools" role="group" aria-label=t(Stage::Tools)>
            <Button label=Stage::ToolWindow on_press=open_window/>
            <Switch label=Stage::ToolCurtain order=Order::Curtain on=door.curtain give=give/>
            <Switch label=Stage::ToolLarger order=Order::Larger on=is(|tools| tools.larger) give=give/>
            <Switch label=Stage::ToolKeys order=Order::Keys on=is(|tools| tools.keys) give=give/>
            <Button label=Stage::ToolNames on_press=move || names.set(true)/>
            <span title=t(Stage::ToolAgainHint)>
                <Button
                    label=Stage::ToolAgain
                    kind=ButtonKind::Plain
                    keys="R"
                    aria_keys="R"
                    on_press=move || give(Order::Again)
                />
            </span>
            <Names open=names/>
        </div>
    }
}

/// Something that is on or off, with its key.
#[component]
pub fn Switch(
    /// What it is.
    #[prop(into)]
    label: Label,
    /// What turns it.
    order: Order,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// Turns it.
    #[prop(into)]
    give: Callback<Order>,
) -> impl IntoView {
    let key = KEYS.iter().find(|(.., known)| *known == order).map_or("", |(_, key, _)| key);
    view! {
        <button
            type="button"
            class="button"
            data-kind="plain"
            aria-pressed=move || on.get().to_string()
            aria-keyshortcuts=key
            on:click=move |_| give.run(order)
        >
            <span>{label}</span>
            <kbd aria-hidden="true">{key}</kbd>
        </button>
    }
}

/// Opens the presenter's window beside the page, once.
fn open_window() {
    let address = format!("{}{}{}", address::path(), address::search(), Route::Presenter.href());
    let opened = window().open_with_url_and_target_and_features(&address, KEY, "popup,width=720,height=900");
    if !matches!(opened, Ok(Some(_))) {
        let full = address::absolute(&address);
        toast(ts(Stage::WindowBlocked, &[Arg::Text(&full)]));
    }
}
