use archive::zip_of;
use defender::{Command, System, json_string};

use crate::device::Station;
use crate::dice::Dice;
use crate::files::{FileBody, Unreadable, file_name};
use crate::gzip::gzip;
use crate::library::Library;
use crate::scripts::{self, Ended, Start};
use crate::{Packing, Scenario, Settings};

/// What a command comes to on its device, known when it starts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    /// Milliseconds it executes.
    pub(crate) ms: u32,
    /// Set when it fails.
    pub(crate) error: Option<String>,
    /// What can be downloaded afterwards. PutFile leaves nothing (contract 3.5).
    pub(crate) result: Option<Output>,
    /// Files that it leaves on the device.
    pub(crate) writes: Vec<(String, FileBody)>,
}

/// What stands behind a result link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    /// The JSON of a script, or what should be JSON.
    Script(String),
    /// A collected file.
    File { name: String, body: FileBody },
}

/// Everything that a command sees.
pub(crate) struct Surroundings<'a> {
    pub(crate) device: &'a Station,
    pub(crate) library: &'a Library,
    pub(crate) scenario: Scenario,
    pub(crate) settings: &'a Settings,
    pub(crate) dice: &'a mut Dice,
}

const MB: usize = 1_024 * 1_024;

/// Carries the command out.
pub(crate) fn carry_out(command: &Command, around: Surroundings<'_>) -> Outcome {
    match command {
        Command::PutFile { file_name } => put(file_name, around),
        Command::RunScript { script_name, args } => run(script_name, args, around),
        Command::GetFile { path } => get(path, around),
    }
}

impl Output {
    /// The bytes of the download (contract 3.5).
    pub(crate) fn bytes(&self, packing: Packing) -> Vec<u8> {
        match (self, packing) {
            (Self::Script(text), _) => text.clone().into_bytes(),
            (Self::File { name, body }, Packing::Gzip) => gzip(name, &body.content()),
            (Self::File { name, body }, Packing::Zip) => zip_of(name, &body.content()).unwrap_or_default(), // no simulated file is that large
            (Self::File { body, .. }, Packing::Plain) => body.content(),
        }
    }

    /// The ending of the download's name.
    pub(crate) const fn extension(&self, packing: Packing) -> &'static str {
        match (self, packing) {
            (Self::Script(_), _) => "json",
            (Self::File { .. }, Packing::Gzip) => "gz",
            (Self::File { .. }, Packing::Zip) => "zip",
            (Self::File { .. }, Packing::Plain) => "bin",
        }
    }
}

fn put(name: &str, around: Surroundings<'_>) -> Outcome {
    let ms = around.dice.between(4_000, 14_000);
    let Some((own_name, content)) = around.library.find(name) else {
        return not_in_library(name);
    };
    let (folder, largest) = match around.device.system() {
        System::Windows => {
            ("C:\\ProgramData\\Microsoft\\Windows Defender Advanced Threat Protection\\Downloads\\", 300 * MB)
        }
        System::Linux | System::MacOs => ("/var/opt/microsoft/mdatp/response/", 10 * MB),
    };
    if content.len() > largest {
        return Outcome::failed(ms, format!("The file is larger than {} MB.", largest / MB));
    }
    let writes = vec![(format!("{folder}{own_name}"), FileBody::Bytes(content.to_vec()))];
    Outcome { ms, writes, ..Outcome::default() }
}

fn run(name: &str, args: &str, around: Surroundings<'_>) -> Outcome {
    let Some((own_name, _)) = around.library.find(name) else {
        return not_in_library(name);
    };
    let windows = around.device.system() == System::Windows;
    let staged = &around.settings.staged;
    let start = Start { device: around.device, scenario: around.scenario, staged, args, dice: around.dice };
    let ended = scripts::run(own_name, start);
    let limit = u32::try_from(around.settings.script_ms).unwrap_or(u32::MAX);
    if ended.ms > limit {
        // Stopped by the agent: no result, nothing left behind.
        return Outcome::failed(limit, "The script did not end within its time limit.");
    }
    let error = ended.failed.then(|| format!("The script failed: {}", ended.errors));
    let result = Some(Output::Script(transcript(own_name, &ended, windows, around.dice)));
    Outcome { ms: ended.ms, error, result, writes: ended.writes }
}

/// The result of a script with the oddities of contract 3.5: the first line, NULs at the end, and on
/// demand line breaks that make it no JSON.
fn transcript(name: &str, ended: &Ended, windows: bool, dice: &mut Dice) -> String {
    let first = if windows {
        format!(
            "Transcript started, output file is C:\\ProgramData\\Microsoft\\Windows Defender Advanced Threat \
             Protection\\Temp\\PSScriptOutputs\\PSScript_Transcript_{{{}}}.txt\n",
            dice.guid().to_ascii_uppercase()
        )
    } else {
        String::new()
    };
    let nuls = if windows { "\0".repeat(dice.below(4) as usize) } else { String::new() };
    let output = json_string(&format!("{first}{}{nuls}", ended.output));
    let output = if ended.raw_lines { output.replace("\\n", "\n") } else { output };
    format!(
        "{{\"script_name\":{},\"exit_code\":{},\"script_output\":{output},\"script_errors\":{}}}",
        json_string(name),
        ended.exit_code,
        json_string(&ended.errors)
    )
}

fn get(path: &str, around: Surroundings<'_>) -> Outcome {
    let ms = around.dice.between(3_000, 12_000);
    let device = around.device;
    let path = if around.settings.paths_forgiven { forgiven(path) } else { path.to_owned() };
    match device.files.read(device.system(), &device.make.name, &path) {
        Ok(body) => {
            let result = Some(Output::File { name: file_name(&path).to_owned(), body });
            Outcome { ms, result, ..Outcome::default() }
        }
        Err(why) => {
            let why = match why {
                Unreadable::Missing => "was not found",
                Unreadable::Locked => "is in use by another process",
                Unreadable::Empty => "is empty",
            };
            Outcome::failed(ms.min(4_000), format!("The file '{path}' {why}."))
        }
    }
}

/// Without surrounding quotes, doubled backslashes collapsed but for those of a UNC path.
fn forgiven(path: &str) -> String {
    let path = path.trim_matches('"');
    let (start, rest) = path.split_at(if path.starts_with("\\\\") { 2 } else { 0 });
    format!("{start}{}", rest.replace("\\\\", "\\"))
}

fn not_in_library(name: &str) -> Outcome {
    Outcome::failed(900, format!("'{name}' is not in the library."))
}

impl Outcome {
    fn failed(ms: u32, error: impl Into<String>) -> Self {
        Self { ms, error: Some(error.into()), ..Self::default() }
    }
}
