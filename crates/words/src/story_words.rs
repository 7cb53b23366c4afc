use sequence::ReadError;
use stories::{StoryError, StoryProblem, What};

use crate::{Arg, Catalogue, Guided};

impl Catalogue {
    /// Where a story cannot be read, and what belongs there.
    pub fn story_error(&self, error: &StoryError) -> String {
        let problem = match &error.problem {
            StoryProblem::Json(problem) => {
                return self.read_error(&ReadError { at: error.at, problem: problem.clone() });
            }
            StoryProblem::NotOneOf { what, found, known } => {
                let known = known.join(", ");
                self.say(lacks(*what), &[Arg::Text(found), Arg::Text(&known)])
            }
            StoryProblem::NoText => self.get(Guided::NoText),
            StoryProblem::Id(id) => self.say(Guided::NoId, &[Arg::Text(id)]),
            StoryProblem::Outside { least, most } => {
                self.say(Guided::Outside, &[Arg::Count(*least), Arg::Count(*most)])
            }
            StoryProblem::NoDevice(name) => self.say(Guided::NoDevice, &[Arg::Text(name)]),
            StoryProblem::NoFile(name) => self.say(Guided::NoFile, &[Arg::Text(name)]),
            StoryProblem::NoName(name) => self.say(Guided::NoName, &[Arg::Text(name)]),
            StoryProblem::Twice(name) => self.say(Guided::Twice, &[Arg::Text(name)]),
            StoryProblem::NoOutput(name) => self.say(Guided::NoOutput, &[Arg::Text(name)]),
            StoryProblem::Empty => self.get(Guided::Empty),
            StoryProblem::NoAct => self.get(Guided::NoAct),
        };
        self.error_at(error.at, &problem)
    }
}

const fn lacks(what: What) -> Guided {
    match what {
        What::Control => Guided::NoControl,
        What::Condition => Guided::NoCondition,
        What::Screen => Guided::NoScreen,
        What::Day => Guided::NoDay,
        What::System => Guided::NoSystem,
        What::Trouble => Guided::NoTrouble,
        What::RunState => Guided::NoRunState,
        What::CommandState => Guided::NoCommandState,
        What::Command => Guided::NoCommand,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said_with_its_place_and_the_way_out() {
        let said = |text: &str| {
            let error = stories::read(text).expect_err("a story that cannot be read");
            Catalogue::english().story_error(&error)
        };
        assert_eq!(said("{"), "Line 1, column 2: a key in quotes or } belongs here.");
        let head = "{\"format\":\"liveline-story\",\"version\":1,\"id\":\"a\",\"title\":{\"en\":\"a\",\"ru\":\"а\"},\
                    \"learns\":{\"en\":\"a\",\"ru\":\"а\"},\"minutes\":1,";
        let device = said(&format!(
            "{head}\n\"tenant\":{{\"troubles\":[{{\"is\":\"late cancel\",\"device\":\"X\"}}]}}}}"
        ));
        assert_eq!(
            device,
            "Line 2, column 52: the story’s tenant has no device “X”. Name one that it has, or add it to its devices."
        );
        let day = said(&format!("{head}\n\"tenant\":{{\"day\":\"x\"}}}}"));
        assert!(day.ends_with("There are: first-run, rough-day, no-library, large-library."), "{day}");
    }
}
