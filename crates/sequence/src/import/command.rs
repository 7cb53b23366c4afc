//! A request as a command for a shell. Those that this page writes ([`crate::export::Call`]) are read; what any other makes of
//! its body on the way is for its shell to say, so it is told apart and not read.

use defender::RunBody;

use super::body::{Reading, read_body};
use crate::export::powershell::is_single_quote;

/// What commands begin with that send a request, or a body before it.
const STARTS: [&str; 8] =
    ["curl", "curl.exe", "printf", "echo", "invoke-restmethod", "invoke-webrequest", "irm", "iwr"];

/// Whether a text begins like such a command.
pub(super) fn is_command(text: &str) -> bool {
    let code = code(text);
    let word = code.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    // A variable of PowerShell, or the prompt before a command.
    code.starts_with('$') || STARTS.contains(&word.as_str())
}

/// The body in a command that this page wrote; `None` when it is another one.
pub(super) fn read_command(text: &str) -> Option<RunBody> {
    let code = code(text);
    let json = match code.strip_prefix("printf '%s' ") {
        Some(code) => {
            let (json, rest) = bash(code)?;
            let rest = rest.trim_start().strip_prefix('|')?.trim_start();
            (rest.starts_with("curl ") && rest.contains(" --data-binary @- ")).then_some(json)?
        }
        None => {
            let (json, rest) = powershell(code.strip_prefix("$body = ")?)?;
            let sent =
                rest.trim_start().starts_with("Invoke-RestMethod ") && rest.contains("GetBytes($body)");
            sent.then_some(json)?
        }
    };
    // A command of this page was written by a serialiser, so what it says is meant.
    match read_body(&json).ok()? {
        Reading::Plain(body) => Some(body),
        Reading::Doubtful { literal, .. } => literal,
    }
}

/// Without blank lines and comments before it.
fn code(text: &str) -> &str {
    let mut code = text.trim_start();
    while code.starts_with('#') {
        code = code.split_once('\n').map_or("", |(_, rest)| rest.trim_start());
    }
    code
}

/// A text that bash reads as it stands, and what follows. A quote in it is `'\''`.
fn bash(code: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    let mut rest = code;
    loop {
        let (part, after) = rest.strip_prefix('\'')?.split_once('\'')?;
        text.push_str(part);
        match after.strip_prefix(r"\'") {
            Some(next) => rest = next,
            None => return Some((text, after)),
        }
        text.push('\'');
    }
}

/// A text that PowerShell reads as it stands, and what follows. A quote in it is doubled, typographic ones as well.
fn powershell(code: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    let mut chars = code.strip_prefix('\'')?.chars();
    loop {
        let mut c = chars.next()?;
        if is_single_quote(c) {
            let rest = chars.as_str();
            match chars.next() {
                Some(doubled) if is_single_quote(doubled) => c = doubled,
                _ => return Some((text, rest)),
            }
        }
        text.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Call;
    use crate::import::{ImportError, Imported, import};
    use crate::pretty;
    use defender::{Command, DeviceId};

    fn body() -> RunBody {
        let commands = vec![
            Command::RunScript { script_name: "a.ps1".into(), args: "-Name 'O’Brien' \"x\" $y".into() },
            Command::GetFile { path: r"C:\temp\new.zip".into() },
        ];
        RunBody { commands, comment: "It's 'Я'".into() }
    }

    fn call(body: &RunBody) -> Call {
        let device = DeviceId::new(&"a1".repeat(20)).expect("40 hex characters");
        Call::new("https://api.example", &device, body)
    }

    #[test]
    fn what_this_page_writes_is_read_again() {
        let call = call(&body());
        for command in [call.bash(), call.powershell()] {
            assert_eq!(import(&command), Ok(Imported::Command(body())), "{command}");
            let copied = format!("\u{FEFF}# DEMO: a device\n\n{}", command.replace('\n', "\r\n"));
            assert_eq!(import(&copied), Ok(Imported::Command(body())), "{copied}");
        }
    }

    #[test]
    fn lines_of_a_comment_come_back_from_every_form() {
        let comments = ["first\nsecond\r\n\tthird", "C:\\temp\nsecond"];
        for path in ["/var/log/auth.log", r"C:\temp\new.zip"] {
            for comment in comments {
                let commands = vec![Command::GetFile { path: path.to_owned() }];
                let body = RunBody { commands, comment: comment.to_owned() };
                let plain = Ok(Imported::Body(Reading::Plain(body.clone())));
                assert_eq!(import(&String::from_utf8_lossy(&body.to_json())), plain);
                assert_eq!(import(&pretty(&body).text()), plain);
                let call = call(&body);
                for command in [call.bash(), call.powershell()] {
                    assert_eq!(import(&command), Ok(Imported::Command(body.clone())), "{command}");
                }
            }
        }
        let args = "one\ttwo".to_owned();
        let run = Command::RunScript { script_name: "a.sh".into(), args };
        let odd = RunBody { commands: vec![run], comment: String::new() };
        assert_eq!(import(&call(&odd).bash()), Ok(Imported::Command(odd)));
    }

    #[test]
    fn other_commands_are_told_apart_and_not_read() {
        let call = call(&body());
        for command in [
            "curl -X POST -d '{\"Commands\": [], \"Comment\": \"c\"}' https://api.example",
            "CURL.EXE --data @body.json https://api.example",
            "$body = @'\n{\"Commands\": []}\n'@\nInvoke-RestMethod -Body $body",
            "$body='{}'",
            "$ curl https://api.example",
            "Invoke-RestMethod -Method Post `\n  -Uri https://api.example",
            "iwr https://api.example",
            "printf '%s' '{\"Commands\": []} |\n  curl --data-binary @- ",
            "# first\nprintf '%s' '{}' > body.json",
            &call.bash().replace("--data-binary @-", "--data-binary @body.json"),
            &call.powershell().replace("Invoke-RestMethod", "Write-Output"),
            // Refused by JSON.
            &call.bash().replace(r"\\", r"\W"),
        ] {
            assert_eq!(import(command), Err(ImportError::Command), "{command}");
        }
    }

    #[test]
    fn console_lines_are_no_commands() {
        for text in ["run curl.ps1", "putfile curl.exe", "# curl\ngetfile /a", "", "#", "curly"] {
            assert!(!is_command(text), "{text}");
        }
    }
}
