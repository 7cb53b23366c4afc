use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use rstml::node::{KeyedAttribute, KeyedAttributeValue, Node, NodeAttribute, NodeElement, NodeName};
use rstml::{Infallible, Parser, ParserConfig};
use syn::spanned::Spanned;
use syn::{Expr, Ident, Lit};

use crate::event;

/// Elements that belong to drawings.
const SVG: [&str; 3] = ["svg", "path", "g"];

/// The whole macro: one value of type `View`.
pub fn expand(tokens: TokenStream) -> TokenStream {
    let parser = Parser::new(ParserConfig::default().recover_block(true));
    let (nodes, errors) = parser.parse_recoverable(tokens).split_vec();
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    let view = several(&nodes);
    quote! {
        {
            #(#errors;)*
            #[allow(unused_braces)]
            #view
        }
    }
}

fn several(nodes: &[Node<Infallible>]) -> TokenStream {
    let mut views: Vec<TokenStream> = nodes.iter().filter_map(one).collect();
    if views.len() == 1 {
        return views.remove(0);
    }
    quote!(crate::dom::fragment([#(#views),*]))
}

fn one(node: &Node<Infallible>) -> Option<TokenStream> {
    match node {
        Node::Element(element) if is_component(element.name()) => Some(component(element)),
        Node::Element(made) => Some(element(made)),
        Node::Fragment(fragment) => Some(several(&fragment.children)),
        Node::Block(block) => Some(quote!(crate::dom::IntoView::into_view(#block))),
        Node::Text(text) => {
            let text = text.value_string();
            Some(quote!(crate::dom::IntoView::into_view(#text)))
        }
        other => Some(syn::Error::new(other.span(), "no part of a view").into_compile_error()),
    }
}

fn is_component(name: &NodeName) -> bool {
    match name {
        NodeName::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident.to_string().starts_with(char::is_uppercase)),
        _ => false,
    }
}

fn element(element: &NodeElement<Infallible>) -> TokenStream {
    let name = element.name().to_string();
    let make = if SVG.contains(&name.as_str()) { quote!(drawing) } else { quote!(element) };
    let attributes = keyed(element).map(|attribute| match attribute {
        Ok(attribute) => put(attribute),
        Err(error) => error.into_compile_error(),
    });
    let children = element.children.iter().filter_map(one);
    // Not the name of anything that the view's author wrote.
    let made = made();
    quote! {
        {
            let #made = crate::dom::#make(#name);
            #(#attributes)*
            #(#made.add(#children);)*
            crate::dom::View::from(#made)
        }
    }
}

fn made() -> Ident {
    Ident::new("made", Span::mixed_site())
}

fn put(attribute: &KeyedAttribute) -> TokenStream {
    let key = attribute.key.to_string();
    let value = attribute.value();
    let made = made();
    match (key.split_once(':'), value) {
        (Some(("on", name)), Some(value)) => {
            let event = event::type_of(name);
            quote_spanned!(value.span()=> #made.on::<#event>(#name, #value);)
        }
        (Some(("prop", name)), Some(value)) => quote_spanned!(value.span()=> #made.property(#name, #value);),
        (Some(("style", name)), Some(value)) => quote_spanned!(value.span()=> #made.style(#name, #value);),
        (None, Some(value)) if key == "node_ref" => quote_spanned!(value.span()=> (#value).hold(&#made);),
        (None, Some(Expr::Lit(literal))) if matches!(literal.lit, Lit::Str(_)) => {
            quote!(#made.set(#key, #literal);)
        }
        (None, Some(value)) => quote_spanned!(value.span()=> #made.attribute(#key, #value);),
        (None, None) => quote!(#made.set(#key, "");),
        (Some(_), _) => {
            syn::Error::new(attribute.key.span(), "on:, prop: or style: with a value").into_compile_error()
        }
    }
}

fn component(element: &NodeElement<Infallible>) -> TokenStream {
    let name = element.name();
    let NodeName::Path(path) = name else {
        return syn::Error::new(name.span(), "the name of a component").into_compile_error();
    };
    let path = &path.path;
    let (bound, given): (Vec<_>, Vec<_>) = keyed(element).partition(|attribute| {
        attribute
            .as_ref()
            .is_ok_and(|attribute| attribute.key.to_string().starts_with("let:") || is_pattern(attribute))
    });
    let attributes = given.into_iter().map(|attribute| {
        attribute.map_or_else(syn::Error::into_compile_error, |attribute| {
            let key = Ident::new(&attribute.key.to_string(), attribute.key.span());
            let value = attribute.value().map_or_else(|| quote!(#key), |value| quote!(#value));
            quote_spanned!(attribute.key.span()=> .#key(#[allow(unused_braces)] { #value }))
        })
    });
    let children = (!element.children.is_empty()).then(|| {
        let children = several(&element.children);
        match bound.first() {
            Some(Ok(attribute)) => {
                let pattern = pattern(attribute);
                quote!(.children(move |#pattern| #children))
            }
            _ => quote!(.children(crate::dom::ToChildren::to_children(move || #children))),
        }
    });
    quote_spanned!(name.span()=>
        #path(#path::builder() #(#attributes)* #children .build())
    )
}

/// `let(pattern)`.
fn is_pattern(attribute: &KeyedAttribute) -> bool {
    matches!(attribute.possible_value, KeyedAttributeValue::Binding(_))
}

/// What the content of a list's row calls the row: `let:row` or `let((number, row))`.
fn pattern(attribute: &KeyedAttribute) -> TokenStream {
    match &attribute.possible_value {
        KeyedAttributeValue::Binding(binding) => {
            let inputs = &binding.inputs;
            quote!(#inputs)
        }
        _ => {
            let name = attribute.key.to_string().trim_start_matches("let:").to_owned();
            let name = Ident::new(&name, attribute.key.span());
            quote!(#name)
        }
    }
}

fn keyed(element: &NodeElement<Infallible>) -> impl Iterator<Item = Result<&KeyedAttribute, syn::Error>> {
    element.attributes().iter().map(|attribute| match attribute {
        NodeAttribute::Attribute(attribute) => Ok(attribute),
        NodeAttribute::Block(block) => Err(syn::Error::new(block.span(), "an attribute has a name")),
    })
}
