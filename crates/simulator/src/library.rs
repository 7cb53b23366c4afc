use std::sync::Arc;

use defender::{LibraryFile, Timestamp, Upload, library_name};
use sha2::{Digest, Sha256};

use crate::dice::{Dice, fingerprint, hex};
use crate::tenant::{ANALYST, COLLEAGUE};
use crate::{Names, Scenario, Settings};

/// Name, description, what it says of its parameters (empty: takes none).
const FILES: [(&str, &str, &str); 15] = [
    ("autoruns.ps1", "List what starts with Windows", ""),
    ("collect-logs.ps1", "Zip recent event logs", "-Days N"),
    ("collect-logs.sh", "Pack recent logs", "days"),
    ("full-scan.ps1", "Hash every file on C: (runs longer than 10 minutes)", ""),
    ("hash.ps1", "SHA-256 of a file", "path"),
    ("list-processes.ps1", "Running processes with memory", "name"),
    ("list-users.sh", "Local accounts", ""),
    ("minidump.ps1", "Dump a process and zip the dump", "process name"),
    ("netstat.ps1", "Open connections", ""),
    ("odd-output.ps1", "Prints control characters, markup and very long lines", ""),
    ("procdump64.exe", "Dump tool, used by minidump.ps1", ""),
    ("remediate.ps1", "Remove a scheduled task", "task name"),
    ("sigcheck.exe", "Signature checker", ""),
    ("uptime.sh", "Uptime and load", ""),
    ("wait.ps1", "Wait", "seconds"),
];

/// Files that a large library has besides.
const MORE: u16 = 1_000;

/// The live response library of the tenant.
#[derive(Clone, Debug)]
pub(crate) struct Library {
    /// In the order of their names.
    files: Vec<Arc<Item>>,
    case_sensitive: bool,
}

#[derive(Clone, Debug)]
struct Item {
    record: LibraryFile,
    content: Vec<u8>,
}

/// Why an upload is refused (contract 3.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UploadRefusal {
    Name,
    TooLarge,
    Exists,
}

impl Library {
    pub(crate) fn new(scenario: Scenario, start: Timestamp, settings: &Settings) -> Self {
        let mut library = Self { files: Vec::new(), case_sensitive: settings.names_case_sensitive };
        let names = &settings.names;
        for (name, description, parameters) in FILES {
            library.place(name, description, parameters, start, names);
        }
        let more = if scenario == Scenario::LargeLibrary { MORE } else { 0 };
        for number in 1..=more {
            library.place(&format!("tool-{number:04}.ps1"), "One of many", "", start, names);
        }
        for file in &settings.staged.files {
            library.place(&file.name, &file.description, &file.parameters, start, names);
        }
        library
    }

    /// One of the tenant's own, from before the start.
    fn place(&mut self, name: &str, description: &str, parameters: &str, start: Timestamp, names: &Names) {
        let mut dice = Dice::new(fingerprint(&[name.as_bytes()]), "library", 0);
        let placed = start.plus_ms(-i64::from(dice.between(20, 400)) * 86_400_000);
        let upload = Upload {
            name: name.to_owned(),
            content: source(name, description, parameters, &mut dice),
            description: description.to_owned(),
            parameters: (!parameters.is_empty()).then(|| parameters.to_owned()),
            replace: true,
        };
        let owner = if Dice::new(fingerprint(&[name.as_bytes()]), "owner", 0).hits(400) {
            COLLEAGUE
        } else {
            ANALYST
        };
        self.put(upload, names.user(owner), crate::stamp::after(placed, 0, &mut dice));
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = &LibraryFile> {
        self.files.iter().map(|item| &item.record)
    }

    /// The file's own name and bytes.
    pub(crate) fn find(&self, name: &str) -> Option<(&str, &[u8])> {
        let item = self.files.get(self.at(name)?)?;
        Some((&item.record.name, &item.content))
    }

    pub(crate) fn upload(
        &mut self,
        upload: Upload,
        by: &str,
        now: Timestamp,
        largest: usize,
    ) -> Result<LibraryFile, UploadRefusal> {
        if !library_name::is_name(&upload.name) {
            return Err(UploadRefusal::Name);
        }
        if upload.content.len() > largest {
            return Err(UploadRefusal::TooLarge);
        }
        if !upload.replace && self.at(&upload.name).is_some() {
            return Err(UploadRefusal::Exists);
        }
        Ok(self.put(upload, by, now))
    }

    /// Whether there was such a file.
    pub(crate) fn delete(&mut self, name: &str) -> bool {
        let at = self.at(name);
        at.map(|at| self.files.remove(at)).is_some()
    }

    fn put(&mut self, upload: Upload, by: &str, now: Timestamp) -> LibraryFile {
        let old = self.at(&upload.name).map(|at| self.files.remove(at));
        let created = old.and_then(|old| old.record.created).unwrap_or(now);
        let record = LibraryFile {
            name: upload.name,
            sha256: hex(&Sha256::digest(&upload.content)),
            description: (!upload.description.is_empty()).then_some(upload.description),
            created: Some(created),
            updated: Some(now),
            created_by: Some(by.to_owned()),
            has_parameters: upload.parameters.is_some(),
            parameters: upload.parameters,
            other: serde_json::Map::new(),
        };
        let later = self.files.iter().position(|item| item.record.name > record.name);
        let item = Item { record: record.clone(), content: upload.content };
        self.files.insert(later.unwrap_or(self.files.len()), Arc::new(item));
        record
    }

    fn at(&self, name: &str) -> Option<usize> {
        let same = |item: &Arc<Item>| match self.case_sensitive {
            true => item.record.name == name,
            false => item.record.name.eq_ignore_ascii_case(name),
        };
        self.files.iter().position(same)
    }
}

/// What the tenant's own files hold: enough to have a size and a hash.
fn source(name: &str, description: &str, parameters: &str, dice: &mut Dice) -> Vec<u8> {
    if name.ends_with(".exe") {
        let mut program = b"MZ\x90\0".to_vec();
        program.extend(dice.bytes(4_092));
        return program;
    }
    let first = if name.ends_with(".sh") { "#!/bin/sh\n" } else { "" };
    format!("{first}# {name}: {description}\n# Parameters: {parameters}\n# {}\n", dice.hex(64)).into_bytes()
}
