//! What is said of a file. An upload overwrites all of it, so what the library says of the file that would be replaced
//! stands in the form until something else is typed.

use defender::LibraryFile;

use super::existing::Existing;

/// Description and parameters: what was typed and, where nothing was, what the library says of the file to be replaced.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    description: Option<String>,
    takes: Option<bool>,
    parameters: Option<String>,
    known: Option<LibraryFile>,
}

impl Said {
    /// Free text.
    pub fn description(&self) -> String {
        let known = || self.known.as_ref()?.description.clone();
        self.description.clone().or_else(known).unwrap_or_default()
    }

    /// Whether it takes parameters.
    pub fn takes(&self) -> bool {
        let known = || self.known.as_ref().is_some_and(|file| file.has_parameters);
        self.takes.unwrap_or_else(|| self.parameters.is_some() || known())
    }

    /// What is said of them.
    pub fn parameters(&self) -> String {
        let known = || self.known.as_ref().filter(|file| file.has_parameters)?.parameters.clone();
        self.parameters.clone().or_else(known).unwrap_or_default()
    }

    /// The description was typed.
    pub fn type_description(&mut self, text: String) {
        self.description = Some(text);
    }

    /// The box for parameters was ticked, or cleared.
    pub fn turn_takes(&mut self) {
        self.takes = Some(!self.takes());
    }

    /// The parameters were typed.
    pub fn type_parameters(&mut self, text: String) {
        self.parameters = Some(text);
    }

    /// The file has this name from now on: what was typed stays, what was taken over is that file's.
    pub fn follow(&mut self, name: &str, existing: Existing) {
        let called = self.known.as_ref().is_some_and(|known| known.is_called(name));
        let known = match existing {
            Existing::Is(file) => Some(file),
            Existing::None => None,
            // The list can no longer be read: what it said last is more than nothing.
            Existing::NotKnown => self.known.clone().filter(|_| called),
        };
        if self.known.is_some() && !called {
            self.forget_emptied();
        }
        self.known = known;
    }

    /// What was emptied was said of the file whose it was, and is not to wipe what is said of another one.
    fn forget_emptied(&mut self) {
        self.description = self.description.take().filter(|text| !text.is_empty());
        self.parameters = self.parameters.take().filter(|text| !text.is_empty());
        if self.parameters.is_none() {
            self.takes = self.takes.filter(|takes| *takes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, description: &str, parameters: Option<&str>) -> Existing {
        Existing::Is(LibraryFile {
            name: name.to_owned(),
            sha256: String::new(),
            description: Some(description.to_owned()),
            created: None,
            updated: None,
            created_by: None,
            has_parameters: parameters.is_some(),
            parameters: parameters.map(str::to_owned),
            other: Default::default(),
        })
    }

    fn wait() -> Existing {
        file("wait.ps1", "Wait", Some("seconds"))
    }

    fn shown(said: &Said) -> (String, bool, String) {
        (said.description(), said.takes(), said.parameters())
    }

    fn is(description: &str, takes: bool, parameters: &str) -> (String, bool, String) {
        (description.to_owned(), takes, parameters.to_owned())
    }

    #[test]
    fn what_was_taken_over_goes_with_its_file() {
        let mut said = Said::default();
        said.follow("wait.ps1", wait());
        assert_eq!(shown(&said), is("Wait", true, "seconds"));
        said.follow("minidump.ps1", file("minidump.ps1", "Dump a process", Some("process name")));
        assert_eq!(shown(&said), is("Dump a process", true, "process name"));
        said.follow("list.ps1", file("list.ps1", "List", None));
        assert_eq!(shown(&said), is("List", false, ""));
        said.follow("empty.ps1", Existing::None);
        assert_eq!(shown(&said), is("", false, ""));
    }

    #[test]
    fn what_was_typed_stays() {
        let mut said = Said::default();
        said.follow("new.ps1", Existing::None);
        said.type_description("Mine".to_owned());
        said.follow("wait.ps1", wait());
        assert_eq!(shown(&said), is("Mine", true, "seconds"));
        said.type_parameters("minutes".to_owned());
        said.follow("new.ps1", Existing::None);
        assert_eq!(shown(&said), is("Mine", true, "minutes"));
        said.turn_takes();
        said.follow("wait.ps1", wait());
        assert!(!said.takes());
    }

    #[test]
    fn a_field_can_be_emptied_and_that_wipes_no_other_file() {
        let mut said = Said::default();
        said.follow("hash.ps1", file("hash.ps1", "SHA-256 of a file", Some("path")));
        said.type_description(String::new());
        said.turn_takes();
        said.follow("hash.ps1", file("hash.ps1", "Read anew", Some("path")));
        assert_eq!((said.description(), said.takes()), (String::new(), false));
        said.follow("wait.ps1", wait());
        assert_eq!(shown(&said), is("Wait", true, "seconds"));
    }

    #[test]
    fn a_list_that_cannot_be_read_takes_nothing_away() {
        let mut said = Said::default();
        said.follow("wait.ps1", wait());
        said.follow("Wait.ps1", Existing::NotKnown);
        assert_eq!(shown(&said), is("Wait", true, "seconds"));
        said.follow("other.ps1", Existing::NotKnown);
        assert_eq!(shown(&said), is("", false, ""));
    }
}
