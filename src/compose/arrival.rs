//! What somebody brings along: an earlier run's sequence, devices named in the address.

use crate::dom::prelude::*;
use defender::Device;
use sequence::Edit;
use words::{Arg, Message};

use super::composer::Composer;
use super::deeds;
use super::desk::Desk;
use crate::app::use_router;
use crate::host::{Again, Reading, use_host};
use crate::language::ts;
use crate::route::Route;
use crate::ui::toast;

/// So many names that nobody knows are told; of more, how many there are.
const NAMED: usize = 5;

/// Puts an earlier run's sequence in the place of what was composed; undo brings that back.
pub fn take_again(composer: Composer) {
    if let Some(Again { name, commands, comment, devices }) = use_host().take_again() {
        composer.edit(Edit::ReplaceAll { name, commands, comment, devices: Some(devices) });
    }
}

/// Shows the sequence that the address holds, once: the address is then the builder's own.
pub fn open_link(desk: Desk, link: Signal<Option<String>>) {
    let router = use_router();
    effect(move || {
        if let Some(link) = link.get() {
            desk.open_link(link);
            router.replace(Route::compose());
        }
    });
}

/// Chooses the devices that the address names, by name or id, once the tenant's devices are known; the address is then the
/// builder's own. So a reload brings none of them back that was taken out.
pub fn choose_asked(composer: Composer, asked: Signal<Vec<String>>) {
    let (host, router) = (use_host(), use_router());
    let devices = host.devices();
    if devices.with_untracked(|devices| matches!(devices, Reading::NotAsked | Reading::Failed(_))) {
        host.load_devices();
    }
    let known = Memo::new(move |_| devices.with(|devices| devices.ready().is_some()));
    effect(move || {
        let asked = asked.get();
        if known.get() && !asked.is_empty() {
            let devices = devices.get_untracked().ready().cloned().unwrap_or_default();
            untrack(|| choose(composer, &devices, &asked));
            router.replace(Route::compose());
        }
    });
}

fn choose(composer: Composer, devices: &[Device], asked: &[String]) {
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for name in asked.iter().map(|name| name.trim()) {
        let called = devices.iter().filter(|device| is_called(device, name));
        match called.max_by_key(|device| device.likelihood()) {
            Some(device) => found.push(device.id.clone()),
            None => missing.push(name),
        }
    }
    if !missing.is_empty() {
        let mut names = missing.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        if missing.len() > NAMED {
            names.push_str(&format!(" (+{})", missing.len() - NAMED));
        }
        toast(ts(Message::ComposeDeviceNotFound, &[Arg::Text(&names)]));
    }
    if !found.is_empty() {
        deeds::act(composer, Edit::ChooseDevices(found));
    }
}

fn is_called(device: &Device, name: &str) -> bool {
    [device.id.as_str(), &device.name, device.short_name()]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name))
}
