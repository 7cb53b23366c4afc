//! What an analyst changes in the tenant's library. Reading it is `Inner::read`'s.

use std::rc::Rc;

use defender::{ApiError, LibraryFile, Request, Response, Upload, answers, calls};
use leptos::prelude::GetUntracked;

use super::inner::Inner;
use super::tenant::For;
use super::{Host, Trouble};

impl Host {
    /// Puts a file into the tenant's library; `done` hears how that ended, and the list is read anew. A tab
    /// that does not lead changes nothing: `false`.
    pub fn upload(self, upload: &Upload, done: impl FnOnce(Result<LibraryFile, Trouble>) + 'static) -> bool {
        let decode = |response: &Response| answers::upload(response).map(|decoded| decoded.value);
        self.inner().change(&calls::upload(upload), decode, done)
    }

    /// Removes a file from the tenant's library; `done` hears how that ended, and the list is read anew. A tab
    /// that does not lead changes nothing, and a name that no address can hold names nothing: `false`.
    pub fn delete_library_file(self, name: &str, done: impl FnOnce(Result<(), Trouble>) + 'static) -> bool {
        let call = calls::delete_library_file(name);
        call.is_some_and(|call| self.inner().change(&call, answers::deleted, done))
    }
}

impl Inner {
    fn change<T: 'static>(
        self: &Rc<Self>,
        call: &Request,
        decode: impl FnOnce(&Response) -> Result<T, ApiError> + 'static,
        done: impl FnOnce(Result<T, Trouble>) + 'static,
    ) -> bool {
        if !self.leading.get_untracked() {
            return false;
        }
        let inner = Rc::clone(self);
        let arrived = Box::new(move |response: Option<Response>| {
            done(match response.as_ref().map(decode) {
                Some(ended) => ended.map_err(Trouble::Refused),
                None => Err(Trouble::NoAnswer),
            });
            inner.load_library();
        });
        self.tenant.borrow_mut().send(call, For::Reader(arrived), self.time());
        // The demo tenant remembers it across a reload.
        self.store(Vec::new());
        self.settle();
        true
    }
}
