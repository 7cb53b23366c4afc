//! All contact with the outside, one small file each. Everything above sees plain types and typed errors.

pub mod address;
pub mod alarm;
pub mod boxes;
pub mod breath;
pub mod canvas;
pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod code_page;
pub mod config;
pub mod contacted;
pub mod database;
pub mod download;
pub mod fetch;
pub mod file;
pub mod focus;
pub mod frame;
pub mod hash;
pub mod inflate;
pub mod intl;
pub mod kept_focus;
pub mod language_data;
pub mod listener;
pub mod lock;
pub mod msal;
pub mod notification;
pub mod online;
pub mod panic;
pub mod pattern;
pub mod policy;
pub mod prefers;
pub mod presence;
pub mod random;
pub mod refusal;
pub mod resized;
pub mod selection;
pub mod settings_store;
pub mod site;
pub mod storage;
pub mod tab_icon;
pub mod tab_store;
pub mod transport;
pub mod visibility;

#[cfg(all(test, target_arch = "wasm32"))]
#[expect(clippy::unwrap_used, reason = "clippy does not know the tests of a browser as tests")]
mod tests;
