//! The timeline as a picture to save: the same shapes make an SVG and, drawn by the browser, a PNG. No script, no style
//! sheet, nothing that a page would have to fetch.

mod menu;
mod png;
mod svg;

use super::axis::{Aside, Share, WHOLE};
use super::bars::Bar;
use crate::ui::Tone;

pub use menu::PictureMenu;

/// What is told in the picture. The words are the page's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The run.
    pub title: String,
    /// What stands below the title.
    pub about: Vec<String>,
    /// That it is of a demo, or a recording.
    pub marks: Vec<String>,
    /// The marks on the axis.
    pub ticks: Vec<(Share, String)>,
    /// The line at *now*.
    pub now: Option<Share>,
    /// One a row of the timeline.
    pub rows: Vec<Row>,
    /// What stands below the rows.
    pub foot: Vec<String>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number, or a dash.
    pub number: String,
    /// What it is.
    pub name: String,
    /// What is run, or fetched.
    pub subject: String,
    /// How it stands.
    pub state: String,
    /// The colour of that.
    pub tone: Tone,
    /// Where it lies on the axis.
    pub bar: Option<Bar>,
    /// Whether it is a time of waiting.
    pub waits: bool,
    /// What is said instead of a bar that is not shown.
    pub aside: String,
    /// How long it took.
    pub length: String,
    /// When it began and ended.
    pub times: String,
    /// Where the tenant ends it of itself.
    pub limit: Option<Share>,
}

/// A shape of the picture, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Block {
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
        /// Its width.
        w: f64,
        /// Its height.
        h: f64,
        /// Its colour.
        ink: Ink,
        /// How much of the colour is there, in hundredths.
        opacity: u32,
    },
    /// One line of text.
    Text {
        /// Where it begins, or ends.
        x: f64,
        /// Its base line.
        y: f64,
        /// What it says.
        text: String,
        /// Its colour.
        ink: Ink,
        /// Its size.
        size: u32,
        /// Whether it is bold.
        bold: bool,
        /// Whether `x` is its end.
        ends: bool,
    },
}

/// The colours of `style/tokens.css` by day: a picture lies on paper, or in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Of the ground.
    Card,
    /// Of lines that carry no meaning.
    Line,
    /// Of edges.
    Edge,
    /// Of words.
    Text,
    /// Of words beside them.
    Muted,
    /// Of what goes on.
    Accent,
    /// Of what is well.
    Good,
    /// Of what is not.
    Bad,
    /// Of what is worth a look.
    Caution,
}

impl Ink {
    /// As CSS and SVG write it.
    pub const fn hex(self) -> &'static str {
        match self {
            Self::Card => "#ffffff",
            Self::Line => "#dde2ea",
            Self::Edge => "#7d8797",
            Self::Text => "#1a2230",
            Self::Muted => "#5d6879",
            Self::Accent => "#2450d6",
            Self::Good => "#0f7b45",
            Self::Bad => "#b42318",
            Self::Caution => "#8f5a00",
        }
    }

    const fn of(tone: Tone) -> Self {
        match tone {
            Tone::Neutral => Self::Edge,
            Tone::Active => Self::Accent,
            Tone::Good => Self::Good,
            Tone::Bad => Self::Bad,
            Tone::Caution => Self::Caution,
        }
    }
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What it is of.
    pub title: String,
    /// Pixels from left to right.
    pub width: f64,
    /// Pixels from top to bottom.
    pub height: f64,
    /// What is on it, the lowest first.
    pub shapes: Vec<Shape>,
}

const WIDTH: f64 = 1_080.0;
const MARGIN: f64 = 24.0;
/// Where the track begins and ends.
const TRACK: (f64, f64) = (360.0, 940.0);
const ROW: f64 = 58.0;
const BAR: f64 = 16.0;
/// No bar is shorter, so that it can be seen.
const THIN: f64 = 4.0;
/// Of how many steps an edge is made whose moment is not known.
const FADES: u32 = 8;
/// What fits before the track, and over the whole width.
const SUBJECT_CHARS: usize = 40;
const TITLE_CHARS: usize = 90;
const LINE_CHARS: usize = 150;

impl Picture {
    /// Draws what is told.
    pub fn of(told: &Told) -> Self {
        let mut picture = Self { title: told.title.clone(), width: WIDTH, height: 0.0, shapes: Vec::new() };
        let mut y = picture.head(told);
        let top = y;
        y += 24.0;
        let axis = y;
        for row in &told.rows {
            picture.row(row, y);
            y += ROW;
        }
        let mut grid = Vec::new();
        for (at, words) in &told.ticks {
            let x = along(*at);
            grid.push(block(x, axis, 1.0, y - axis, Ink::Line));
            picture.text(x, top + 14.0, words, Ink::Muted, 12);
        }
        if let Some(now) = told.now {
            grid.push(block(along(now), axis, 1.5, y - axis, Ink::Accent));
        }
        y += 8.0;
        for line in &told.foot {
            y += 18.0;
            picture.text(MARGIN, y, &cut(line, LINE_CHARS), Ink::Muted, 12);
        }
        picture.height = y + MARGIN;
        let ground = block(0.0, 0.0, WIDTH, picture.height, Ink::Card);
        picture.shapes.splice(0..0, std::iter::once(ground).chain(grid));
        picture
    }

