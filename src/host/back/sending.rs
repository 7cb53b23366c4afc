//! Requests on their way, and their answers. To the simulated tenant at once; over the wire in their own time.

use std::rc::Rc;
use std::sync::Arc;

use defender::answers::Page;
use defender::{ApiError, Decoded, DevicesQuery, Request, Response, answers, calls};
use engine::{Event, Failure};
use leptos::task::spawn_local;

use super::inner::Inner;
use super::tenant::{For, Tenant};
use super::wire::Unanswered;
use crate::dom::ArcRwSignal;
use crate::host::{Reading, Trouble};

/// A list is read no further: a server that always names a next page must not keep us for ever.
const PAGES_MAX: u32 = 100;

impl Inner {
    /// Sends it; the answer comes back to whom it is for.
    pub(super) fn send_to_tenant(self: &Rc<Self>, call: Request, to: For) {
        let now = self.time();
        let wire = match &mut *self.tenant.borrow_mut() {
            Tenant::Demo(demo) => return demo.send(&call, to, now),
            Tenant::Wire(wire) => Rc::clone(wire),
        };
        let inner = Rc::clone(self);
        spawn_local(async move {
            let answer = wire.ask(&call).await;
            match (to, answer) {
                (For::Reader(reader), answer) => reader(answer.map_err(|why| match why {
                    Unanswered::NoToken => Trouble::NoToken,
                    Unanswered::FrontDoor => Trouble::FrontDoor,
                    Unanswered::Lost => Trouble::NoAnswer,
                })),
                (For::Engine(request) | For::Output(request), Ok(response)) => {
                    inner.turn(Event::Answered { request, response })
                }
                (For::Engine(request) | For::Output(request), Err(why)) => {
                    let failure = match why {
                        // Neither reached the tenant.
                        Unanswered::NoToken | Unanswered::FrontDoor => Failure::NeverLeft,
                        Unanswered::Lost => Failure::Unknown,
                    };
                    inner.turn(Event::NotAnswered { request, failure });
                }
            }
        });
    }

    pub(super) fn load_devices(self: &Rc<Self>) {
        self.front.devices.set(Reading::Loading);
        let call = calls::devices(&DevicesQuery::default());
        self.read(self.front.devices.clone(), call, answers::devices, Vec::new(), PAGES_MAX);
    }

    pub(super) fn load_library(self: &Rc<Self>) {
        self.front.library.set(Reading::Loading);
        self.read(self.front.library.clone(), calls::library(), answers::library, Vec::new(), PAGES_MAX);
    }

    /// Reads the lists again that failed for a reason that is gone now.
    pub(super) fn read_again(self: &Rc<Self>, is_gone: fn(&Trouble) -> bool) {
        if self.front.devices.with_untracked(|devices| devices.trouble().is_some_and(is_gone)) {
            self.load_devices();
        }
        if self.front.library.with_untracked(|library| library.trouble().is_some_and(is_gone)) {
            self.load_library();
        }
        if self.listed.with_untracked(|listed| listed.standing.trouble().is_some_and(is_gone)) {
            self.listed.update(|listed| listed.standing = Reading::NotAsked);
        }
    }

    /// Reads a list for a screen, page by page.
    fn read<T: Send + Sync + 'static>(
        self: &Rc<Self>,
        shown: ArcRwSignal<Reading<Arc<Vec<T>>>>,
        call: Request,
        decode: fn(&Response) -> Result<Decoded<Page<T>>, ApiError>,
        mut items: Vec<T>,
        pages_left: u32,
    ) {
        let inner = Rc::clone(self);
        let arrived = Box::new(move |answer: Result<Response, Trouble>| {
            let page = answer.and_then(|response| decode(&response).map_err(Trouble::Refused));
            match page.map(|page| page.value) {
                Ok(page) => {
                    items.extend(page.items);
                    let next = page.next_link.filter(|_| pages_left > 0);
                    match next.map(|link| calls::next_page(&link)) {
                        Some(Ok(call)) => inner.read(shown, call, decode, items, pages_left - 1),
                        _ => shown.set(Reading::Ready(Arc::new(items))),
                    }
                }
                Err(trouble) => shown.set(Reading::Failed(trouble)),
            }
        });
        self.send_to_tenant(call, For::Reader(arrived));
        self.settle();
    }
}
