//! Ordering by hand. The card lifts, the others make room, all by transforms: the document's order changes once,
//! when the card is let go. A move of the pointer touches only the cards whose place it changed.

mod room;
mod scroll;

use crate::dom::prelude::*;
use defender::CommandKind;
use sequence::{Edit, StepCommand, StepId};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

use super::composer::Composer;
use super::deeds;
use super::steps::step_of;
use crate::browser::clock;
use crate::browser::listener::Listener;
use room::Room;

/// A press that moves less is a click.
const THRESHOLD_PX: i32 = 4;

/// The click that ends a drag from the palette comes within this time.
const CLICK_MS: i64 = 300;

/// Dragging of this screen. Copies are the same.
#[derive(Clone, Copy)]
pub struct Drag {
    composer: Composer,
    state: StoredValue<State, LocalStorage>,
    column: NodeRef<web_sys::HtmlElement>,
    list: NodeRef<web_sys::HtmlElement>,
    line: NodeRef<web_sys::HtmlElement>,
    ghost: NodeRef<web_sys::HtmlElement>,
}

#[derive(Default)]
struct State {
    phase: Phase,
    pointer: Pointer,
    /// A frame is asked for.
    framed: bool,
    /// When the last drag ended, in monotonic ms.
    ended_ms: i64,
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
    /// Pressed, not moved yet.
    Pressed { what: What, id: i32, holder: HtmlElement, start: Pointer },
    /// On its way.
    Dragged { what: What, id: i32, holder: HtmlElement, start: Pointer, room: Room },
}

/// What is dragged.
#[derive(Clone, Copy)]
enum What {
    Step(StepId),
    New(CommandKind),
}

/// The dragging of this screen.
///
/// # Panics
/// Outside of the screen.
#[expect(clippy::expect_used, reason = "a list without its screen is a mistake in the page itself")]
pub fn use_drag() -> Drag {
    use_context().expect("lists live below the screen")
}

impl Drag {
    /// Makes it the one of this screen.
    pub fn provide(composer: Composer) {
        let drag = Self {
            composer,
            state: StoredValue::new_local(State::default()),
            column: NodeRef::new(),
            list: NodeRef::new(),
            line: NodeRef::new(),
            ghost: NodeRef::new(),
        };
        StoredValue::new_local([
            Listener::new(&document(), "keydown", move |event| drag.escape(&event)),
            Listener::new(&window(), "blur", move |_| drag.put_back()),
            Listener::new(&window(), "scroll", move |_| drag.ask_frame()),
            Listener::new(&window(), "resize", move |_| drag.ask_frame()),
        ]);
        // Steps that come, go or move by other means, such as an undo, leave nothing to let go of.
        watch(move || composer.order().track(), move |(), ()| drag.put_back());
        provide_context(drag);
    }

    /// The column in which things can be let go.
    pub const fn column(self) -> NodeRef<web_sys::HtmlElement> {
        self.column
    }

    /// The list of cards.
    pub const fn list(self) -> NodeRef<web_sys::HtmlElement> {
        self.list
    }

    /// The line where the thing would land.
    pub const fn line(self) -> NodeRef<web_sys::HtmlElement> {
        self.line
    }

    /// What follows the pointer when a command is dragged in.
    pub const fn ghost(self) -> NodeRef<web_sys::HtmlElement> {
        self.ghost
    }

    /// Whether something is dragged.
    pub fn is_going(self) -> bool {
        self.state.try_with_value(|state| matches!(state.phase, Phase::Dragged { .. })) == Some(true)
    }

    /// Whether a drag ended just now: the click that follows it means nothing.
    pub fn just_dropped(self) -> bool {
        let ended = self.state.with_value(|state| state.ended_ms);
        ended > 0 && clock::monotonic_ms() - ended < CLICK_MS
    }

