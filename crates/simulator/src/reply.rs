use defender::Response;

/// What becomes of one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The answer; `None` when the request or its answer is lost on the way.
    pub response: Option<Response>,
    /// Milliseconds from the request until the answer, or until the connection breaks.
    pub took_ms: u32,
    /// Whether the tenant got the request, whatever it then did. A client cannot know this.
    pub reached: bool,
    /// Whether what came back is not what the tenant said.
    pub spoiled: bool,
}
