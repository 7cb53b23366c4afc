use proc_macro2::TokenStream;
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{Attribute, FnArg, GenericArgument, Ident, ItemFn, Pat, PatType, PathArguments, Token, Type};

/// A struct of the arguments with a builder, and the function that takes it and gives a `View`. Both have the component's name: types
/// and functions live in namespaces of their own, and one `use` brings both.
pub fn expand(function: ItemFn) -> syn::Result<TokenStream> {
    let ItemFn { attrs, vis, sig, block, .. } = function;
    let name = &sig.ident;
    let (generics, types, bounds) = sig.generics.split_for_impl();
    let arguments = sig.inputs.iter().map(Argument::read).collect::<syn::Result<Vec<_>>>()?;
    let fields = arguments.iter().map(Argument::field);
    let names: Vec<&Ident> = arguments.iter().map(|argument| argument.name).collect();
    Ok(quote! {
        #(#attrs)*
        #[derive(::leptos::typed_builder_macro::TypedBuilder)]
        #[builder(crate_module_path = ::leptos::typed_builder)]
        #[allow(missing_docs)]
        #vis struct #name #generics #bounds {
            #(#fields,)*
        }

        #(#attrs)*
        #[allow(non_snake_case)]
        #vis fn #name #generics (arguments: #name #types) -> crate::dom::View #bounds {
            let #name { #(#names),* } = arguments;
            crate::dom::IntoView::into_view((move || #block)())
        }
    })
}

/// One argument of a component.
struct Argument<'a> {
    name: &'a Ident,
    ty: &'a Type,
    docs: Vec<&'a Attribute>,
    into: bool,
    optional: bool,
}

impl<'a> Argument<'a> {
    fn read(argument: &'a FnArg) -> syn::Result<Self> {
        let FnArg::Typed(PatType { attrs, pat, ty, .. }) = argument else {
            return Err(syn::Error::new_spanned(argument, "a component has no self"));
        };
        let Pat::Ident(name) = pat.as_ref() else {
            return Err(syn::Error::new_spanned(pat, "an argument is a name"));
        };
        let mut read = Self { name: &name.ident, ty, docs: Vec::new(), into: false, optional: false };
        for attribute in attrs {
            if attribute.path().is_ident("prop") {
                for word in attribute.parse_args_with(Punctuated::<Ident, Token![,]>::parse_terminated)? {
                    match word.to_string().as_str() {
                        "into" => read.into = true,
                        "optional" => read.optional = true,
                        _ => return Err(syn::Error::new_spanned(word, "into or optional")),
                    }
                }
            } else {
                read.docs.push(attribute);
            }
        }
        Ok(read)
    }

    fn field(&self) -> TokenStream {
        let Self { name, ty, docs, into, optional } = self;
        let content = within_option(ty).filter(|_| *optional);
        let setter = match (into, content) {
            // Closures become signals this way, which a plain `Into` cannot do.
            (true, content) => {
                let target = content.unwrap_or(ty);
                let given = quote!(crate::dom::IntoProp::into_prop(value));
                let given = content.map_or_else(|| given.clone(), |_| quote!(Some(#given)));
                quote! {
                    setter(fn transform<M>(
                        value: impl crate::dom::IntoProp<#target, M>
                    ) -> #ty { #given })
                }
            }
            (false, Some(_)) => quote!(setter(strip_option)),
            (false, None) => quote!(),
        };
        let default = optional.then(|| quote!(default,));
        let builder = (default.is_some() || !setter.is_empty()).then(|| quote!(#[builder(#default #setter)]));
        quote! {
            #(#docs)*
            #builder
            #name: #ty
        }
    }
}

/// What an `Option` holds.
fn within_option(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => {
            arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(content) => Some(content),
                _ => None,
            })
        }
        _ => None,
    }
}