    /// As a file.
    pub fn svg(&self, language: &str) -> String {
        svg::write(self, language)
    }

    /// The same drawn by the browser; `None` when it draws none.
    pub async fn png(&self) -> Option<Vec<u8>> {
        png::draw(self).await
    }

    fn head(&mut self, told: &Told) -> f64 {
        let mut y = MARGIN + 16.0;
        self.shapes.push(Shape::Text {
            x: MARGIN,
            y,
            text: cut(&told.title, TITLE_CHARS),
            ink: Ink::Text,
            size: 20,
            bold: true,
            ends: false,
        });
        self.shapes.push(Shape::Text {
            x: WIDTH - MARGIN,
            y,
            text: told.marks.join(" · "),
            ink: Ink::Caution,
            size: 18,
            bold: true,
            ends: true,
        });
        for line in &told.about {
            y += 20.0;
            self.text(MARGIN, y, &cut(line, LINE_CHARS), Ink::Muted, 13);
        }
        y + 18.0
    }

    fn row(&mut self, row: &Row, y: f64) {
        self.shapes.push(block(MARGIN, y, WIDTH - 2.0 * MARGIN, 1.0, Ink::Line));
        self.shapes.push(Shape::Text {
            x: MARGIN,
            y: y + 22.0,
            text: format!("{}  {}", row.number, row.name),
            ink: Ink::Text,
            size: 14,
            bold: true,
            ends: false,
        });
        let ink = if row.tone == Tone::Neutral { Ink::Muted } else { Ink::of(row.tone) };
        self.text(MARGIN + 20.0, y + 37.0, &cut(&row.subject, SUBJECT_CHARS), Ink::Muted, 12);
        self.text(MARGIN + 20.0, y + 51.0, &row.state, ink, 12);
        self.shapes.push(Shape::Text {
            x: WIDTH - MARGIN,
            y: y + 22.0,
            text: row.length.clone(),
            ink: Ink::Text,
            size: 13,
            bold: false,
            ends: true,
        });
        if let Some(limit) = row.limit {
            self.shapes.push(block(along(limit), y + 4.0, 3.0, ROW - 8.0, Ink::Caution));
        }
        match row.bar {
            Some(Bar { aside: Some(side), .. }) => {
                let x = if side == Aside::Before { TRACK.0 } else { TRACK.1 };
                self.shapes.push(Shape::Text {
                    x,
                    y: y + 22.0,
                    text: row.aside.clone(),
                    ink: Ink::Muted,
                    size: 12,
                    bold: false,
                    ends: side == Aside::After,
                });
            }
            Some(bar) => self.bar(bar, row, y + 10.0),
            None => {}
        }
        self.text(TRACK.0, y + 48.0, &row.times, Ink::Muted, 11);
    }

    fn bar(&mut self, bar: Bar, row: &Row, y: f64) {
        let (from, width) = (along(bar.from), (along(bar.to) - along(bar.from)).max(THIN));
        let soft = |share: Share| width * f64::from(share) / f64::from(WHOLE);
        let (start, end) = (soft(bar.soft_start), soft(bar.soft_end));
        let ink = Ink::of(row.tone);
        let most = if row.waits { 30 } else { 100 };
        for step in 0..FADES {
            let part = f64::from(step) / f64::from(FADES);
            let opacity = most * (2 + step) / (2 + FADES);
            for (x, w) in [
                (from + start * part, start / f64::from(FADES)),
                (from + width - end * part - end / f64::from(FADES), end / f64::from(FADES)),
            ] {
                if w > 0.0 {
                    self.shapes.push(Shape::Block { x, y, w, h: BAR, ink, opacity });
                }
            }
        }
        let solid = width - start - end;
        if solid > 0.0 {
            self.shapes.push(Shape::Block { x: from + start, y, w: solid, h: BAR, ink, opacity: most });
        }
    }

    fn text(&mut self, x: f64, y: f64, text: &str, ink: Ink, size: u32) {
        if !text.is_empty() {
            self.shapes.push(Shape::Text {
                x,
                y,
                text: text.to_owned(),
                ink,
                size,
                bold: false,
                ends: false,
            });
        }
    }
}

const fn block(x: f64, y: f64, w: f64, h: f64, ink: Ink) -> Shape {
    Shape::Block { x, y, w, h, ink, opacity: 100 }
}

fn along(at: Share) -> f64 {
    TRACK.0 + (TRACK.1 - TRACK.0) * f64::from(at.min(WHOLE)) / f64::from(WHOLE)
}

/// The beginning of a text that is too long.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests;
