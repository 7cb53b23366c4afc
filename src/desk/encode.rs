use crate::dom::prelude::*;
use sequence::{
    Edit, Encoded, Encoding, Field, StepCommand, StepId, encoded_arguments, without_placeholders,
};
use words::Desk as Words;

use crate::compose::{self, Desk};
use crate::language::t;
use crate::quick::Window;
use crate::ui::{Button, CopyButton};

/// Puts a step's arguments into Base64, and says how the script gets them back.
#[component]
pub fn Encode(desk: Desk, step: StepId) -> impl IntoView {
    let command = desk.composer().with_draft(|draft| draft.step(step).map(|step| step.command.clone()));
    let (ways, told) = match command {
        // In Base64 nobody would find the braces again.
        Some(StepCommand::RunScript { args, .. }) if without_placeholders(&args) != args => {
            (Vec::new(), Words::EncodeParameters)
        }
        Some(StepCommand::RunScript { script, args }) if !args.is_empty() => {
            (encoded_arguments(&script, &args), Words::EncodeIntro)
        }
        _ => (Vec::new(), Words::EncodeNone),
    };
    let ways = StoredValue::new(ways);
    view! {
        <Window on_close=move || desk.close() title=Words::EncodeTitle>
            <p>{t(told)}</p>
            {ways.get_value().into_iter().map(|way| offer(desk, step, way)).collect_view()}
        </Window>
    }
}

fn offer(desk: Desk, step: StepId, way: Encoded) -> View {
    let Encoded { encoding, args, decoder } = way;
    let title = match encoding {
        Encoding::EncodedCommand => Words::EncodeCommand,
        Encoding::PowerShellArgument => Words::EncodePowerShell,
        Encoding::BashArgument => Words::EncodeBash,
    };
    let shown = args.clone();
    let take = move || {
        desk.close();
        compose::act(desk.composer(), Edit::SetText { id: step, field: Field::Args, text: args.clone() });
    };
    view! {
        <article class="offer">
            <h3>{t(title)}</h3>
            <p class="note">{t(Words::EncodeArguments)}</p>
            <pre class="code" tabindex="0">{shown}</pre>
            <p class="note">{t(Words::EncodeDecoder)}</p>
            <pre class="code" tabindex="0">{decoder}</pre>
            <div class="actions">
                <CopyButton label=Words::EncodeCopyDecoder text=move |()| decoder.to_owned()/>
                <Button label=Words::EncodeUse on_press=take/>
            </div>
        </article>
    }
}
