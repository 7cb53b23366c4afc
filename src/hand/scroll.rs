//! The page scrolls while something is dragged along its upper or lower edge.

/// How far from an edge it begins.
const EDGE_PX: i32 = 110;

/// Per millisecond, at the very edge; it grows with the square of the depth.
const FASTEST_PX: i32 = 2;

/// By how many px it scrolls down in `elapsed_ms`, with the pointer at this height in a window so high.
pub fn by(y: i32, elapsed_ms: i64, height: i32) -> i32 {
    let depth = if y < EDGE_PX { y.max(0) - EDGE_PX } else { (y.min(height) - (height - EDGE_PX)).max(0) };
    let elapsed = i32::try_from(elapsed_ms).unwrap_or_default().clamp(1, 50);
    let by = depth * depth.abs() * FASTEST_PX * elapsed / (EDGE_PX * EDGE_PX);
    if by == 0 { depth.signum() } else { by }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::by;

    #[test]
    fn the_nearer_to_an_edge_the_faster() {
        assert_eq!([110, 450, 790].map(|y| by(y, 16, 900)), [0, 0, 0], "not in the middle");
        assert_eq!([109, 55, 0, -40].map(|y| by(y, 16, 900)), [-1, -8, -32, -32], "up");
        assert_eq!([791, 845, 900, 2000].map(|y| by(y, 16, 900)), [1, 8, 32, 32], "down");
    }

    #[test]
    fn a_late_frame_does_not_jump() {
        assert_eq!(by(900, 5_000, 900), by(900, 50, 900));
    }
}
