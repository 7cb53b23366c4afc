use defender::RunBody;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::{Line, pretty};

/// A line of a body beside another version of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Whether both have it.
    pub change: LineChange,
    /// The line as it stands in the version that has it, in the later one where both do.
    pub line: Line,
}

/// How a line differs between an earlier and a later version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineChange {
    /// It is in both.
    Same,
    /// Only the earlier one has it.
    Removed,
    /// Only the later one has it.
    Added,
}

/// Both bodies line by line, as they are shown: all lines of the later one in order, with those that went
/// where they stood.
pub fn difference(earlier: &RunBody, later: &RunBody) -> Vec<Compared> {
    let lines = |body| pretty(body).lines().cloned().collect::<Vec<_>>();
    let (earlier, later) = (lines(earlier), lines(later));
    let (old_keys, new_keys) = (keys(&earlier), keys(&later));
    let pick = |change, lines: &[Line]| -> Vec<Compared> {
        lines.iter().map(|line| Compared { change, line: line.clone() }).collect()
    };
    capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys)
        .iter()
        .flat_map(|operation| {
            let old = earlier.get(operation.old_range()).unwrap_or_default();
            let new = later.get(operation.new_range()).unwrap_or_default();
            match operation {
                DiffOp::Equal { .. } => pick(LineChange::Same, new),
                _ => [pick(LineChange::Removed, old), pick(LineChange::Added, new)].concat(),
            }
        })
        .collect()
}

/// A comma that came because a command was added behind is no difference.
fn keys(lines: &[Line]) -> Vec<String> {
    lines.iter().map(|line| line.text().trim_end_matches(',').to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use defender::Command;

    fn body(paths: &[&str]) -> RunBody {
        let get = |path: &&str| Command::GetFile { path: (*path).to_owned() };
        RunBody { commands: paths.iter().map(get).collect(), comment: "INC-4821".to_owned() }
    }

    fn shown(earlier: &[&str], later: &[&str]) -> String {
        let line = |compared: &Compared| {
            let sign = match compared.change {
                LineChange::Same => ' ',
                LineChange::Removed => '-',
                LineChange::Added => '+',
            };
            format!("{sign}{}\n", compared.line.text())
        };
        difference(&body(earlier), &body(later)).iter().map(line).collect()
    }

    #[test]
    fn only_what_was_touched_differs() {
        insta::assert_snapshot!(shown(&["/a", "/b"], &["/a", "/c", "/d"]), @r#"
         {
           "Commands": [
             { "type": "GetFile", "params": [
               { "key": "Path", "value": "/a" } ] },
             { "type": "GetFile", "params": [
        -      { "key": "Path", "value": "/b" } ] }
        +      { "key": "Path", "value": "/c" } ] },
        +    { "type": "GetFile", "params": [
        +      { "key": "Path", "value": "/d" } ] }
           ],
           "Comment": "INC-4821"
         }
        "#);
    }

    #[test]
    fn a_comma_is_no_difference() {
        assert!(!shown(&["/a"], &["/a", "/b"]).contains("\n-"));
    }

    #[test]
    fn a_version_does_not_differ_from_itself() {
        let same = difference(&body(&["/a", "/b"]), &body(&["/a", "/b"]));
        assert!(same.iter().all(|compared| compared.change == LineChange::Same));
        assert_eq!(same.len(), pretty(&body(&["/a", "/b"])).lines().count());
    }
}
