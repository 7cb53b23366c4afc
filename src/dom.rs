//! How views become the document. A view is built at once, of real nodes; what may change in it is a closure, run
//! again when a signal that it read has changed. Everything here is of one type whatever is drawn, so that the code
//! is compiled once: the difference to Leptos' own views is two thirds of the page's size.

mod attribute;
mod callback;
mod closures;
mod effect;
mod element;
mod into_view;
mod keyed;
mod memo;
mod mount;
mod node_ref;
pub mod prelude;
mod region;
mod rw_signal;
mod show;
mod signal;
#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
mod view;

pub use attribute::{Attribute, Value};
pub use callback::Callback;
pub use closures::{Give, Take};
pub use effect::{effect, once_drawn, watch};
pub use element::{Element, drawing, element};
pub use into_view::{Children, ChildrenFn, CollectView, IntoView, ToChildren};
pub use keyed::For;
pub use memo::Memo;
pub use mount::mount;
pub use node_ref::NodeRef;
pub use region::region;
pub use rw_signal::{ArcRwSignal, RwSignal};
pub use show::Show;
pub use signal::{IntoProp, Signal};
pub use view::{View, fragment};
