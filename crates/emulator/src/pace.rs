use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use hyper::body::{Body as HttpBody, Bytes, Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep};

/// Between two pieces.
const BEAT: Duration = Duration::from_millis(100);

/// A body that comes at a slow line's pace.
pub(crate) struct Paced {
    left: Bytes,
    piece: usize,
    next: Pin<Box<Sleep>>,
}

impl Paced {
    /// So many bytes a second.
    pub(crate) fn new(bytes: Vec<u8>, pace: usize) -> Self {
        Self { left: Bytes::from(bytes), piece: (pace / 10).max(1), next: Box::pin(sleep(BEAT)) }
    }
}

impl HttpBody for Paced {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.left.is_empty() {
            return Poll::Ready(None);
        }
        ready!(self.next.as_mut().poll(context));
        self.next.as_mut().reset(Instant::now() + BEAT);
        let piece = self.piece.min(self.left.len());
        Poll::Ready(Some(Ok(Frame::data(self.left.split_to(piece)))))
    }

    /// Says the length, as the storage does.
    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left.len() as u64)
    }
}
