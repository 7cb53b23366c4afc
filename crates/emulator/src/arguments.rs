//! The command line.

use std::path::PathBuf;

use emulator::{Options, Ports, TlsFiles, change};
use lexopt::Arg::{Long, Short};
use lexopt::{Parser, ValueExt};
use simulator::Scenario;

/// What `--help` prints.
pub const HELP: &str = "\
The simulated tenant behind real ports of 127.0.0.1, with real tokens checked.

  --issuer URL             `iss` of the tokens, to the letter (needed)
  --jwks URL               where the issuer's keys are, http or https (needed)
  --jwks-ca FILE           PEM certificates that https of --jwks is trusted by
  --audience URI           `aud` of the tokens; may be repeated; without it the three names of the API
  --leeway SECONDS         by how much a token's times may be wrong (0)
  --port N                 the API (7430); 0 takes a free one
  --content-port N         result content (7431)
  --control-port N         for tests: faults, time, log; without it nobody can
  --links-at URL           scheme and host of result links, such as a relay's; without it the content port
  --tls-cert FILE --tls-key FILE
                           PEM; API and content then speak https
  --cors                   lets scripts of other origins read answers; the real API is believed not to
  --scenario NAME          first-run, rough-day
  --seed N                 decides ids, durations and who meets a fault (1)
  --start MOMENT           the tenant's first moment (now), as 2026-03-04T09:00:00Z
  --speed N                seconds of the tenant in one second (1)
  --set NAME=VALUE         a setting or fault of the simulator, as in `--set sessions=3`; may be repeated:
                           crates/simulator/src/settings.rs and faults.rs have their names

Control, JSON both ways: GET /state /actions /log, DELETE /log, and POST
  /faults {\"lost_answers\":500}    these and no others, per thousand; {} is fair weather
  /step-up {\"acrs\":\"c1\"}          401 with a claims challenge until a sign-in fulfils it; null: none
  /down {\"how\":\"closed\"}          or unavailable, html, huge; null: up
  /advance {\"seconds\":90}         {}: to the next change
  /reset {\"scenario\":\"rough-day\",\"seed\":7,\"settings\":{\"sessions\":3}}
                                 another tenant; each may be missing";

const API_PORT: u16 = 7430;
const CONTENT_PORT: u16 = 7431;

/// What is asked for.
pub enum Asked {
    /// To say how.
    Help,
    /// To run.
    Run(Box<Options>),
}

/// Reads the command line.
///
/// # Errors
/// When a word is not understood or a needed one is missing.
pub fn read(mut parser: Parser) -> Result<Asked, lexopt::Error> {
    let mut options = Options::new("", "");
    options.ports = Ports { api: API_PORT, content: CONTENT_PORT, control: None };
    let (mut audiences, mut cert, mut key) = (Vec::new(), None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Asked::Help),
            Long("issuer") => options.issuer = parser.value()?.string()?,
            Long("jwks") => options.keys.url = parser.value()?.string()?,
            Long("jwks-ca") => options.keys.ca = Some(parser.value()?.into()),
            Long("audience") => audiences.push(parser.value()?.string()?),
            Long("leeway") => options.leeway_s = parser.value()?.parse()?,
            Long("port") => options.ports.api = parser.value()?.parse()?,
            Long("content-port") => options.ports.content = parser.value()?.parse()?,
            Long("control-port") => options.ports.control = Some(parser.value()?.parse()?),
            Long("links-at") => options.links_at = Some(parser.value()?.string()?),
            Long("tls-cert") => cert = Some(PathBuf::from(parser.value()?)),
            Long("tls-key") => key = Some(PathBuf::from(parser.value()?)),
            Long("cors") => options.cors = true,
            Long("scenario") => {
                let name = parser.value()?.string()?;
                options.setup.scenario =
                    Scenario::from_name(&name).ok_or(format!("There is no scenario {name:?}."))?;
            }
            Long("seed") => options.setup.seed = parser.value()?.parse()?,
            Long("start") => options.setup.start = parser.value()?.parse()?,
            Long("speed") => options.speed = parser.value()?.parse()?,
            Long("set") => {
                let setting = parser.value()?.string()?;
                let (name, value) = setting.split_once('=').ok_or("--set wants NAME=VALUE.")?;
                change(&mut options.setup.settings, name, value)
                    .map_err(|error| format!("--set: {error}"))?;
            }
            other => return Err(other.unexpected()),
        }
    }
    if options.issuer.is_empty() || options.keys.url.is_empty() {
        return Err("--issuer and --jwks are needed.".into());
    }
    if !audiences.is_empty() {
        options.audiences = audiences;
    }
    options.tls = match (cert, key) {
        (Some(cert), Some(key)) => Some(TlsFiles { cert, key }),
        (None, None) => None,
        _ => return Err("--tls-cert and --tls-key go together.".into()),
    };
    Ok(Asked::Run(Box::new(options)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(words: &str) -> Result<Asked, String> {
        let words = std::iter::once("emulator").chain(words.split_whitespace());
        read(Parser::from_iter(words)).map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_said_is_done() {
        let words = "--issuer https://i --jwks http://k --port 0 --control-port 9 --audience a --audience b --cors \
                     --scenario rough-day --seed 7 --speed 10 --set sessions=3 --set latency_ms=0-0";
        let Ok(Asked::Run(options)) = given(words) else { panic!("not understood") };
        assert_eq!(options.ports, Ports { api: 0, content: CONTENT_PORT, control: Some(9) });
        assert_eq!(options.audiences, ["a", "b"]);
        assert!(options.cors && options.tls.is_none());
        assert_eq!((options.setup.scenario, options.setup.seed, options.speed), (Scenario::RoughDay, 7, 10));
        assert_eq!((options.setup.settings.sessions, options.setup.settings.faults.latency_ms), (3, (0, 0)));
        assert!(matches!(given("--help"), Ok(Asked::Help)));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (words, says) in [
            ("", "--issuer and --jwks are needed."),
            ("--issuer i", "--issuer and --jwks are needed."),
            ("--issuer i --jwks k --tls-cert c", "--tls-cert and --tls-key go together."),
            ("--scenario sunny", "There is no scenario \"sunny\"."),
            ("--set sessions", "--set wants NAME=VALUE."),
            ("--set colour=red", "--set: there is no setting \"colour\""),
            ("--port 99999", "cannot parse argument \"99999\": number too large to fit in target type"),
            ("--loud", "invalid option '--loud'"),
        ] {
            assert_eq!(given(words).err().as_deref(), Some(says), "{words}");
        }
    }
}
