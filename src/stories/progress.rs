use crate::browser::settings_store;

/// How far somebody came in a story. Another text is another story, and begins anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The step, from 0; as many as there are when the story is finished.
    pub step: usize,
    /// The guide was left.
    pub left: bool,
}

/// Under which this browser keeps what belongs to a story: its id and what tells its text from others.
pub fn key(id: &str, text: &str) -> String {
    // FNV-1a.
    let fnv = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let fingerprint = text.bytes().fold(0xcbf2_9ce4_8422_2325, fnv);
    format!("story.{id}.{fingerprint:016x}")
}

/// What was kept; `None`: the story was never begun here.
pub fn read(key: &str) -> Option<Progress> {
    parse(&settings_store::get(&place(key))?)
}

/// Keeps it. Where nothing is stored, a reload begins at the beginning.
pub fn keep(key: &str, progress: Progress) {
    let _ = settings_store::set(&place(key), &written(progress));
}

/// The story was never begun here.
pub fn forget(key: &str) {
    let _ = settings_store::set(&place(key), "");
}

fn place(key: &str) -> String {
    format!("guide.{key}")
}

fn written(progress: Progress) -> String {
    format!("{}{}", progress.step, if progress.left { " left" } else { "" })
}

fn parse(text: &str) -> Option<Progress> {
    let (step, left) = text.split_once(' ').map_or((text, false), |(step, _)| (step, true));
    Some(Progress { step: step.parse().ok()?, left })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again() {
        for progress in
            [Progress::default(), Progress { step: 12, left: false }, Progress { step: 3, left: true }]
        {
            assert_eq!(parse(&written(progress)), Some(progress));
        }
        assert_eq!([parse(""), parse("x left")], [None, None]);
    }

    #[test]
    fn another_text_is_another_story() {
        assert_eq!(key("a", "text"), key("a", "text"));
        assert_ne!(key("a", "text"), key("a", "text "));
    }
}
