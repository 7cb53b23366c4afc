use defender::System;
use sequence::{ReadBack, ReadBackLine, Wait, WaitReason};

use crate::{Arg, Catalogue, Message};

/// The names of waiting devices are told up to this many; beyond it their number.
const NAMED_WAITS: usize = 3;

/// Stands where a name goes until the pieces are cut; no text on the screen has it.
const GAP: &str = "\u{1}";

/// What is about to happen, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBackSaid {
    /// Where it will happen.
    pub intro: String,
    /// One line for each command, in pieces.
    pub lines: Vec<Vec<Piece>>,
    /// What else to know: where it stops, what is left out, what may wait.
    pub notes: Vec<String>,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// It is a name, path or argument exactly as it is sent; shown in the face of code.
    pub literal: bool,
}

impl Catalogue {
    /// Says what is about to happen.
    pub fn read_back(&self, read_back: &ReadBack) -> ReadBackSaid {
        let mut notes = Vec::new();
        if read_back.stops_at_first_failure {
            notes.push(self.get(Message::ReadBackStops));
        }
        if read_back.switched_off > 0 {
            let count = Arg::Count(read_back.switched_off as u64);
            notes.push(self.say(Message::ReadBackSwitchedOff, &[count]));
        }
        if read_back.waits.len() > NAMED_WAITS {
            notes.push(self.say(Message::ReadBackWaitMany, &[Arg::Count(read_back.waits.len() as u64)]));
        } else {
            notes.extend(read_back.waits.iter().map(|wait| self.wait(wait)));
        }
        ReadBackSaid {
            intro: self.read_back_intro(&read_back.devices),
            lines: read_back.lines.iter().map(|line| self.read_back_line(line)).collect(),
            notes,
        }
    }

    fn read_back_intro(&self, devices: &[(Option<System>, usize)]) -> String {
        let count = |(system, count): &(Option<System>, usize)| {
            let message = match system {
                Some(System::Windows) => Message::ReadBackWindows,
                Some(System::Linux) => Message::ReadBackLinux,
                Some(System::MacOs) => Message::ReadBackMacOs,
                None => Message::ReadBackUnknownSystem,
            };
            self.say(message, &[Arg::Count(*count as u64)])
        };
        let counted: Vec<String> = devices.iter().map(count).collect();
        let message = match devices.iter().map(|(_, count)| count).sum() {
            0 => Message::ReadBackNoDevice,
            1 => Message::ReadBackOnOne,
            _ => Message::ReadBackOnEach,
        };
        self.say(message, &[Arg::Text(&self.list(&counted))])
    }

    /// One command in plain words, in pieces.
    pub fn read_back_line(&self, line: &ReadBackLine) -> Vec<Piece> {
        let (message, names): (Message, Vec<&str>) = match line {
            ReadBackLine::Place { file } => (Message::ReadBackPlace, vec![file]),
            ReadBackLine::Run { script, args } if args.is_empty() => (Message::ReadBackRun, vec![script]),
            ReadBackLine::Run { script, args } => (Message::ReadBackRunWith, vec![script, args]),
            ReadBackLine::Fetch { path } => (Message::ReadBackFetch, vec![path]),
        };
        // The order of the names is the same in both languages.
        let sentence = self.say(message, &[Arg::Text(GAP), Arg::Text(GAP)]);
        let mut names = names.into_iter();
        let mut pieces = Vec::new();
        for (at, words) in sentence.split(GAP).enumerate() {
            if at > 0 {
                pieces.extend(names.next().map(|name| self.literal(name)));
            }
            if !words.is_empty() {
                pieces.push(Piece { text: words.to_owned(), literal: false });
            }
        }
        pieces
    }

    fn literal(&self, name: &str) -> Piece {
        if name.is_empty() {
            Piece { text: self.get(Message::ReadBackNothing), literal: false }
        } else {
            Piece { text: name.to_owned(), literal: true }
        }
    }

    fn wait(&self, wait: &Wait) -> String {
        let message = match wait.why {
            WaitReason::Inactive => Message::ReadBackWaitInactive,
            WaitReason::Impaired => Message::ReadBackWaitImpaired,
            WaitReason::NoSensorData => Message::ReadBackWaitNoSensorData,
        };
        self.say(message, &[Arg::Text(&wait.device)])
    }
}
