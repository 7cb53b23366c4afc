use super::{Picture, Shape};
use crate::browser::canvas::Canvas;

pub(super) async fn draw(picture: &Picture) -> Option<Vec<u8>> {
    let canvas = Canvas::new(picture.width, picture.height)?;
    for shape in &picture.shapes {
        match shape {
            Shape::Block { x, y, w, h, ink, opacity } => {
                canvas.block([*x, *y, *w, *h], ink.hex(), f64::from(*opacity) / 100.0)?;
            }
            Shape::Text { x, y, text, ink, size, bold, ends } => {
                let weight = if *bold { 600 } else { 400 };
                canvas.text(text, [*x, *y], ink.hex(), (*size, weight), *ends)?;
            }
        }
    }
    canvas.png().await
}
