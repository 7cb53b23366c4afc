//! How a terminal was asked to draw: the *select graphic rendition* sequences of ECMA-48, 8.3.117, with the colours that
//! terminals added.

/// One of a terminal's sixteen colours: eight, and the same brighter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(u8);

/// How a piece of text was asked to be drawn. What would hide it is not part of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The colour of letters; `None` for the usual one.
    pub fore: Option<Colour>,
    /// The colour behind them.
    pub back: Option<Colour>,
    /// Heavier.
    pub bold: bool,
    /// Paler.
    pub faint: bool,
    /// Slanted.
    pub italic: bool,
    /// With a line below.
    pub underlined: bool,
    /// With a line through it.
    pub struck: bool,
    /// Both colours change places.
    pub inverse: bool,
}

impl Colour {
    /// Its number, 0 to 15.
    pub const fn number(self) -> u8 {
        self.0
    }

    const fn plain(number: u16) -> Option<Self> {
        if number < 16 { Some(Self(number as u8)) } else { None }
    }

    /// The one of 256.
    fn indexed(index: u16) -> Option<Self> {
        match index {
            0..16 => Self::plain(index),
            16..232 => {
                let level = |part: u16| if part == 0 { 0 } else { 55 + part * 40 };
                let index = index - 16;
                Some(Self::nearest([level(index / 36), level(index / 6 % 6), level(index % 6)]))
            }
            232..256 => Some(Self::nearest([8 + (index - 232) * 10; 3])),
            _ => None,
        }
    }

    /// The one that comes near to red, green and blue of 0 to 255.
    fn nearest(parts: [u16; 3]) -> Self {
        let (least, most) =
            parts.iter().fold((255, 0), |(least, most), part| (least.min(*part), most.max(*part)));
        if most - least < 48 {
            return Self(match most {
                0..64 => 0,
                64..160 => 8,
                160..224 => 7,
                _ => 15,
            });
        }
        let middle = (most + least) / 2;
        let [red, green, blue] = parts.map(|part| u8::from(part > middle));
        Self(red | green << 1 | blue << 2 | if most > 200 { 8 } else { 0 })
    }
}

impl Look {
    /// Whether it is as nobody asked for anything.
    pub fn is_usual(self) -> bool {
        self == Self::default()
    }

    /// Takes the parameters of one sequence: `1;31`. What it does not know changes nothing.
    pub(crate) fn take(&mut self, parameters: &str) {
        let mut groups = parameters.split(';');
        while let Some(group) = groups.next() {
            let mut parts = group.split(':').map(number);
            match parts.next().flatten() {
                Some(layer @ (38 | 48)) => {
                    let parts: Vec<_> = parts.collect();
                    let colour = if parts.is_empty() { following(&mut groups) } else { within(&parts) };
                    if layer == 38 {
                        self.fore = colour.or(self.fore);
                    } else {
                        self.back = colour.or(self.back);
                    }
                }
                // `4:0` is no line at all.
                Some(4) => self.underlined = parts.next().flatten() != Some(0),
                Some(code) => self.code(code),
                None => {}
            }
        }
    }

    fn code(&mut self, code: u16) {
        match code {
            0 => *self = Self::default(),
            1 => self.bold = true,
            2 => self.faint = true,
            3 => self.italic = true,
            7 => self.inverse = true,
            9 => self.struck = true,
            21 => self.underlined = true,
            22 => (self.bold, self.faint) = (false, false),
            23 => self.italic = false,
            24 => self.underlined = false,
            27 => self.inverse = false,
            29 => self.struck = false,
            30..=37 => self.fore = Colour::plain(code - 30),
            39 => self.fore = None,
            40..=47 => self.back = Colour::plain(code - 40),
            49 => self.back = None,
            90..=97 => self.fore = Colour::plain(code - 82),
            100..=107 => self.back = Colour::plain(code - 92),
            // 8 hides: nothing that a device wrote is hidden.
            _ => {}
        }
    }
}

/// An omitted number is 0.
fn number(text: &str) -> Option<u16> {
    if text.is_empty() { Some(0) } else { text.parse().ok() }
}

/// A colour in the parameters that follow: `5;208` or `2;255;0;0`.
fn following<'t>(groups: &mut impl Iterator<Item = &'t str>) -> Option<Colour> {
    let mut next = || groups.next().and_then(number);
    match next()? {
        5 => Colour::indexed(next()?),
        2 => Some(Colour::nearest([part(next())?, part(next())?, part(next())?])),
        _ => None,
    }
}

/// A colour in one parameter: `5:208`, `2::255:0:0`, or `2:255:0:0` as some write it.
fn within(parts: &[Option<u16>]) -> Option<Colour> {
    match parts {
        [Some(5), Some(index), ..] => Colour::indexed(*index),
        [Some(2), _, red, green, blue, ..] | [Some(2), red, green, blue] => {
            Some(Colour::nearest([part(*red)?, part(*green)?, part(*blue)?]))
        }
        _ => None,
    }
}

fn part(number: Option<u16>) -> Option<u16> {
    number.filter(|number| *number <= 255)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(parameters: &str) -> Look {
        let mut look = Look::default();
        look.take(parameters);
        look
    }

    #[test]
    fn colours_come_down_to_sixteen() {
        for (parameters, fore, back) in [
            ("31", Some(1), None),
            ("97;100", Some(15), Some(8)),
            ("38;5;9;48;5;4", Some(9), Some(4)),
            ("38;5;196", Some(9), None),
            ("38;5;22", Some(2), None),
            ("38;5;244", Some(8), None),
            ("38;2;255;128;0", Some(11), None),
            ("38;2;0;0;0", Some(0), None),
            ("38:5:208", Some(11), None),
            ("38:2::10:200:10", Some(2), None),
            ("48:2:10:10:220", None, Some(12)),
            ("31;39", None, None),
            ("38;5;999", None, None),
            ("38;2;300;0;0", None, None),
            ("38;5", None, None),
            ("38", None, None),
            ("31;99999999", Some(1), None),
        ] {
            let look = look(parameters);
            let numbers = [look.fore, look.back].map(|colour| colour.map(Colour::number));
            assert_eq!(numbers, [fore, back], "{parameters}");
        }
    }

    #[test]
    fn other_looks_begin_and_end() {
        assert!(look("1;4;31;0").is_usual() && look("1;31;").is_usual() && look("").is_usual());
        assert!(look("8").is_usual(), "nothing is hidden");
        let all = look("1;2;3;4;7;9");
        assert!(all.bold && all.faint && all.italic && all.underlined && all.inverse && all.struck);
        assert!(look("1;2;3;4;7;9;22;23;24;27;29").is_usual());
        assert!(look("4:3").underlined && !look("4;4:0").underlined);
    }
}
