//! What the presenter's window is told, as JSON between two windows of one browser. Texts are in the page's language,
//! which the window speaks too.

use serde_json::{Value, json};

use super::order::{pace_of, pace_word};
use crate::app::{StoryStep, Tools};
use crate::host::Pace;

/// How things stand in the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The language's tag.
    pub language: String,
    /// The demo's day and time.
    pub now: String,
    /// How fast time goes.
    pub pace: Pace,
    /// What the demo can go back to, oldest first: number, time, what had changed.
    pub moments: Vec<(u64, String, String)>,
    /// What comes: time, what.
    pub coming: Vec<(String, String)>,
    /// What is switched on.
    pub tools: Tools,
    /// Whether the curtain is down.
    pub curtain: bool,
    /// The story that is told.
    pub story: Option<StoryStep>,
}

impl Told {
    /// For the way.
    pub fn to_text(&self) -> String {
        let Tools { presenting, larger, keys } = self.tools;
        json!({
            "language": self.language,
            "now": self.now,
            "pace": pace_word(self.pace),
            "moments": self.moments.iter().map(|(number, at, what)| json!([number, at, what])).collect::<Vec<_>>(),
            "coming": self.coming.iter().map(|(at, what)| json!([at, what])).collect::<Vec<_>>(),
            "tools": [presenting, larger, keys],
            "curtain": self.curtain,
            "story": self.story.as_ref().map(|story| json!([story.title, story.next])),
        })
        .to_string()
    }

    /// What [`Self::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let own = |value: &Value| value.as_str().map(str::to_owned);
        let list = |name: &str| value.get(name)?.as_array();
        let moment =
            |moment: &Value| Some((moment.get(0)?.as_u64()?, own(moment.get(1)?)?, own(moment.get(2)?)?));
        let coming = |coming: &Value| Some((own(coming.get(0)?)?, own(coming.get(1)?)?));
        let tool = |place: usize| list("tools")?.get(place)?.as_bool();
        Some(Self {
            language: own(value.get("language")?)?,
            now: own(value.get("now")?)?,
            pace: pace_of(value.get("pace")?.as_str()?)?,
            moments: list("moments")?.iter().map(moment).collect::<Option<_>>()?,
            coming: list("coming")?.iter().map(coming).collect::<Option<_>>()?,
            tools: Tools { presenting: tool(0)?, larger: tool(1)?, keys: tool(2)? },
            curtain: value.get("curtain")?.as_bool()?,
            story: match value.get("story")? {
                Value::Null => None,
                story => Some(StoryStep { title: own(story.get(0)?)?, next: own(story.get(1)?)? }),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_arrives() {
        let told = Told {
            language: "ru".to_owned(),
            now: "4 Mar 2026, 09:00:00Z".to_owned(),
            pace: Pace::Times(5),
            moments: vec![(3, "09:00:00Z".to_owned(), "A \"b\"\n".to_owned())],
            coming: vec![("09:00:07Z".to_owned(), "c".to_owned())],
            tools: Tools { presenting: true, larger: false, keys: true },
            curtain: true,
            story: Some(StoryStep { title: "d".to_owned(), next: "e".to_owned() }),
        };
        assert_eq!(Told::from_text(&told.to_text()), Some(told.clone()));
        let without = Told { story: None, ..told };
        assert_eq!(Told::from_text(&without.to_text()), Some(without));
        for nothing in ["", "hello", "{}", "[]", "{\"now\": 1}"] {
            assert_eq!(Told::from_text(nothing), None, "{nothing}");
        }
    }
}
