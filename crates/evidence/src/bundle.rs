use std::borrow::Cow;

use archive::{TooLarge, Zip};
use engine::{Observation, Origin, Run};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use crate::case::Case;
use crate::manifest::{Entry, manifest};
use crate::report::report;
use crate::{Words, clean};

/// The name of the bundle's file, before it is made safe.
pub fn file_name(run: &Run) -> String {
    format!("{}.evidence.zip", run.id)
}

/// The evidence bundle, a zip file: request, every answer, outputs, a report, a manifest, the list of hashes. The same case
/// and words give the same bytes.
///
/// # Errors
/// When it has more than a zip file can hold.
pub fn bundle(case: &Case, words: &dyn Words) -> Result<Vec<u8>, TooLarge> {
    let mut files = Files::default();
    if let (Origin::Own, body) = (case.run.origin, &case.run.body) {
        files.add("request.json", Cow::Owned(body.to_json()));
    }
    for (number, observation) in (1..).zip(&case.run.observations) {
        files.add(&format!("observations/{number:05}.json"), Cow::Owned(answer(observation)));
    }
    for (_, name, file) in case.files() {
        files.add_hashed(&name, Cow::Borrowed(file.bytes), file.sha256.to_owned());
    }
    let report = report(case, &files.entries(), words);
    files.add("report.html", Cow::Owned(report.into_bytes()));
    let manifest = manifest(case, &files.entries());
    files.add("manifest.json", Cow::Owned(manifest));
    let sums =
        files.entries().iter().map(|file| format!("{}  {}\n", file.sha256, file.name)).collect::<String>();
    files.add("SHA256SUMS", Cow::Owned(sums.into_bytes()));

    let mut zip = Zip::new();
    for (entry, content) in &files.0 {
        zip.add(&entry.name, content)?;
    }
    zip.finish()
}

/// The files of the bundle so far, in the order of their names.
#[derive(Default)]
struct Files<'a>(Vec<(Entry, Cow<'a, [u8]>)>);

impl<'a> Files<'a> {
    fn add(&mut self, name: &str, content: Cow<'a, [u8]>) {
        let sha256 = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
        self.add_hashed(name, content, sha256);
    }

    fn add_hashed(&mut self, name: &str, content: Cow<'a, [u8]>, sha256: String) {
        let at = self.0.partition_point(|(entry, _)| entry.name.as_str() < name);
        self.0.insert(at, (Entry { name: name.to_owned(), bytes: content.len(), sha256 }, content));
    }

    fn entries(&self) -> Vec<&Entry> {
        self.0.iter().map(|(entry, _)| entry).collect()
    }
}

/// An answer as it came, without secrets, and when. Nothing else of it is changed.
fn answer(observation: &Observation) -> Vec<u8> {
    let raw = clean::json(&observation.raw);
    let answer = RawValue::from_string(raw).map_or_else(|_| "null".to_owned(), |raw| raw.get().to_owned());
    format!(
        "{{\n  \"received\": \"{}\",\n  \"lastReceived\": \"{}\",\n  \"tenantClockAheadMs\": {},\n  \"late\": {},\n  \
         \"answer\": {answer}\n}}\n",
        observation.first_seen, observation.last_seen, observation.clock_offset_ms, observation.late
    )
    .into_bytes()
}
