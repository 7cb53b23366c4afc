use std::fmt::Write;

use evidence::escape;

use super::{Picture, Shape};

pub(super) fn write(picture: &Picture, language: &str) -> String {
    let (width, height) = (picture.width, picture.height);
    let title = escape(&picture.title);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{language}\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"system-ui, 'Segoe UI', Roboto, sans-serif\">\n\
         <title>{title}</title>\n"
    );
    for shape in &picture.shapes {
        // Writing to a String cannot fail.
        let _ = match shape {
            Shape::Block { x, y, w, h, ink, opacity } => {
                let faint =
                    if *opacity < 100 { format!(" opacity=\"0.{opacity:02}\"") } else { String::new() };
                let hex = ink.hex();
                writeln!(
                    out,
                    "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" fill=\"{hex}\"{faint}/>"
                )
            }
            Shape::Text { x, y, text, ink, size, bold, ends } => {
                let weight = if *bold { " font-weight=\"600\"" } else { "" };
                let anchor = if *ends { " text-anchor=\"end\"" } else { "" };
                let (hex, text) = (ink.hex(), escape(text));
                writeln!(
                    out,
                    "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\"{weight}{anchor} fill=\"{hex}\">{text}</text>"
                )
            }
        };
    }
    out.push_str("</svg>\n");
    out
}
