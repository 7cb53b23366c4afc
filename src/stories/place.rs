//! Where the panel stands: beside what it speaks of, never over it, always in the window. All in CSS pixels.

/// Between the panel, its control and the window's edge.
const GAP: f64 = 14.0;
const EDGE: f64 = 8.0;
/// Narrower windows have no room beside anything: the panel lies at the lower or the upper edge.
const NARROW: f64 = 720.0;

/// A rectangle in the window.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// Where the panel's arrow points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// There is nothing to point at, or no room for an arrow.
    #[default]
    None,
    Left,
    Right,
    Up,
    Down,
}

impl Side {
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Left => "left",
            Self::Right => "right",
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

/// Where the panel is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Placed {
    pub x: f64,
    pub y: f64,
    /// It may not be higher than this, or it would lie over its control.
    pub height_max: f64,
    pub side: Side,
    /// Where along that side the arrow is.
    pub arrow: f64,
}

impl Area {
    const fn right(self) -> f64 {
        self.x + self.width
    }

    const fn bottom(self) -> f64 {
        self.y + self.height
    }
}

/// Places a panel of that width and height in a window. `keep_clear` is the height of what sticks to the window's top.
pub fn place(
    target: Option<Area>,
    (width, height): (f64, f64),
    (view_width, view_height): (f64, f64),
) -> Placed {
    let corner = Placed {
        x: (view_width - width - EDGE).max(EDGE),
        y: (view_height - height - EDGE).max(EDGE),
        height_max: view_height - 2.0 * EDGE,
        ..Placed::default()
    };
    let Some(target) = target else { return corner };
    if view_width >= NARROW {
        let along = |middle: f64, length: f64, view: f64| {
            (middle - length / 2.0).clamp(EDGE, (view - length - EDGE).max(EDGE))
        };
        let (middle_x, middle_y) = (target.x + target.width / 2.0, target.y + target.height / 2.0);
        let y = along(middle_y.min(target.y + 60.0), height, view_height);
        let x = along(middle_x, width, view_width);
        let beside = |x: f64, side| Placed { x, y, side, arrow: middle_y.min(target.y + 60.0) - y, ..corner };
        let over = |y: f64, side| Placed { x, y, side, arrow: middle_x - x, ..corner };
        let tries = [
            (target.right() + GAP + width + EDGE <= view_width, beside(target.right() + GAP, Side::Left)),
            (target.x - GAP - width >= EDGE, beside(target.x - GAP - width, Side::Right)),
            (target.bottom() + GAP + height + EDGE <= view_height, over(target.bottom() + GAP, Side::Up)),
            (target.y - GAP - height >= EDGE, over(target.y - GAP - height, Side::Down)),
        ];
        if let Some((_, placed)) = tries.into_iter().find(|(fits, _)| *fits) {
            return placed;
        }
    }
    // At the edge that leaves more room, no higher than the room there is.
    let (above, below) = (target.y, view_height - target.bottom());
    let height_max = (above.max(below) - GAP - EDGE).max(0.0);
    let shown = height.min(height_max);
    let y = if below >= above { view_height - shown - EDGE } else { EDGE };
    Placed { y, height_max, ..corner }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn meet(placed: Placed, (width, height): (f64, f64), target: Area) -> bool {
        let height = height.min(placed.height_max);
        placed.x < target.right()
            && target.x < placed.x + width
            && placed.y < target.bottom()
            && target.y < placed.y + height
    }

    #[test]
    fn it_never_lies_over_its_control_nor_outside_of_the_window() {
        for view in [(390.0, 844.0), (320.0, 568.0), (720.0, 900.0), (1440.0, 900.0)] {
            let panel = (if view.0 < 400.0 { view.0 - 16.0 } else { 360.0 }, 210.0);
            for row in 0..20 {
                for column in 0..10 {
                    let (x, y) = (f64::from(column) * view.0 / 10.0, f64::from(row) * view.1 / 20.0);
                    let target = Area { x, y, width: (view.0 - x).min(240.0), height: 40.0 };
                    let placed = place(Some(target), panel, view);
                    assert!(!meet(placed, panel, target), "{view:?} {target:?} {placed:?}");
                    let height = panel.1.min(placed.height_max);
                    assert!(placed.x >= 0.0 && placed.x + panel.0 <= view.0 + 0.5, "{view:?} {placed:?}");
                    assert!(placed.y >= 0.0 && placed.y + height <= view.1 + 0.5, "{view:?} {placed:?}");
                }
            }
        }
    }

    #[test]
    fn it_points_at_what_it_speaks_of() {
        let target = Area { x: 100.0, y: 300.0, width: 200.0, height: 40.0 };
        let placed = place(Some(target), (360.0, 200.0), (1440.0, 900.0));
        assert_eq!((placed.side, placed.x), (Side::Left, 314.0));
        assert_eq!(placed.y + placed.arrow, 320.0);
        let right = Area { x: 1200.0, ..target };
        assert_eq!(place(Some(right), (360.0, 200.0), (1440.0, 900.0)).side, Side::Right);
        let wide = Area { x: 20.0, width: 1400.0, ..target };
        assert_eq!(place(Some(wide), (360.0, 200.0), (1440.0, 900.0)).side, Side::Up);
        assert_eq!(place(None, (360.0, 200.0), (1440.0, 900.0)).side, Side::None);
    }
}