    /// The pointer went down.
    pub fn press(self, event: &PointerEvent) {
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return;
        };
        let Some((what, holder)) = dragged(&target, event.pointer_type() == "mouse") else { return };
        if matches!(what, What::Step(_)) {
            event.prevent_default(); // no text is selected on the way
        }
        let start = Pointer { x: event.client_x(), y: event.client_y() };
        self.state.update_value(|state| {
            state.phase = Phase::Pressed { what, id: event.pointer_id(), holder, start };
        });
    }

    /// The pointer moved: the work is done once a frame.
    pub fn follow(self, event: &PointerEvent) {
        let pointer = Pointer { x: event.client_x(), y: event.client_y() };
        let begun = self.state.try_update_value(|state| match &state.phase {
            Phase::Idle => None,
            Phase::Pressed { id, start, .. } if *id == event.pointer_id() => {
                state.pointer = pointer;
                let far = (pointer.x - start.x).abs().max((pointer.y - start.y).abs()) >= THRESHOLD_PX;
                far.then_some(true)
            }
            Phase::Dragged { id, .. } if *id == event.pointer_id() => {
                state.pointer = pointer;
                Some(false)
            }
            _ => None,
        });
        match begun.flatten() {
            Some(true) => self.lift(),
            Some(false) => self.ask_frame(),
            None => {}
        }
    }

    /// The pointer went up: the thing lands.
    pub fn release(self, event: &PointerEvent) {
        // A screen that goes away under the pointer lets go of it as well.
        let ours = self.state.try_with_value(|state| match &state.phase {
            Phase::Idle => false,
            Phase::Pressed { id, .. } | Phase::Dragged { id, .. } => *id == event.pointer_id(),
        });
        if ours == Some(true) {
            self.state
                .update_value(|state| state.pointer = Pointer { x: event.client_x(), y: event.client_y() });
            self.land();
        }
    }

    /// The browser took the pointer away. With no button down that is a drop, else something interfered.
    pub fn lose(self, event: &PointerEvent) {
        if event.buttons() == 0 { self.release(event) } else { self.put_back() }
    }

    /// Everything is as it was before.
    pub fn put_back(self) {
        if let Some(Phase::Dragged { holder, id, mut room, .. }) = self.end() {
            let _ = holder.release_pointer_capture(id);
            room.close();
        }
    }

    fn escape(self, event: &web_sys::Event) {
        let escape = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if escape && self.is_going() {
            event.prevent_default();
            self.put_back();
        }
    }

    /// The press became a drag.
    fn lift(self) {
        let (Some(list), Some(line), Some(ghost), Some(column)) =
            (self.list.get(), self.line.get(), self.ghost.get(), self.column.get())
        else {
            return;
        };
        let composer = self.composer;
        self.state.update_value(|state| {
            let Phase::Pressed { what, id, holder, start } = std::mem::take(&mut state.phase) else { return };
            let room = match what {
                What::Step(step) => composer
                    .with_draft(|draft| draft.index_of(step))
                    .and_then(|from| Room::for_card(&list, &line, from)),
                What::New(kind) => Some(Room::for_new(&list, &line, &ghost, &column, kind.as_str())),
            };
            if let Some(room) = room {
                let _ = holder.set_pointer_capture(id);
                state.phase = Phase::Dragged { what, id, holder, start, room };
            }
        });
        self.ask_frame();
    }

    fn land(self) {
        self.draw(0); // where it is let go counts, not where it was drawn last
        let Some(Phase::Dragged { what, id, holder, mut room, .. }) = self.end() else { return };
        let _ = holder.release_pointer_capture(id);
        let landing = room.target();
        match (what, landing) {
            (What::Step(step), Some(to)) => {
                let card = room.close_for_landing();
                deeds::act(self.composer, Edit::Move { id: step, to });
                card.settle();
            }
            (What::New(kind), Some(at)) => {
                room.close();
                deeds::insert(self.composer, at, StepCommand::empty(kind));
            }
            (_, None) => room.close(),
        }
    }

    fn end(self) -> Option<Phase> {
        self.state.try_update_value(|state| {
            let phase = std::mem::take(&mut state.phase);
            if matches!(phase, Phase::Dragged { .. }) {
                state.ended_ms = clock::monotonic_ms();
            }
            phase
        })
    }

    fn ask_frame(self) {
        let ask = self.state.try_update_value(|state| {
            matches!(state.phase, Phase::Dragged { .. }) && !std::mem::replace(&mut state.framed, true)
        });
        if ask == Some(true) {
            let asked_ms = clock::monotonic_ms();
            request_animation_frame(move || self.frame(asked_ms));
        }
    }

    fn frame(self, asked_ms: i64) {
        let open = self.state.try_update_value(|state| state.framed = false);
        if open.is_some() && self.draw(clock::monotonic_ms() - asked_ms) {
            self.ask_frame();
        }
    }

    /// Draws the drag as it is now; `elapsed_ms` since the last frame. Whether the list went on scrolling.
    fn draw(self, elapsed_ms: i64) -> bool {
        let scrolled = self.state.try_update_value(|state| {
            let State { phase: Phase::Dragged { room, start, .. }, pointer, .. } = state else {
                return false;
            };
            let scrolled = scroll::at_edges(pointer.y, elapsed_ms);
            room.follow(*start, *pointer);
            scrolled
        });
        scrolled == Some(true)
    }
}

/// What a press on this element drags, and what holds the pointer meanwhile. Fingers drag by the grips alone:
/// elsewhere they scroll.
fn dragged(target: &Element, mouse: bool) -> Option<(What, HtmlElement)> {
    let holder = |selector: &str| target.closest(selector).ok().flatten()?.dyn_into::<HtmlElement>().ok();
    if let Some(grip) = holder("[data-grip]") {
        return Some((What::Step(step_of(&grip)?), grip));
    }
    let item = holder("[data-palette]").filter(|_| mouse || holder(".palette-grip").is_some())?;
    let kind = item.get_attribute("data-palette")?;
    let kind = CommandKind::ALL.into_iter().find(|known| known.as_str() == kind)?;
    Some((What::New(kind), item))
}
