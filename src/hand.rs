//! Ordering by hand. The card lifts, the others make room, all by transforms: the document's order changes once,
//! when the card is let go. A move of the pointer touches only the cards whose place it changed.

mod files;
mod press;
mod room;
mod scroll;

use crate::dom::prelude::*;
use sequence::{Edit, StepCommand, StepId};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, PointerEvent};

use crate::browser::clock;
use crate::browser::listener::Listener;
use crate::browser::resized::Resized;
use crate::compose::{self, Drag, Pick};
use press::Press;
use room::Room;

/// A press that moves less is a click.
const THRESHOLD_PX: i32 = 4;

/// A finger that moves further before it held for [`HOLD`] scrolls.
const HOLD_SLOP_PX: i32 = 8;

/// How long a finger holds still to lift a card; shorter than what browsers take for their own menu.
const HOLD: Duration = Duration::from_millis(350);

/// A move that follows another one so soon is drawn with the next frame.
const LEAST_MS: i64 = 5;

/// What the pointer does on this screen. Copies are the same.
#[derive(Clone, Copy)]
struct Hand {
    drag: Drag,
    state: StoredValue<State, LocalStorage>,
}

#[derive(Default)]
struct State {
    phase: Phase,
    pointer: Pointer,
    /// A frame is asked for.
    framed: bool,
    /// When the drag was drawn last, in monotonic ms.
    drawn_ms: i64,
    /// How many presses there were.
    presses: u32,
    /// Tells what becomes higher or lower under the drag.
    resized: Option<Resized>,
}

/// Where the pointer is in the window.
#[derive(Clone, Copy, Default)]
struct Pointer {
    x: i32,
    y: i32,
}

#[derive(Default)]
enum Phase {
    #[default]
    Idle,
    /// Pressed, not moved yet; `held`: it has to hold still for a moment.
    Pressed { what: What, id: i32, holder: HtmlElement, start: Pointer, held: bool },
    /// On its way; `let_go`: it lands in a moment.
    Dragged { what: What, id: i32, holder: HtmlElement, start: Pointer, room: Room, let_go: bool },
}

/// What a move of the pointer leads to.
enum Next {
    /// The press becomes a drag.
    Lift,
    /// It is drawn, at this time of the page's, in ms.
    Draw(i64),
    /// The next frame draws it.
    Frame,
}

/// What is dragged.
enum What {
    Step(StepId),
    New(StepCommand),
}

/// Listens for as long as the screen is there.
pub fn begin(drag: Drag) {
    let hand = Hand { drag, state: StoredValue::new_local(State::default()) };
    let Some(column) = drag.column.get() else { return };
    let on = |target: &EventTarget, event, hear: fn(Hand, &Event)| {
        Listener::new(target, event, move |event| hear(hand, &event))
    };
    let pointer = |event, hear: fn(Hand, &PointerEvent)| {
        // All events of these names are of that kind.
        Listener::new(&column, event, move |event| hear(hand, event.unchecked_ref()))
    };
    StoredValue::new_local([
        pointer("pointerdown", Hand::press),
        pointer("pointermove", Hand::follow),
        pointer("pointerup", Hand::release),
        pointer("pointercancel", |hand, _| hand.put_back()),
        pointer("lostpointercapture", Hand::lose),
        on(&column, "touchmove", Hand::keep_still),
        on(&column, "contextmenu", Hand::keep_still),
        on(&document(), "keydown", Hand::escape),
        on(&window(), "blur", |hand, _| hand.put_back()),
        on(&window(), "scroll", |hand, _| hand.changed(Room::scrolled)),
        on(&window(), "resize", |hand, _| hand.changed(Room::resized)),
    ]);
    // Steps that come, go or move by other means, such as an undo, leave nothing to let go of.
    watch(move || drag.composer.order().track(), move |(), ()| hand.give_up());
    let _ = column.set_attribute("data-hand", ""); // for style: things can be dragged
    files::take(drag, column);
}

