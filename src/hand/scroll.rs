//! The page scrolls while something is dragged along its upper or lower edge.

use leptos::prelude::window;

use crate::browser::boxes;

/// How far from an edge it begins.
const EDGE_PX: i32 = 110;

/// Per millisecond, at the very edge; it grows with the square of the depth.
const FASTEST_PX: i32 = 2;

/// Scrolls by what `elapsed_ms` is worth at this height in the window. Whether it scrolled.
pub fn at_edges(y: i32, elapsed_ms: i64) -> bool {
    let height = boxes::window_height() as i32;
    let depth = if y < EDGE_PX { y.max(0) - EDGE_PX } else { (y.min(height) - (height - EDGE_PX)).max(0) };
    if depth == 0 {
        return false;
    }
    let elapsed = i32::try_from(elapsed_ms).unwrap_or_default().clamp(1, 50);
    let by = depth * depth.abs() * FASTEST_PX * elapsed / (EDGE_PX * EDGE_PX);
    let before = window().scroll_y().unwrap_or_default();
    window().scroll_by_with_x_and_y(0.0, f64::from(if by == 0 { depth.signum() } else { by }));
    window().scroll_y().unwrap_or_default() != before
}
