//! A page that is opened from a disk, without this one: no script, no request, no address. Whatever a device or the tenant
//! wrote is text in it.

use crate::case::{Case, told};
use crate::clean;
use crate::html::escape;
use crate::manifest::Entry;
use crate::note::{facts, output};
use crate::words::moment_of;
use crate::{Label, Words};

/// So much of a text is shown; the file has everything.
const SHOWN_BYTES: usize = 100_000;

const STYLE: &str = ":root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}\
    body{max-width:75rem;margin:2rem auto;padding:0 1rem;overflow-wrap:break-word}\
    h1{font-size:1.5rem}h2{margin-top:2.5rem;font-size:1.15rem}h3{font-size:1rem}\
    section{overflow-x:auto}table{border-collapse:collapse;width:100%}\
    th,td{padding:.3rem .6rem;border-bottom:1px solid #8885;text-align:start;vertical-align:top;white-space:pre-wrap}\
    thead th{white-space:nowrap;color:GrayText}tbody th{font-weight:600}\
    .time{min-width:17rem}:is(th,td)>code{display:inline-block;min-width:12rem;overflow-wrap:anywhere}\
    code,pre{font:13px/1.45 ui-monospace,Consolas,monospace}\
    pre{padding:.7rem;border:1px solid #8885;border-radius:.4rem;white-space:pre-wrap;overflow-wrap:anywhere}\
    p{color:GrayText}.error{color:light-dark(#b42318,#ff7a70)}";

/// The report. `files` are those that stand beside it, without the manifest, which names it.
pub(crate) fn report(case: &Case, files: &[&Entry], words: &dyn Words) -> String {
    let title = words.say(Label::Title);
    let parts = [
        table(
            "",
            &[],
            facts(case, words).into_iter().map(|(name, value)| vec![head(&words.say(name)), cell(&value)]),
        ),
        format!("<p>{}</p>", said(&words.say(Label::Times))),
        commands(case, words),
        missing(case, words),
        observed(case, words),
        outputs(case, words),
        file_table(files, words),
    ];
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<h1>{}</h1>\n{}</body>\n</html>\n",
        escape(words.language()),
        said(&format!("{title} · {}", case.run.id)),
        said(&title),
        parts.concat(),
    )
}

fn commands(case: &Case, words: &dyn Words) -> String {
    let timeline = case.timeline();
    let rows = timeline.commands.iter().enumerate().map(|(place, line)| {
        let (output, _) = output(case, place, words);
        let output = if line.no_output { words.say(Label::NoOutput) } else { output };
        let errors: String =
            line.errors.iter().map(|error| format!("<div class=\"error\">{}</div>", said(error))).collect();
        vec![
            cell(&place.saturating_add(1).to_string()),
            format!("<th scope=\"row\"><code>{}</code></th>", said(&told(line))),
            format!("<td>{}{errors}</td>", said(&words.command_state(&line.state))),
            time(&moment_of(line, line.start, words)),
            time(&moment_of(line, line.end, words)),
            format!("<td><code>{}</code></td>", said(&output)),
        ]
    });
    let heads = [Label::Step, Label::Command, Label::State, Label::Started, Label::Ended, Label::Output];
    table(&words.say(Label::Commands), &heads.map(|head| words.say(head)), rows)
}

fn missing(case: &Case, words: &dyn Words) -> String {
    let rows = case.missing().map(|(place, missing)| {
        vec![head(&words.output_of(place.saturating_add(1) as u64)), cell(&words.missing(missing))]
    });
    table(&words.say(Label::NotIncluded), &[], rows)
}

fn observed(case: &Case, words: &dyn Words) -> String {
    let rows = case.timeline().happened(case.run, case.ahead_ms()).into_iter().map(|line| {
        let known = words.known(&line).map(|known| format!(" ({known})")).unwrap_or_default();
        let answer = line.observed.fact.refusal().map(|refusal| crate::words::said(refusal, words));
        let answer = answer.filter(|answer| !answer.is_empty());
        let answer = answer.map(|answer| format!("<div>{}</div>", said(&answer))).unwrap_or_default();
        let text = said(&(words.observed(&line.observed, case.run) + &known));
        vec![time(&line.at.to_string()), format!("<td>{text}{answer}</td>")]
    });
    let heads = [words.say(Label::Time), words.say(Label::Observed)];
    table(&words.say(Label::Observed), &heads, rows)
}

fn outputs(case: &Case, words: &dyn Words) -> String {
    let mut out = String::new();
    for (place, name, file) in case.files() {
        let exit = file.exit_code.map(|code| format!(" · {}", words.exit(code))).unwrap_or_default();
        let step = words.output_of(place.saturating_add(1) as u64);
        out += &format!("<h3>{}</h3>\n<p><code>{}</code></p>\n", said(&(step + &exit)), said(&name));
        for (number, text) in file.texts.iter().enumerate() {
            if number > 0 {
                out += &format!("<h4>{}</h4>\n", said(&words.say(Label::ErrorOutput)));
            }
            out += &excerpt(text, words);
        }
    }
    if out.is_empty() { out } else { format!("<h2>{}</h2>\n{out}", said(&words.say(Label::Outputs))) }
}

/// What a device wrote, to the letter: secrets in it are its own.
fn excerpt(text: &str, words: &dyn Words) -> String {
    let end = text.floor_char_boundary(SHOWN_BYTES);
    let shown = text.get(..end).unwrap_or(text);
    let cut = (end < text.len()).then(|| words.cut(end as u64, text.len() as u64));
    let cut = cut.map(|cut| format!("<p>{}</p>\n", said(&cut))).unwrap_or_default();
    // A line break right behind the tag would be dropped.
    format!("<pre>\n{}</pre>\n{cut}", escape(shown))
}

fn file_table(files: &[&Entry], words: &dyn Words) -> String {
    let rows = files.iter().map(|file| {
        vec![
            format!("<th scope=\"row\"><code>{}</code></th>", said(&file.name)),
            cell(&file.bytes.to_string()),
            format!("<td><code>{}</code></td>", said(&file.sha256)),
        ]
    });
    let heads = [words.say(Label::File), words.say(Label::Bytes), "SHA-256".to_owned()];
    let table = table(&words.say(Label::Files), &heads, rows);
    format!("{table}<p>{}</p>\n", said(&words.say(Label::Check)))
}

/// A table under its heading; nothing without rows.
fn table(title: &str, heads: &[String], rows: impl Iterator<Item = Vec<String>>) -> String {
    let rows: String = rows.map(|cells| format!("<tr>{}</tr>\n", cells.concat())).collect();
    if rows.is_empty() {
        return rows;
    }
    let heads: String = heads.iter().map(|head| format!("<th scope=\"col\">{}</th>", said(head))).collect();
    let heads = if heads.is_empty() { heads } else { format!("<thead><tr>{heads}</tr></thead>\n") };
    let title = if title.is_empty() { String::new() } else { format!("<h2>{}</h2>\n", said(title)) };
    format!("{title}<section tabindex=\"0\"><table>\n{heads}<tbody>\n{rows}</tbody>\n</table></section>\n")
}

fn head(text: &str) -> String {
    format!("<th scope=\"row\">{}</th>", said(text))
}

fn cell(text: &str) -> String {
    format!("<td>{}</td>", said(text))
}

/// A moment stays in one line, a span in few.
fn time(text: &str) -> String {
    format!("<td class=\"time\">{}</td>", said(text))
}

/// What the tenant or the page says, without secrets.
fn said(text: &str) -> String {
    escape(&clean::text(text))
}
