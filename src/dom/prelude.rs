//! What a file with views needs: the reactive system of Leptos, and the views of this page.

pub use leptos::prelude::{
    GetValue, LocalStorage, Owner, StoredValue, UpdateValue, WithValue, document, event_target_value,
    on_cleanup, provide_context, request_animation_frame, set_timeout, untrack, use_context, window,
};
pub use markup::{component, view};

pub use super::{
    ArcRwSignal, Callback, Children, ChildrenFn, CollectView, For, IntoView, Memo, NodeRef, RwSignal, Show,
    Signal, View, effect, once_drawn, watch,
};
