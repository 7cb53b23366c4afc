use std::borrow::Cow;
use std::rc::Rc;

use super::{Give, Memo, Signal, View, effect, fragment, region, view};

/// What may stand between tags: texts, numbers, views, several or none of them, or a closure that gives one of these.
pub trait IntoView: Sized {
    /// Builds it.
    fn into_view(self) -> View;

    /// Builds what a closure gives, and again when its signals change.
    fn follow(mut draw: Box<dyn Give<Self>>) -> View
    where
        Self: 'static,
    {
        region(Box::new(move || draw.give().into_view()))
    }
}

/// Content handed to a component, drawn once.
pub type Children = Box<dyn FnOnce() -> View>;

/// Content handed to a component, drawn as often as it likes.
pub type ChildrenFn = Rc<dyn Fn() -> View>;

/// How `view!` hands content to a component.
pub trait ToChildren<F> {
    /// In the form that the component asks for.
    fn to_children(draw: F) -> Self;
}

impl<F: FnOnce() -> View + 'static> ToChildren<F> for Children {
    fn to_children(draw: F) -> Self {
        Box::new(draw)
    }
}

impl<F: Fn() -> View + 'static> ToChildren<F> for ChildrenFn {
    fn to_children(draw: F) -> Self {
        Rc::new(draw)
    }
}

/// Several views from an iterator.
pub trait CollectView {
    /// One after the other.
    fn collect_view(self) -> View;
}

impl<I: IntoIterator<Item = V>, V: IntoView> CollectView for I {
    fn collect_view(self) -> View {
        fragment(self.into_iter().map(IntoView::into_view))
    }
}

impl IntoView for View {
    fn into_view(self) -> View {
        self
    }
}

impl IntoView for () {
    fn into_view(self) -> View {
        fragment([])
    }
}

impl<V: IntoView> IntoView for Option<V> {
    fn into_view(self) -> View {
        self.map_or_else(|| fragment([]), IntoView::into_view)
    }
}

impl<V: IntoView> IntoView for Vec<V> {
    fn into_view(self) -> View {
        self.collect_view()
    }
}

impl<F, V> IntoView for F
where
    F: FnMut() -> V + 'static,
    V: IntoView + 'static,
{
    fn into_view(self) -> View {
        V::follow(Box::new(self))
    }
}

impl<V: IntoView + Clone + Send + Sync + 'static> IntoView for Signal<V> {
    fn into_view(self) -> View {
        V::follow(Box::new(move || self.get()))
    }
}

impl<V: IntoView + Clone + PartialEq + Send + Sync + 'static> IntoView for Memo<V> {
    fn into_view(self) -> View {
        V::follow(Box::new(move || self.get()))
    }
}

/// Texts change in place.
macro_rules! texts {
    ($($text:ty),*) => {$(
        impl IntoView for $text {
            fn into_view(self) -> View {
                view::text(&Cow::from(self))
            }

            fn follow(mut text: Box<dyn Give<Self>>) -> View {
                changing_text(Box::new(move || Cow::from(text.give())))
            }
        }
    )*};
}

texts!(&'static str, String, Cow<'static, str>);

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl IntoView for $number {
            fn into_view(self) -> View {
                view::text(&self.to_string())
            }

            fn follow(mut number: Box<dyn Give<Self>>) -> View {
                changing_text(Box::new(move || Cow::Owned(number.give().to_string())))
            }
        }
    )*};
}

numbers!(usize, u64);

fn changing_text(mut text: Box<dyn Give<Cow<'static, str>>>) -> View {
    let made = view::text("");
    let node = made.node().clone();
    let mut last = Cow::Borrowed("");
    effect(move || {
        let now = text.give();
        if now != last {
            node.set_node_value(Some(&now));
            last = now;
        }
    });
    made
}
