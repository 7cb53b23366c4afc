use archive::zip_of;
use defender::System;

use crate::dice::{Dice, fingerprint};

/// What a file holds. Bytes are made when somebody asks for them, always the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FileBody {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A magic number, then that many bytes that follow from the key.
    Made { magic: &'static str, bytes: u32, key: u64 },
    /// A zip file with this one entry.
    Zip { entry: String, body: Box<FileBody> },
    /// Open in another program: it is there, but cannot be read (contract 6).
    Locked,
    /// Nothing to collect (contract 6).
    Empty,
}

/// Why a file cannot be collected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    Missing,
    Locked,
    Empty,
}

/// The files of one device: those that every device of its system has, and those that runs wrote.
#[derive(Clone, Debug, Default)]
pub(crate) struct Files {
    /// In the order of their first writing.
    written: Vec<(String, FileBody)>,
}

impl FileBody {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Bytes(text.into().into_bytes())
    }

    /// How many bytes [`content`](Self::content) gives.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Made { magic, bytes, .. } => magic.len() + usize::try_from(*bytes).unwrap_or(0),
            Self::Zip { entry, body } => body.len() + archive::overhead(entry),
            Self::Locked | Self::Empty => 0,
        }
    }

    /// The bytes; none for a file that cannot be read.
    pub(crate) fn content(&self) -> Vec<u8> {
        match self {
            Self::Bytes(bytes) => bytes.clone(),
            Self::Made { magic, bytes, key } => {
                let mut content = magic.as_bytes().to_vec();
                content.extend(Dice::new(*key, "file", 0).bytes(usize::try_from(*bytes).unwrap_or(0)));
                content
            }
            Self::Zip { entry, body } => zip_of(entry, &body.content()).unwrap_or_default(), // no simulated file is that large
            Self::Locked | Self::Empty => Vec::new(),
        }
    }
}

impl Files {
    pub(crate) fn write(&mut self, system: System, path: &str, body: FileBody) {
        let key = key(system, path);
        match self.written.iter_mut().find(|(path, _)| *path == key) {
            Some((_, old)) => *old = body,
            None => self.written.push((key, body)),
        }
    }

    /// The file at that absolute path, or why it cannot be collected.
    pub(crate) fn read(&self, system: System, device: &str, path: &str) -> Result<FileBody, Unreadable> {
        let key = key(system, path);
        let written = self.written().find(|(path, _)| *path == key);
        let body = written.map(|(_, body)| body.clone()).or_else(|| common(system, device, &key));
        match body {
            Some(FileBody::Locked) => Err(Unreadable::Locked),
            Some(FileBody::Empty) => Err(Unreadable::Empty),
            Some(body) => Ok(body),
            None => Err(Unreadable::Missing),
        }
    }

    /// Paths that runs wrote, in the form in which they are compared.
    pub(crate) fn written(&self) -> impl Iterator<Item = (&str, &FileBody)> {
        self.written.iter().map(|(path, body)| (path.as_str(), body))
    }
}

/// The part of a path after its last separator.
pub(crate) fn file_name(path: &str) -> &str {
    path.rsplit(['\\', '/']).next().unwrap_or_default()
}

/// Windows compares paths without case and takes `/` for `\`.
fn key(system: System, path: &str) -> String {
    match system {
        System::Windows => path.to_ascii_lowercase().replace('/', "\\"),
        System::Linux | System::MacOs => path.to_owned(),
    }
}

fn common(system: System, device: &str, path: &str) -> Option<FileBody> {
    let made = |magic, bytes| {
        let key = fingerprint(&[device.as_bytes(), path.as_bytes()]);
        Some(FileBody::Made { magic, bytes, key })
    };
    match (system, path) {
        (_, "c:\\windows\\system32\\drivers\\etc\\hosts" | "/etc/hosts") => {
            Some(FileBody::text(format!("127.0.0.1 localhost\n127.0.1.1 {device}\n")))
        }
        (System::Windows, "c:\\windows\\system32\\winevt\\logs\\security.evtx") => made("ElfFile\0", 69_624),
        (System::Windows, "c:\\windows\\system32\\notepad.exe") => made("MZ\x7f\0", 36_860),
        (System::Windows, "c:\\programdata\\contoso\\agent.log") => Some(log(device, "agent")),
        (System::Windows, "c:\\pagefile.sys" | "c:\\windows\\system32\\config\\sam") => {
            Some(FileBody::Locked)
        }
        (System::Windows, "c:\\windows\\temp\\empty.log") | (_, "/tmp/empty.log") => Some(FileBody::Empty),
        (System::Linux, "/var/log/auth.log") => Some(log(device, "sshd[811]")),
        (System::Linux, "/var/log/syslog") => Some(log(device, "systemd[1]")),
        (System::MacOs, "/var/log/system.log") => Some(log(device, "syslogd[97]")),
        (System::Linux | System::MacOs, "/etc/passwd") => {
            Some(FileBody::text("root:x:0:0:root:/root:/bin/sh\ndaemon:x:1:1::/:/usr/bin/false\n"))
        }
        _ => None,
    }
}

fn log(device: &str, source: &str) -> FileBody {
    let mut dice = Dice::new(fingerprint(&[device.as_bytes()]), source, 0);
    let mut text = String::new();
    for minute in 0..120 {
        let (hour, minute) = (6 + minute / 60, minute % 60);
        let what = ["started", "stopped", "reloaded its settings", "took longer than usual"];
        let what = what.get(dice.below(4) as usize).copied().unwrap_or_default();
        let second = dice.below(60);
        text.push_str(&format!("{hour:02}:{minute:02}:{second:02} {device} {source}: task {what}\n"));
    }
    FileBody::text(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_is_that_of_the_content() {
        let made = FileBody::Made { magic: "MDMP", bytes: 1_001, key: 7 };
        let zipped = FileBody::Zip { entry: "a.dmp".to_owned(), body: Box::new(made.clone()) };
        for body in [FileBody::text("abc"), made, zipped, FileBody::Locked] {
            assert_eq!(body.len(), body.content().len(), "{body:?}");
        }
    }

    #[test]
    fn paths_are_compared_as_the_system_does() {
        let mut files = Files::default();
        files.write(System::Windows, r"C:\Temp\A.txt", FileBody::text("a"));
        assert!(files.read(System::Windows, "d", "c:/temp/a.TXT").is_ok());
        files.write(System::Linux, "/tmp/A.txt", FileBody::text("a"));
        assert_eq!(files.read(System::Linux, "d", "/tmp/a.txt"), Err(Unreadable::Missing));
        assert_eq!(files.read(System::Linux, "d", "/tmp/empty.log"), Err(Unreadable::Empty));
    }
}
