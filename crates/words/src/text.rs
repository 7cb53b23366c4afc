/// A text on the screen: one of an area's. An area is in the chunk of the page that alone speaks of it.
pub trait Text: Copy {
    /// What it says in English. Placeholders: `{0}` is an argument, `{0|one|many}` picks the plural form that fits
    /// argument 0, in which `#` stands for the number itself.
    fn english(self) -> &'static str;

    /// Its line in another language's data file, from 0.
    fn line(self) -> usize;
}

/// Declares an area's texts in one place and counts them. Its words, per language, stand beside it in `en.rs` and
/// `ru.rs`; its lines in a data file stand after those of the areas before it.
macro_rules! texts {
    (
        $(#[$about:meta])*
        pub enum $area:ident after $before:expr;
        $($(#[$doc:meta])* $name:ident,)*
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u16)]
        pub enum $area {
            $($(#[$doc])* #[allow(missing_docs)] $name,)*
        }

        impl $area {
            /// Every text, in the order of their lines in a data file.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];
            /// The first line behind them in a data file.
            pub(crate) const END: usize = $before + Self::ALL.len();

            /// All in Russian, in order.
            #[cfg(feature = "russian")]
            pub(crate) fn russian() -> impl Iterator<Item = &'static str> {
                Self::ALL.iter().map(|text| ru::text(*text))
            }
        }

        impl crate::Text for $area {
            fn english(self) -> &'static str {
                en::text(self)
            }

            fn line(self) -> usize {
                $before + self as usize
            }
        }
    };
}

pub(crate) use texts;
