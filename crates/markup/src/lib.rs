//! `view!` and `#[component]` of the page: Leptos' syntax, expanded into calls of `src/dom`. There every element,
//! attribute and region is of one type, so code is compiled once that Leptos' own macros compile for each use.

mod component;
mod event;
mod view;

use proc_macro::TokenStream;

/// A piece of the document: `view! { <p class="note">{text}</p> }`. Its value is a `dom::View`.
///
/// Attributes take values or closures that give them; `on:click` listens, `prop:value` sets a property, `style:left`
/// one style, `node_ref` remembers the element. A name that begins with a capital letter is a component.
#[proc_macro]
pub fn view(tokens: TokenStream) -> TokenStream {
    view::expand(tokens.into()).into()
}

/// Makes a function a component: its arguments become attributes in `view!`. `#[prop(into)]` converts what is given,
/// `#[prop(optional)]` lets it be left out.
#[proc_macro_attribute]
pub fn component(_: TokenStream, item: TokenStream) -> TokenStream {
    let function = syn::parse_macro_input!(item as syn::ItemFn);
    component::expand(function).unwrap_or_else(syn::Error::into_compile_error).into()
}
