//! What an analyst changes in the tenant's library.

use defender::{LibraryFile, Response, Upload, answers, calls};

use super::{Host, Trouble};

impl Host {
    /// Puts a file into the tenant's library; `done` hears how that ended, and the list is read anew. A tab that does
    /// not lead changes nothing, and nothing is changed before the tenant has come: `false`.
    pub fn upload(self, upload: &Upload, done: impl FnOnce(Result<LibraryFile, Trouble>) + 'static) -> bool {
        let ended = move |answer: Result<Response, Trouble>| {
            done(answer.and_then(|response| {
                answers::upload(&response).map(|read| read.value).map_err(Trouble::Refused)
            }));
        };
        self.front().back().is_some_and(|back| back.change_library(calls::upload(upload), Box::new(ended)))
    }

    /// Removes a file from the tenant's library; `done` hears how that ended, and the list is read anew. `false` as
    /// above, and for a name that no address can hold, which names nothing.
    pub fn delete_library_file(self, name: &str, done: impl FnOnce(Result<(), Trouble>) + 'static) -> bool {
        let Some(call) = calls::delete_library_file(name) else { return false };
        let ended = move |answer: Result<Response, Trouble>| {
            done(answer.and_then(|response| answers::deleted(&response).map_err(Trouble::Refused)));
        };
        self.front().back().is_some_and(|back| back.change_library(call, Box::new(ended)))
    }
}
