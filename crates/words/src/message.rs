/// Declares the messages in one place and counts them.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// One text on the screen. Its words, per language, stand in `en.rs` and `ru.rs`; what its
        /// placeholders hold stands in its line here.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u16)]
        pub enum Message {
            $($(#[$doc])* #[allow(missing_docs)] $name,)*
        }

        impl Message {
            /// Every message, in order: the order of the lines in a language's data file.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];
        }
    };
}

messages! {
    // The frame.
    AppName,
    NavCompose,
    NavRuns,
    NavSettings,
    /// `{0}`: number of devices.
    DevicesChosen,
}
