use proc_macro2::TokenStream;
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{Attribute, FnArg, Ident, ItemFn, Pat, PatType, Token, Type};

/// A struct of the arguments with a builder, and the function that takes it. Both have the component's name: types
/// and functions live in namespaces of their own, and one `use` brings both.
pub fn expand(function: ItemFn) -> syn::Result<TokenStream> {
    let ItemFn { attrs, vis, sig, block } = function;
    let name = &sig.ident;
    let (generics, types, bounds) = sig.generics.split_for_impl();
    let arguments = sig.inputs.iter().map(Argument::read).collect::<syn::Result<Vec<_>>>()?;
    let fields = arguments.iter().map(Argument::field);
    let names: Vec<&Ident> = arguments.iter().map(|argument| argument.name).collect();
    let output = &sig.output;
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
        #vis fn #name #generics (arguments: #name #types) #output #bounds {
            let #name { #(#names),* } = arguments;
            #block
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
        let is_option = matches!(ty, Type::Path(path)
            if path.path.segments.last().is_some_and(|last| last.ident == "Option"));
        let strip = (*optional && is_option).then(|| quote!(strip_option,));
        let into = into.then(|| quote!(into,));
        let default = optional.then(|| quote!(default,));
        quote! {
            #(#docs)*
            #[builder(#default setter(#strip #into))]
            #name: #ty
        }
    }
}
