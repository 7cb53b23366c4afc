//! Which files are shown, and in which order.

use defender::LibraryFile;

/// By name, whatever its case; each name once, since it is what a row is known by.
pub fn sorted(files: &[LibraryFile]) -> Vec<LibraryFile> {
    let mut sorted = files.to_vec();
    sorted.sort_by_cached_key(|file| (file.name.to_lowercase(), file.name.clone()));
    sorted.dedup_by(|one, other| one.name == other.name);
    sorted
}

/// Whether what is said of a file holds a text; the text is in lower case already.
pub fn holds(file: &LibraryFile, wanted: &str) -> bool {
    let wanted = wanted.trim();
    let said = [&file.description, &file.parameters, &file.created_by].map(|text| text.as_deref());
    let texts = said.into_iter().flatten().chain([file.name.as_str(), file.sha256.as_str()]);
    wanted.is_empty() || texts.into_iter().any(|text| text.to_lowercase().contains(wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, description: &str) -> LibraryFile {
        LibraryFile {
            name: name.to_owned(),
            sha256: "AB12".to_owned(),
            description: Some(description.to_owned()).filter(|text| !text.is_empty()),
            created: None,
            updated: None,
            created_by: Some("M.Rossi@contoso.com".to_owned()),
            has_parameters: false,
            parameters: None,
            other: serde_json::Map::new(),
        }
    }

    #[test]
    fn files_stand_by_name_each_once() {
        let files = ["b.ps1", "C.ps1", "a.ps1", "b.ps1", "B.ps1"].map(|name| file(name, ""));
        let names: Vec<String> = sorted(&files).into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["a.ps1", "B.ps1", "b.ps1", "C.ps1"]);
    }

    #[test]
    fn a_text_is_found_wherever_it_stands() {
        let file = file("minidump.ps1", "Дамп процесса");
        for (wanted, found) in
            [("", true), (" dump ", true), ("дамп", true), ("ab1", true), ("rossi", true), ("netstat", false)]
        {
            assert_eq!(holds(&file, wanted), found, "{wanted}");
        }
    }
}
