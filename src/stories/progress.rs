use crate::browser::settings_store;

/// How far somebody came in a story. Another text is another story, and begins anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The step, from 0; as many as there are when the story is finished.
    pub step: usize,
    /// The guide was left.
    pub left: bool,
    /// So many runs do not count: sent ahead of the story, or ended otherwise than it needs.
    pub beside: u32,
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
    let Progress { step, left, beside } = progress;
    format!(
        "{step}{}{}",
        if left { " left" } else { "" },
        if beside > 0 { format!(" {beside}") } else { String::new() }
    )
}

fn parse(text: &str) -> Option<Progress> {
    let mut words = text.split(' ');
    let mut progress = Progress { step: words.next()?.parse().ok()?, ..Progress::default() };
    for word in words {
        match word.parse() {
            Ok(beside) => progress.beside = beside,
            Err(_) => progress.left = true,
        }
    }
    Some(progress)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again() {
        for (step, left, beside) in
            [(0, false, 0), (12, false, 0), (3, true, 0), (4, false, 2), (5, true, 13)]
        {
            let progress = Progress { step, left, beside };
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
