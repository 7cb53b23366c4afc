use crate::dom::prelude::*;
use sequence::{TokenKind, device_tokens, unescaped, wire_tokens};
use words::Message;

use crate::browser::frame::after_frame;
use crate::compose::tokens::draw;
use crate::language::t;

/// What the device will see and what stands in the request, for texts in which that is not plain to see: with
/// escapes, with characters that cannot be seen. It does not depend on the focus: lines that come and go under
/// the pointer move buttons away from it.
#[component]
pub fn Shown(text: Memo<String>) -> impl IntoView {
    // Of a key, what was found is seen first.
    let text = after_frame(move || text.get());
    move || {
        text.with(|text| {
            let text = unescaped(text);
            let (device, wire) = (device_tokens(&text), wire_tokens(&text));
            let plain = device.iter().all(|token| token.kind == TokenKind::Plain)
                && wire.iter().all(|token| token.kind == TokenKind::String);
            (!plain).then(|| {
                view! {
                    <dl class="shown">
                        <dt>{t(Message::ComposeOnDevice)}</dt>
                        <dd>{draw(device)}</dd>
                        <dt>{t(Message::ComposeOnWire)}</dt>
                        <dd>{draw(wire)}</dd>
                    </dl>
                }
            })
        })
    }
}
