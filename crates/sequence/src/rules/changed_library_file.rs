//! # Library file changed
//!
//! **Why.** The library holds another file under this name than when the sequence was saved: its SHA-256 is another one.
//! Uploads replace files silently for everybody.
//!
//! **Example.** `minidump.ps1`, saved with one SHA-256 and found with another.
//!
//! **Fix.** Accept the new file: its SHA-256 is noted in place of the other. Saving the sequence again does the same.

use super::{WholeFinding, WholeRule};
use crate::{Certainty, Context, Draft, Edit, Field, Fix, FixKind, Library, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "changed-library-file", source: "3.6", severity: Severity::Warning, check };

/// So much of a hash tells two files apart.
const HASH: usize = 12;

fn check(draft: &Draft, context: &Context) -> Vec<WholeFinding> {
    let Library::Known(names) = context.library() else { return Vec::new() };
    if draft.files.is_empty() {
        return Vec::new();
    }
    let changed = draft.enabled().filter_map(|step| {
        let field =
            *step.command.fields().first().filter(|field| matches!(field, Field::File | Field::Script))?;
        let name = step.text(field)?.trim();
        let saved = draft.files.iter().find(|file| file.name.eq_ignore_ascii_case(name))?;
        let now = names.sha256(name)?;
        let same = now.is_empty() || now.eq_ignore_ascii_case(&saved.sha256);
        let short = |hash: &str| hash.get(..HASH).unwrap_or(hash).to_owned();
        let found = format!("{} → {}", short(&saved.sha256), short(now));
        let accept = || {
            let mut files = draft.files.clone();
            let noted = files.iter_mut().filter(|file| file.name == saved.name);
            noted.for_each(|file| now.clone_into(&mut file.sha256));
            Fix { kind: FixKind::AcceptFile, certainty: Certainty::Offered, edit: Edit::SetFiles(files) }
        };
        let place = Place::Field(step.id, field);
        (!same).then(|| WholeFinding { found, fixes: vec![accept()], ..WholeFinding::at(place) })
    });
    changed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{SavedFile, SavedStep};
    use crate::{Deed, Editor, LibraryNames, Rule, Step, StepCommand, StepId, check_draft};
    use defender::LibraryFile;
    use serde_json::Map;

    fn library(files: &[(&str, &str)]) -> Context {
        let file = |(name, sha256): &(&str, &str)| LibraryFile {
            name: (*name).to_owned(),
            sha256: (*sha256).to_owned(),
            description: None,
            created: None,
            updated: None,
            created_by: None,
            has_parameters: false,
            parameters: None,
            other: Map::new(),
        };
        let files: Vec<LibraryFile> = files.iter().map(file).collect();
        Context::new(Vec::new(), Library::Known(LibraryNames::of(&files)))
    }

    fn found(saved: &[(&str, &str)], context: &Context) -> Vec<(u64, String)> {
        let commands = [
            StepCommand::PutFile { file: "tool.exe".into() },
            StepCommand::RunScript { script: " Dump.ps1 ".into(), args: String::new() },
            StepCommand::GetFile { path: "tool.exe".into() },
            StepCommand::RunScript { script: "dump.ps1".into(), args: String::new() },
        ];
        let step = |(number, command)| Step { id: StepId::new(number), command, enabled: number != 4 };
        let file =
            |(name, sha256): &(&str, &str)| SavedFile { name: (*name).into(), sha256: (*sha256).into() };
        let draft = Draft {
            steps: (1..).zip(commands).map(step).collect(),
            files: saved.iter().map(file).collect(),
            ..Draft::default()
        };
        let rule = |found: &crate::Diagnostic| found.rule == Rule::ChangedLibraryFile;
        let all = check_draft(&draft, context).into_iter().filter(rule);
        all.filter_map(|found| Some((found.place.step()?.number(), found.values.found))).collect()
    }

    #[test]
    fn table() {
        let now = library(&[("tool.exe", "AB12"), ("dump.ps1", "0123456789abcdef")]);
        assert_eq!(found(&[("tool.exe", "ab12"), ("dump.ps1", "0123456789ABCDEF")], &now), []);
        assert_eq!(
            found(&[("DUMP.ps1", "ffffffffffffffff")], &now),
            [(2, "ffffffffffff → 0123456789ab".to_owned())],
            "the step that is switched off is not sent"
        );
        assert_eq!(found(&[("tool.exe", "cd34")], &now), [(1, "cd34 → AB12".to_owned())]);
        assert_eq!(found(&[], &now), []);
        assert_eq!(found(&[("other.exe", "00")], &now), []);
    }

    #[test]
    fn the_fix_notes_the_file_as_it_is() {
        let now = library(&[("dump.ps1", "0123456789abcdef")]);
        let command = StepCommand::RunScript { script: "dump.ps1".into(), args: String::new() };
        let mut editor = Editor::resume(Draft {
            steps: vec![Step { id: StepId::new(1), command, enabled: true }],
            files: vec![SavedFile { name: "Dump.ps1".into(), sha256: "ff".into() }],
            ..Draft::default()
        });
        let found = check_draft(editor.draft(), &now);
        let fix = found.iter().flat_map(|found| &found.fixes).next().unwrap();
        assert_eq!(editor.fix(fix).unwrap().deed, Deed::Fixed(FixKind::AcceptFile));
        let rules: Vec<Rule> = check_draft(editor.draft(), &now).iter().map(|found| found.rule).collect();
        assert!(!rules.contains(&Rule::ChangedLibraryFile), "{rules:?}");
    }

    #[test]
    fn what_is_added_brings_what_was_noted_of_its_files() {
        let saved = |name: &str, sha256: &str| SavedFile { name: name.into(), sha256: sha256.into() };
        let mut editor = Editor::resume(Draft { files: vec![saved("A.ps1", "aa")], ..Draft::default() });
        let step = |script: &str| SavedStep {
            command: StepCommand::RunScript { script: script.into(), args: String::new() },
            enabled: true,
        };
        let files = vec![saved("a.ps1", "ff"), saved("dump.ps1", "ff")];
        editor
            .apply(Edit::Append {
                steps: vec![step("a.ps1"), step("dump.ps1")],
                files,
                parameters: Vec::new(),
            })
            .unwrap();
        assert_eq!(editor.draft().files, [saved("A.ps1", "aa"), saved("dump.ps1", "ff")]);
        let now = library(&[("a.ps1", "aa"), ("dump.ps1", "0123")]);
        let found = check_draft(editor.draft(), &now);
        let changed: Vec<_> = found.iter().filter(|found| found.rule == Rule::ChangedLibraryFile).collect();
        assert_eq!(changed.len(), 1, "{changed:?}");
        editor.undo().unwrap();
        assert_eq!(editor.draft().files, [saved("A.ps1", "aa")]);
    }

    #[test]
    fn what_is_not_known_is_not_changed() {
        assert_eq!(found(&[("tool.exe", "cd34")], &Context::default()), []);
        assert_eq!(found(&[("tool.exe", "cd34")], &library(&[])), []);
        assert_eq!(found(&[("tool.exe", "cd34")], &library(&[("tool.exe", "")])), []);
    }
}
