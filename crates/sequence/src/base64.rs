use data_encoding::BASE64;

/// Arguments in Base64, which has none of the characters that the portal refuses and loses no quotes on the
/// way (contract 6). Proposed, never done by itself: the script has to decode them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// How.
    pub encoding: Encoding,
    /// The arguments afterwards.
    pub args: String,
    /// The lines that give the script the original ones in `$arguments`, in its own language.
    pub decoder: &'static str,
}

/// How arguments are put into Base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// PowerShell: `-EncodedCommand` and UTF-16LE, as it has for itself. The first line of its decoder goes
    /// before all others of the script.
    EncodedCommand,
    /// PowerShell: UTF-8 as the only argument.
    PowerShellArgument,
    /// Bash: UTF-8 as the only argument. Line breaks at the end are lost.
    BashArgument,
}

/// The ways to put a script's arguments into Base64, the usual one first; none when there are no arguments.
/// What is no PowerShell is taken for bash, which scripts are fed to on Linux (contract 6).
pub fn encoded_arguments(script: &str, args: &str) -> Vec<Encoded> {
    let ending = script.trim().rsplit_once('.').map(|(_, ending)| ending);
    let encodings: &[Encoding] = match ending {
        _ if args.is_empty() => &[],
        Some(ending) if ending.eq_ignore_ascii_case("ps1") => {
            &[Encoding::EncodedCommand, Encoding::PowerShellArgument]
        }
        _ => &[Encoding::BashArgument],
    };
    let encoded = |encoding: &Encoding| Encoded {
        encoding: *encoding,
        args: encoding.encode(args),
        decoder: encoding.decoder(),
    };
    encodings.iter().map(encoded).collect()
}

impl Encoding {
    fn encode(self, args: &str) -> String {
        match self {
            Self::EncodedCommand => {
                let utf16: Vec<u8> = args.encode_utf16().flat_map(u16::to_le_bytes).collect();
                format!("-EncodedCommand {}", BASE64.encode(&utf16))
            }
            Self::PowerShellArgument | Self::BashArgument => BASE64.encode(args.as_bytes()),
        }
    }

    const fn decoder(self) -> &'static str {
        match self {
            Self::EncodedCommand => {
                "param([string]$EncodedCommand)\n\
                 $arguments = [Text.Encoding]::Unicode.GetString([Convert]::FromBase64String($EncodedCommand))"
            }
            Self::PowerShellArgument => {
                "$arguments = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($args[0]))"
            }
            Self::BashArgument => "arguments=$(printf '%s' \"$1\" | base64 --decode)",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powershell_is_offered_both_and_bash_one() {
        let offered = |script: &str| -> Vec<(Encoding, String)> {
            encoded_arguments(script, "-a \"я\"")
                .into_iter()
                .map(|encoded| (encoded.encoding, encoded.args))
                .collect()
        };
        let positional = (Encoding::PowerShellArgument, "LWEgItGPIg==".to_owned());
        let named = (Encoding::EncodedCommand, "-EncodedCommand LQBhACAAIgBPBCIA".to_owned());
        assert_eq!(offered("Collect.PS1"), [named, positional]);
        assert_eq!(offered("collect.sh"), [(Encoding::BashArgument, "LWEgItGPIg==".to_owned())]);
        assert_eq!(encoded_arguments("collect.ps1", ""), []);
    }
}
