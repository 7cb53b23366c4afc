//! Before you send: the sequence in plain words, what waits and why, the comment, Run.

mod comment;
mod confirmation;
mod counts;
mod read_back;
mod run;

use crate::dom::prelude::*;
use words::Message;

use super::send::Sender;
use crate::language::t;
use comment::Comment;
use confirmation::Confirmation;
use counts::Counts;
use read_back::SaidBack;
use run::Run;

/// What names the panel.
const TITLE: &str = "before-title";

/// The panel.
#[component]
pub fn BeforeSending(sender: Sender) -> impl IntoView {
    view! {
        <section class="panel compose-before" aria-labelledby=TITLE>
            <header class="panel-head">
                <h2 id=TITLE>{t(Message::ComposeBefore)}</h2>
                <Counts/>
            </header>
            <div class="panel-body">
                <SaidBack/>
                <Comment/>
                <Confirmation/>
                <Run sender/>
            </div>
        </section>
    }
}
