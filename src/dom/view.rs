use web_sys::{DocumentFragment, Node};

use super::Element;
use leptos::prelude::document;

/// A piece of the document that was built and is not in its place yet: an element, a text, or a fragment of several.
#[derive(Clone, Debug)]
pub struct View(Node);

impl View {
    /// The node itself. A fragment is empty once it was inserted.
    pub(super) fn node(&self) -> &Node {
        &self.0
    }

    /// Whether it is one node, which stays the same while it is in the document.
    pub(super) fn is_single(&self) -> bool {
        self.0.node_type() != Node::DOCUMENT_FRAGMENT_NODE
    }
}

impl From<Element> for View {
    fn from(element: Element) -> Self {
        Self(element.into())
    }
}

impl From<Node> for View {
    fn from(node: Node) -> Self {
        Self(node)
    }
}

impl From<DocumentFragment> for View {
    fn from(fragment: DocumentFragment) -> Self {
        Self(fragment.into())
    }
}

/// Several views, one after the other.
pub fn fragment(views: impl IntoIterator<Item = View>) -> View {
    let fragment = document().create_document_fragment();
    for view in views {
        let _ = fragment.append_child(view.node());
    }
    fragment.into()
}

/// A text.
pub(super) fn text(text: &str) -> View {
    View(document().create_text_node(text).into())
}
