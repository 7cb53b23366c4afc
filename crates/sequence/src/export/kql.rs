//! An advanced hunting query that looks for what a run did: processes that the agent started and files that
//! it wrote. The agent's process is `SenseIR.exe` (contract 6, SENSEIR).

use std::fmt::Write;

use defender::{Command, DeviceId, RunBody, Timestamp};

use crate::chars;

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification<'a> {
    /// What stands above the query, in as many lines as it has: that it was not tried on a tenant.
    pub note: &'a str,
    /// The device.
    pub device: &'a DeviceId,
    /// The run's start, inclusive.
    pub from: Timestamp,
    /// Its end, inclusive.
    pub to: Timestamp,
    /// What was sent. Rows about a file that it names are marked.
    pub body: &'a RunBody,
}

/// The query.
pub fn kql(verification: &Verification) -> String {
    let Verification { note, device, from, to, body } = verification;
    let mut query = String::new();
    for line in note.split(chars::is_line_break) {
        line_of(&mut query, &format!("// {line}"));
    }
    line_of(&mut query, "union withsource = Table DeviceProcessEvents, DeviceFileEvents");
    line_of(&mut query, &format!("| where Timestamp between (datetime({from}) .. datetime({to}))"));
    line_of(&mut query, &format!("| where DeviceId == {}", literal(device.as_str())));
    line_of(&mut query, "| where InitiatingProcessFileName =~ \"SenseIR.exe\"");
    let named: Vec<String> =
        body.commands.iter().filter_map(file_name).filter(|name| !name.is_empty()).map(literal).collect();
    if !named.is_empty() {
        line_of(&mut query, &format!("| extend NamedInRun = FileName in~ ({})", named.join(", ")));
    }
    let marked = if named.is_empty() { "" } else { "NamedInRun, " };
    line_of(
        &mut query,
        &format!(
            "| project Timestamp, Table, ActionType, {marked}FolderPath, FileName, SHA256, ProcessCommandLine, \
             InitiatingProcessCommandLine"
        ),
    );
    line_of(&mut query, "| order by Timestamp asc");
    query
}

fn line_of(query: &mut String, line: &str) {
    query.push_str(line);
    query.push('\n');
}

/// The name of a command's file in events. A script gets another one on the device (contract 6, SENSEIR).
fn file_name(command: &Command) -> Option<&str> {
    match command {
        Command::PutFile { file_name } => Some(file_name),
        Command::RunScript { .. } => None,
        Command::GetFile { path } if path.starts_with('/') => path.rsplit('/').next(),
        Command::GetFile { path } => path.rsplit(chars::is_separator).next(),
    }
}

/// A string literal in double quotes.
fn literal(text: &str) -> String {
    let mut literal = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            _ if c.is_control() || chars::is_line_break(c) => {
                let _ = write!(literal, "\\u{:04x}", u32::from(c)); // writing to a String cannot fail
            }
            _ => literal.push(c),
        }
    }
    literal + "\""
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn device() -> DeviceId {
        DeviceId::new(&"a1".repeat(20)).unwrap()
    }

    fn query(body: &RunBody, note: &str) -> String {
        let (from, to) = (Timestamp::from_ms(1_772_615_752_778), Timestamp::from_ms(1_772_616_000_000));
        kql(&Verification { note, device: &device(), from, to, body })
    }

    fn body(commands: Vec<Command>) -> RunBody {
        RunBody { commands, comment: String::new() }
    }

    /// Reads a string literal by the rules of KQL: its text and what follows.
    fn read(code: &str) -> Option<(String, &str)> {
        let mut text = String::new();
        let mut chars = code.strip_prefix('"')?.chars();
        loop {
            match chars.next()? {
                '"' => return Some((text, chars.as_str())),
                '\\' => match chars.next()? {
                    'u' => {
                        let digits: String = chars.by_ref().take(4).collect();
                        text.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?);
                    }
                    c @ ('"' | '\\') => text.push(c),
                    _ => return None,
                },
                '\n' | '\r' => return None,
                c => text.push(c),
            }
        }
    }

    #[test]
    fn the_query_of_a_run() {
        let commands = vec![
            Command::PutFile { file_name: "sigcheck.exe".into() },
            Command::RunScript { script_name: "collect-logs.ps1".into(), args: "-Days 3".into() },
            Command::GetFile { path: r"C:\Windows\Temp\logs.zip".into() },
        ];
        insta::assert_snapshot!(query(&body(commands), "Not tried\non a tenant."), @r#"
        // Not tried
        // on a tenant.
        union withsource = Table DeviceProcessEvents, DeviceFileEvents
        | where Timestamp between (datetime(2026-03-04T09:15:52.778Z) .. datetime(2026-03-04T09:20:00Z))
        | where DeviceId == "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1"
        | where InitiatingProcessFileName =~ "SenseIR.exe"
        | extend NamedInRun = FileName in~ ("sigcheck.exe", "logs.zip")
        | project Timestamp, Table, ActionType, NamedInRun, FolderPath, FileName, SHA256, ProcessCommandLine, InitiatingProcessCommandLine
        | order by Timestamp asc
        "#);
    }

    #[test]
    fn without_commands_nothing_is_marked() {
        assert!(!query(&body(Vec::new()), "").contains("NamedInRun"));
        let unnamed = |path: &str| vec![Command::GetFile { path: path.to_owned() }];
        assert!(!query(&body(unnamed("C:\\Temp\\")), "").contains("NamedInRun"));
        assert!(query(&body(unnamed(r"/tmp/a\b.txt")), "").contains(r#"in~ ("a\\b.txt")"#));
    }

    proptest! {
        #[test]
        fn a_literal_is_read_as_meant(text in any::<String>()) {
            let code = literal(&text);
            prop_assert_eq!(read(&code), Some((text, "")));
        }

        #[test]
        fn no_note_and_no_name_ends_its_line(text in any::<String>()) {
            let hostile = query(&body(vec![Command::PutFile { file_name: text.clone() }]), &text);
            let breaks = text.chars().filter(|c| chars::is_line_break(*c)).count();
            let marked = usize::from(!text.is_empty());
            prop_assert_eq!(hostile.split(chars::is_line_break).count(), 7 + marked + breaks + 1);
        }
    }
}
