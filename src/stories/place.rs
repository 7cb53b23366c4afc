//! Where the panel stands: beside what it speaks of, over it only where nothing else is left, always in the window. All in CSS pixels.

/// Between the panel, its control and the window's edge.
const GAP: f64 = 14.0;
const EDGE: f64 = 8.0;
/// Between the arrow and the panel's end.
const ARROW: f64 = 28.0;
/// So much of the window's height is the panel's where it needs that: it rather lies over part of what it speaks of.
const LEAST: f64 = 0.4;
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
    /// It may not be higher than this, or it would lie over more of its control than it has to.
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

    /// The least that holds both.
    fn and(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let (right, bottom) = (self.right().max(other.right()), self.bottom().max(other.bottom()));
        Self { x, y, width: right - x, height: bottom - y }
    }

    /// Whether they have a point in common.
    pub fn meets(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

/// Places a panel of that width and height in a window. It keeps off what is `used` besides its target where it can.
/// In a narrow window it leaves the page's header free, down to `header`, where it can. `covers` says how much of the page
/// it would lie over there: the least is best.
pub fn place(
    target: Option<Area>,
    used: &[Area],
    (width, height): (f64, f64),
    (view_width, view_height): (f64, f64),
    header: f64,
    covers: &dyn Fn(Area) -> usize,
) -> Placed {
    let corner = Placed {
        x: (view_width - width - EDGE).max(EDGE),
        y: (view_height - height - EDGE).max(EDGE),
        height_max: view_height - 2.0 * EDGE,
        ..Placed::default()
    };
    let window = Area { x: 0.0, y: 0.0, width: view_width, height: view_height };
    let Some(target) = target.filter(|target| target.meets(window)) else { return corner };
    if view_width >= NARROW {
        let (middle_x, middle_y) = (target.x + target.width / 2.0, target.y + target.height / 2.0);
        let within = |at: f64, length: f64, view: f64| at.clamp(EDGE, (view - length - EDGE).max(EDGE));
        // Around the middle of the control, or as far to either end as its arrow still points at it.
        let along = |middle: f64, length: f64, view: f64| {
            [length / 2.0, ARROW, length - ARROW].map(|before| within(middle - before, length, view))
        };
        let sideways = [
            (target.right() + GAP + width + EDGE <= view_width, target.right() + GAP, Side::Left),
            (target.x - GAP - width >= EDGE, target.x - GAP - width, Side::Right),
        ];
        let upright = [
            (target.bottom() + GAP + height + EDGE <= view_height, target.bottom() + GAP, Side::Up),
            (target.y - GAP - height >= EDGE, target.y - GAP - height, Side::Down),
        ];
        let beside = sideways.into_iter().filter(|(fits, ..)| *fits).flat_map(|(_, x, side)| {
            let place = move |y| Placed { x, y, side, arrow: middle_y - y, ..corner };
            along(middle_y, height, view_height).map(place)
        });
        let over = upright.into_iter().filter(|(fits, ..)| *fits).flat_map(|(_, y, side)| {
            let place = move |x| Placed { x, y, side, arrow: middle_x - x, ..corner };
            along(middle_x, width, view_width).map(place)
        });
        let least = |placed: &Placed| {
            let panel = Area { x: placed.x, y: placed.y, width, height };
            (used.iter().filter(|used| used.meets(panel)).count(), covers(panel))
        };
        // Where no place beside it is free of what is used, the window's edge is.
        if let Some(placed) = beside.chain(over).min_by_key(least).filter(|placed| least(placed).0 == 0) {
            return placed;
        }
    }
    // At the lower edge, since what lies there can be scrolled out from below it, and what is at the page's top cannot;
    // else at the edge that leaves more room, no higher than the room there is. What leaves none is covered in part.
    let room = |kept: Area| (kept.y - GAP - EDGE, view_height - kept.bottom() - GAP - EDGE);
    let with_used = used.iter().fold(target, |kept, used| kept.and(*used));
    let fits = |(above, below): &(f64, f64)| above.max(*below) >= height;
    let (above, below) = Some(room(with_used)).filter(fits).unwrap_or_else(|| room(target));
    let least = height.min(LEAST * view_height);
    let is_below = below >= height.min(above) || above < least;
    let height_max = if is_below { below } else { above }.max(least);
    let shown = height.min(height_max);
    let y = if is_below {
        view_height - shown - EDGE
    } else {
        (header + EDGE).min(above + EDGE - shown).max(EDGE)
    };
    Placed { y, height_max, ..corner }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn meet(placed: Placed, (width, height): (f64, f64), target: Area) -> bool {
        Area { x: placed.x, y: placed.y, width, height: height.min(placed.height_max) }.meets(target)
    }

    fn place(target: Option<Area>, panel: (f64, f64), view: (f64, f64)) -> Placed {
        super::place(target, &[], panel, view, 0.0, &|_| 0)
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

    #[test]
    fn it_lies_where_it_covers_least() {
        let target = Area { x: 100.0, y: 300.0, width: 200.0, height: 40.0 };
        let buttons = Area { x: 330.0, y: 200.0, width: 100.0, height: 80.0 };
        let covers = |panel: Area| usize::from(panel.meets(buttons));
        let placed = super::place(Some(target), &[], (360.0, 200.0), (1440.0, 900.0), 0.0, &covers);
        assert_eq!((placed.side, placed.y), (Side::Left, 292.0), "beside, below the buttons");
        assert_eq!(placed.y + placed.arrow, 320.0);
    }

    #[test]
    fn in_a_narrow_window_it_leaves_the_pages_top_free_where_it_can() {
        let (panel, view) = ((374.0, 260.0), (390.0, 844.0));
        let control = |y| Area { x: 20.0, y, width: 350.0, height: 40.0 };
        assert_eq!(place(Some(control(440.0)), panel, view).y, 576.0, "more room above, enough below");
        assert_eq!(place(Some(control(600.0)), panel, view).y, EDGE, "no room below");
        for elsewhere in [-200.0, 900.0] {
            assert_eq!(place(Some(control(elsewhere)), panel, view).y, 576.0, "out of sight");
        }
        let under = |header| super::place(Some(control(600.0)), &[], panel, view, header, &|_| 0).y;
        assert_eq!(under(180.0), 188.0, "below the header");
        assert_eq!(under(500.0), 326.0, "and not over its control");
        assert_eq!(under(-300.0), EDGE, "which was scrolled away");
    }

    #[test]
    fn it_can_be_read_beside_what_fills_the_window() {
        let (panel, view) = ((304.0, 280.0), (320.0, 640.0));
        let control = |y, height| Area { x: 8.0, y, width: 304.0, height };
        let read = LEAST * view.1;
        for (target, what) in [
            (control(64.0, 1200.0), "an output that goes on below the window"),
            (control(-400.0, 1000.0), "one of which the end is in sight"),
            (control(-400.0, 2000.0), "one that has all of the window"),
            (control(120.0, 400.0), "one with a little room above and below"),
        ] {
            let placed = place(Some(target), panel, view);
            let shown = panel.1.min(placed.height_max);
            assert!(shown >= read, "{what}: {placed:?}");
            assert!(placed.y >= EDGE && placed.y + shown <= view.1 - EDGE + 0.5, "{what}: {placed:?}");
        }
        let low = (panel.0, 90.0);
        assert_eq!(place(Some(control(64.0, 1200.0)), low, view).height_max, 90.0, "no more than it needs");
        let half = place(Some(control(64.0, 290.0)), panel, view);
        assert_eq!(
            (half.y, half.height_max),
            (368.0, 264.0),
            "where there is room enough, nothing is covered"
        );
    }

    #[test]
    fn it_keeps_off_what_is_used_besides() {
        for view in [(390.0, 844.0), (1440.0, 900.0)] {
            let target = Area { x: 20.0, y: 330.0, width: 260.0, height: 40.0 };
            let used = Area { y: 375.0, height: 80.0, ..target };
            let panel = (360.0, 300.0);
            let placed = super::place(Some(target), &[used], panel, view, 0.0, &|_| 0);
            assert!(!meet(placed, panel, target) && !meet(placed, panel, used), "{view:?} {placed:?}");
        }
    }
}