impl Hand {
    /// The pointer went down.
    fn press(self, event: &PointerEvent) {
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        self.land(); // what was let go just now, if it has not landed
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return;
        };
        if press::selects(event, &target, self.drag.desk) {
            event.prevent_default(); // no text is selected as well
            return;
        }
        let Some(Press { what, holder, held }) = press::begun(&target, &event.pointer_type()) else { return };
        if matches!(what, What::Step(_)) && !held {
            event.prevent_default(); // no text is selected on the way
        }
        let start = Pointer { x: event.client_x(), y: event.client_y() };
        let press = self.state.try_update_value(|state| {
            state.presses = state.presses.wrapping_add(1);
            state.pointer = start;
            state.phase = Phase::Pressed { what, id: event.pointer_id(), holder, start, held };
            state.presses
        });
        if held {
            set_timeout(move || self.hold(press), HOLD);
        }
    }

    /// A finger held still for long enough: it drags now.
    fn hold(self, press: Option<u32>) {
        let same = self.state.try_with_value(|state| {
            matches!(state.phase, Phase::Pressed { held: true, .. }) && Some(state.presses) == press
        });
        if same == Some(true) {
            self.lift();
        }
    }

    /// What the browser would do with a finger of its own, scrolling or opening a menu, it does not while that finger drags.
    fn keep_still(self, event: &Event) {
        let busy = self.state.try_with_value(|state| match state.phase {
            Phase::Idle => false,
            Phase::Pressed { held, .. } => held && event.type_() == "contextmenu",
            Phase::Dragged { .. } => true,
        });
        if busy == Some(true) && event.cancelable() {
            event.prevent_default();
        }
    }

    /// The pointer moved.
    fn follow(self, event: &PointerEvent) {
        let pointer = Pointer { x: event.client_x(), y: event.client_y() };
        let next = self.state.try_update_value(|state| match &state.phase {
            Phase::Idle => None,
            // It was let go where nobody heard.
            Phase::Pressed { id, .. } if *id == event.pointer_id() && event.buttons() == 0 => {
                state.phase = Phase::Idle;
                None
            }
            Phase::Pressed { id, start, held, .. } if *id == event.pointer_id() => {
                let far = (pointer.x - start.x).abs().max((pointer.y - start.y).abs());
                let held = *held;
                state.pointer = pointer;
                if held && far > HOLD_SLOP_PX {
                    state.phase = Phase::Idle;
                }
                (!held && far >= THRESHOLD_PX).then_some(Next::Lift)
            }
            // Browsers tell of the pointer once a frame, right before it is made: what is drawn at once needs no frame of its own.
            // Where one tells more often, or a frame is on its way, that frame draws it.
            Phase::Dragged { id, let_go: false, .. } if *id == event.pointer_id() => {
                state.pointer = pointer;
                let now_ms = event.time_stamp() as i64;
                let waits = state.framed || now_ms - state.drawn_ms < LEAST_MS;
                Some(if waits { Next::Frame } else { Next::Draw(now_ms) })
            }
            _ => None,
        });
        match next.flatten() {
            Some(Next::Lift) => self.lift(),
            Some(Next::Draw(now_ms)) => self.draw(now_ms),
            Some(Next::Frame) => self.ask_frame(),
            None => {}
        }
    }

    /// The pointer went up: the thing lands.
    fn release(self, event: &PointerEvent) {
        // A screen that goes away under the pointer lets go of it as well.
        let let_go = self.state.try_update_value(|state| match &mut state.phase {
            Phase::Dragged { id, let_go: let_go @ false, .. } if *id == event.pointer_id() => {
                *let_go = true;
                state.pointer = Pointer { x: event.client_x(), y: event.client_y() };
                true
            }
            Phase::Pressed { id, .. } if *id == event.pointer_id() => {
                state.phase = Phase::Idle;
                false
            }
            _ => false,
        });
        if let_go == Some(true) {
            self.drag.ended_ms.update_value(|ended| *ended = clock::monotonic_ms());
            // Once the pointer is free, browsers look what lies under it: while nothing has changed that costs no layout.
            set_timeout(move || self.land(), Duration::ZERO);
        }
    }

    /// The browser took the pointer away. With no button down that is a drop, else something interfered.
    fn lose(self, event: &PointerEvent) {
        // A finger is held by what it touched first; that loses it when the drag takes it over.
        let target = event.target();
        let ours = self.state.try_with_value(|state| match &state.phase {
            Phase::Dragged { holder, .. } => target.as_ref() == Some(holder.as_ref()),
            _ => true,
        });
        match event.buttons() {
            _ if ours != Some(true) => {}
            0 => self.release(event),
            _ => self.put_back(),
        }
    }

    /// Something interfered: everything is as it was before. What was let go before that lands.
    fn put_back(self) {
        self.land();
        self.give_up();
        self.state.try_update_value(|state| state.phase = Phase::Idle);
    }

    /// Ends the drag, if there is one, and lets nothing land. A press stays one.
    fn give_up(self) {
        if let Some(Phase::Dragged { holder, id, mut room, .. }) = self.end() {
            let _ = holder.release_pointer_capture(id);
            room.close();
        }
    }

    fn escape(self, event: &Event) {
        // First what costs nothing: this hears every key that is typed.
        let is_escape = |event: &Event| {
            event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape")
        };
        if self.drag.is_going() && is_escape(event) {
            event.prevent_default();
            self.put_back();
        }
    }

    /// The press became a drag.
    fn lift(self) {
        let (Some(list), Some(line), Some(ghost), Some(column)) =
            (self.drag.cards.list.get(), self.drag.line.get(), self.drag.ghost.get(), self.drag.column.get())
        else {
            return;
        };
        let (composer, picked) = (self.drag.composer, self.drag.desk.picked());
        let changes = self.drag.cards.changes();
        self.state.update_value(|state| {
            let Phase::Pressed { what, id, holder, start, .. } = std::mem::take(&mut state.phase) else {
                return;
            };
            let parts = [&list, &line, &column];
            let room = match &what {
                What::Step(step) => composer
                    .with_draft(|draft| draft.index_of(*step))
                    .and_then(|from| Room::for_card(parts, changes, from, picked.count_with(*step))),
                What::New(command) => Some(Room::for_new(parts, changes, &ghost, &named(command))),
            };
            if let Some(room) = room {
                let _ = holder.set_pointer_capture(id);
                state.drawn_ms = clock::monotonic_ms();
                state.phase = Phase::Dragged { what, id, holder, start, room, let_go: false };
                state.resized = Resized::of(&[&list, &column], move || self.changed(Room::resized));
                self.drag.going.set(true);
            }
        });
        self.ask_frame();
    }

    /// What was let go finds its place.
    fn land(self) {
        let let_go =
            self.state.try_with_value(|state| matches!(state.phase, Phase::Dragged { let_go: true, .. }));
        if let_go != Some(true) {
            return;
        }
        self.draw(clock::monotonic_ms()); // where it is let go counts, not where it was drawn last
        let Some(Phase::Dragged { what, id, holder, mut room, .. }) = self.end() else { return };
        let _ = holder.release_pointer_capture(id);
        let landing = room.target();
        match (what, landing) {
            (What::Step(step), Some(to)) => {
                let card = room.close_for_landing();
                self.let_go(step, to);
                card.settle();
            }
            (What::New(command), Some(at)) => {
                room.close();
                compose::insert(self.drag.composer, at, command);
            }
            (_, None) => room.close(),
        }
    }

    /// Lets a step go at a place: all that are selected with it come along. Where it stood, nothing happens.
    fn let_go(self, step: StepId, to: usize) {
        let stays = self.drag.composer.with_draft(|draft| draft.index_of(step)) == Some(to);
        if self.drag.desk.picked().count_with(step) > 1 && !stays {
            self.drag.desk.pick(Pick::Land(step, to));
        } else {
            compose::act(self.drag.composer, Edit::Move { id: step, to });
        }
    }

    fn end(self) -> Option<Phase> {
        let dragged = self.state.try_update_value(|state| {
            state.resized = None;
            matches!(state.phase, Phase::Dragged { .. }).then(|| std::mem::take(&mut state.phase))
        });
        let dragged = dragged.flatten()?;
        self.drag.ended_ms.update_value(|ended| *ended = clock::monotonic_ms());
        self.drag.going.set(false);
        Some(dragged)
    }

    fn ask_frame(self) {
        let ask = self.state.try_update_value(|state| {
            matches!(state.phase, Phase::Dragged { .. }) && !std::mem::replace(&mut state.framed, true)
        });
        if ask == Some(true) {
            request_animation_frame(move || {
                if self.state.try_update_value(|state| state.framed = false).is_some() {
                    self.draw(clock::monotonic_ms());
                }
            });
        }
    }

    /// Draws the drag as it is now. A list that scrolls goes on with the next frame.
    fn draw(self, now_ms: i64) {
        let is_far = |state: &mut State| match &mut state.phase {
            Phase::Dragged { room, .. } => room.is_far(),
            _ => false,
        };
        self.drag.cards.look_first(self.drag, self.state.try_update_value(is_far) == Some(true));
        let changes = self.drag.cards.changes();
        let scrolled = self.state.try_update_value(|state| {
            let State { phase: Phase::Dragged { room, start, let_go, .. }, pointer, drawn_ms, .. } = state
            else {
                return false;
            };
            let elapsed_ms = now_ms - std::mem::replace(drawn_ms, now_ms);
            let scrolled = !*let_go && room.scroll(*pointer, elapsed_ms);
            room.follow(*start, *pointer, changes);
            scrolled
        });
        if scrolled == Some(true) {
            self.ask_frame();
        }
    }

    /// What was measured is so no more.
    fn changed(self, how: fn(&mut Room)) {
        self.state.try_update_value(|state| {
            if let Phase::Dragged { room, .. } = &mut state.phase {
                how(room);
            }
        });
        self.ask_frame();
    }
}

/// What follows the pointer says.
fn named(command: &StepCommand) -> String {
    let file = command.fields().first().and_then(|field| command.text(*field)).unwrap_or_default();
    [command.kind().as_str(), file].join(" ")
}
