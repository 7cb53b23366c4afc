use std::cell::{Cell, RefCell};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use leptos::prelude::{Owner, on_cleanup, untrack};
use leptos::task::spawn_local;
use reactive_graph::graph::{AnySource, AnySubscriber, ReactiveNode, Source, Subscriber, WithObserver};
use reactive_graph::owner::WeakOwner;
use send_wrapper::SendWrapper;

use super::Give;

thread_local! {
    /// What has to run again, in the order in which it was told.
    static WAITING: RefCell<Vec<Weak<Node>>> = const { RefCell::new(Vec::new()) };
    static CALLED: Cell<bool> = const { Cell::new(false) };
    /// What is done once nothing has to run again.
    static DRAWN: RefCell<Vec<Box<dyn Give<()>>>> = const { RefCell::new(Vec::new()) };
}

/// A place of the reactive graph that writes to the document.
struct Node {
    me: Weak<Node>,
    /// Who was in charge when it was made: contexts are looked up there.
    owner: Option<WeakOwner>,
    run: SendWrapper<RefCell<Box<dyn Give<()>>>>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    sources: Vec<AnySource>,
    dirty: bool,
    waits: bool,
}

/// Runs `run` now, and again after any signal that it read has changed: once for all changes of one turn of the
/// browser. It ends with the owner that is in charge now.
pub fn effect(run: impl FnMut() + 'static) {
    effect_of(Box::new(run));
}

/// Tells of each change of what `look` gives: the value now and the one before.
pub fn watch<T: 'static>(look: impl Fn() -> T + 'static, mut tell: impl FnMut(&T, &T) + 'static) {
    let mut last = None;
    effect(move || {
        let now = look();
        if let Some(before) = last.take() {
            untrack(|| tell(&now, &before));
        }
        last = Some(now);
    });
}

/// Does `work` once all that has changed is drawn: in the same turn of the browser, and so before any key that comes
/// after. A frame may come much later.
pub fn once_drawn(work: impl FnOnce() + 'static) {
    let mut work = Some(work);
    let once = move || work.take().into_iter().for_each(|work| work());
    DRAWN.with_borrow_mut(|drawn| drawn.push(Box::new(once)));
    call();
}

fn effect_of(run: Box<dyn Give<()>>) {
    let node = Arc::new_cyclic(|me| Node {
        me: Weak::clone(me),
        owner: Owner::current().map(|owner| owner.downgrade()),
        run: SendWrapper::new(RefCell::new(run)),
        state: Mutex::default(),
    });
    node.run();
    // One that read nothing never runs again.
    if node.state(|state| !state.sources.is_empty()) {
        on_cleanup(move || drop(node));
    }
}

impl Node {
    fn state<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn subscriber(&self) -> AnySubscriber {
        AnySubscriber(std::ptr::from_ref(self) as usize, Weak::clone(&self.me) as Weak<_>)
    }

    fn run(&self) {
        let subscriber = self.subscriber();
        self.clear_sources(&subscriber);
        let run = || {
            // One that is running cannot be told to run.
            if let Ok(mut run) = self.run.try_borrow_mut() {
                subscriber.with_observer(|| run.give());
            }
        };
        match self.owner.as_ref().and_then(WeakOwner::upgrade) {
            Some(owner) => owner.with(run),
            None => run(),
        }
    }

    fn wait(&self) {
        if self.state(|state| std::mem::replace(&mut state.waits, true)) {
            return;
        }
        WAITING.with_borrow_mut(|waiting| waiting.push(Weak::clone(&self.me)));
        call();
    }
}

fn call() {
    if !CALLED.replace(true) {
        spawn_local(async { run_waiting() });
    }
}

/// Runs what waits. What it changes in turn runs afterwards, in the same turn of the browser.
fn run_waiting() {
    CALLED.set(false);
    for node in WAITING.take() {
        // What an outer region removed in the meantime is gone.
        let Some(node) = node.upgrade() else { continue };
        node.state(|state| state.waits = false);
        // A memo that is brought up to date here tells everybody but who asks: nobody runs twice for one change.
        if node.subscriber().with_observer(|| node.update_if_necessary()) {
            node.run();
        }
    }
    // What was called meanwhile is drawn first.
    if !CALLED.get() {
        DRAWN.take().into_iter().for_each(|mut work| work.give());
    }
}

impl ReactiveNode for Node {
    fn mark_dirty(&self) {
        self.state(|state| state.dirty = true);
        self.wait();
    }

    fn mark_check(&self) {
        self.wait();
    }

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        let (dirty, sources) = self.state(|state| (std::mem::take(&mut state.dirty), state.sources.clone()));
        dirty || sources.into_iter().any(|source| source.update_if_necessary())
    }
}

impl Subscriber for Node {
    fn add_source(&self, source: AnySource) {
        self.state(|state| {
            if !state.sources.contains(&source) {
                state.sources.push(source);
            }
        });
    }

    fn clear_sources(&self, subscriber: &AnySubscriber) {
        let sources = self.state(|state| std::mem::take(&mut state.sources));
        sources.iter().for_each(|source| source.remove_subscriber(subscriber));
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let subscriber = AnySubscriber(std::ptr::from_ref(self) as usize, Weak::<Node>::new() as Weak<_>);
        self.clear_sources(&subscriber);
    }
}
