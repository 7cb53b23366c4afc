//! Run in a browser: the turns in which what changed is drawn are the browser's.

use std::cell::Cell;
use std::rc::Rc;

use any_spawner::Executor;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use super::prelude::*;
use crate::browser::breath;

wasm_bindgen_test_configure!(run_in_browser);

/// Counts how often something runs that reads a memo of a signal beside it, and the signal's neighbour.
#[wasm_bindgen_test]
async fn one_change_is_one_run_however_many_memos_tell_of_it() {
    // Refuses only what was done already.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let (given, half, third, runs) = owner.with(|| {
        let given = RwSignal::new(6);
        let half = Memo::new(move |_| given.get() / 2);
        let third = Memo::new(move |_| half.get() / 3);
        let runs = Rc::new(Cell::new(0));
        let counted = Rc::clone(&runs);
        effect(move || {
            let _ = (half.get(), third.get());
            counted.set(counted.get() + 1);
        });
        (given, half, third, runs)
    });
    assert_eq!(runs.get(), 1, "at once");
    given.set(7);
    breath::take().await;
    assert_eq!((half.get_untracked(), runs.get()), (3, 1), "the memo came out the same");
    given.set(12);
    breath::take().await;
    assert_eq!(
        (half.get_untracked(), third.get_untracked(), runs.get()),
        (6, 2, 2),
        "two memos of one change"
    );
    given.set(14);
    given.set(18);
    breath::take().await;
    assert_eq!((half.get_untracked(), runs.get()), (9, 3), "two changes of one turn");
}

/// A region is drawn once for a change that two memos tell of, and what it held before is gone.
#[wasm_bindgen_test]
async fn a_region_is_drawn_once_for_one_change() {
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let drawn = Rc::new(Cell::new(0));
    let shown = owner.with(|| {
        let shown = RwSignal::new(false);
        let here = Memo::new(move |_| shown.get());
        let drawn = Rc::clone(&drawn);
        let region = move || {
            drawn.set(drawn.get() + 1);
            view! { <p>{here.get().to_string()}</p> }
        };
        let _ = region.into_view();
        shown
    });
    assert_eq!(drawn.get(), 1);
    shown.set(true);
    breath::take().await;
    assert_eq!(drawn.get(), 2);
}
