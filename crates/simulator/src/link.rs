//! Result links (contract 3.4). A link says by itself what it is for and until when; the signature keeps
//! it from being changed. So it works after a replay, too.

use defender::{ActionId, Response, Timestamp};
use sha2::{Digest, Sha256};

use crate::dice::{Dice, fingerprint, hex};
use crate::respond::header;
use crate::stamp::http_date;
use crate::tenant::Tenant;

/// The container of results, below the host that the settings name.
const CONTAINER: &str = "/investigation-actions-data/";

impl Tenant {
    /// A link to what a command left; `None` when it left nothing.
    pub(crate) fn link(&self, run: usize, index: u32) -> Option<String> {
        let run = self.runs.get(run)?;
        let output = run.output(usize::try_from(index).ok()?)?;
        let whole_second = |moment: Timestamp| Timestamp::from_ms(moment.ms().div_euclid(1_000) * 1_000);
        let from = whole_second(self.now);
        let until = whole_second(self.now.plus_ms(self.setup.settings.link_ms));
        let time = |moment: Timestamp| moment.to_string().replace(':', "%3A");
        let mut dice = Dice::new(fingerprint(&[run.id.as_str().as_bytes()]), "blob", index.into());
        let link = format!(
            "{}{CONTAINER}{}/CustomPlaybookCommandOutput/{}?se={}&sp=rt&sv=2020-06-12&sr=b\
             &rscd=attachment%3B%20filename%3Doutput_{}_{index}.{}&skoid={}&skt={}&sks=b&sig={}",
            self.setup.settings.links_at,
            dice.guid(),
            dice.hex(32),
            time(until),
            run.id,
            output.extension(self.setup.settings.packing),
            dice.guid(),
            time(from),
            self.signature(run.id.as_str(), index, until),
        );
        Some(if self.setup.settings.links_escaped { link.replace('&', "&amp;") } else { link })
    }

    /// What a link leads to.
    pub(crate) fn blob(&self, url: &str) -> Response {
        let expired = "Signature not valid in the specified time frame";
        let Some(link) = Link::read(url) else { return self.no_blob(404, "BlobNotFound", "") };
        if link.signature != self.signature(link.action.as_str(), link.index, link.until) {
            return self.no_blob(403, "AuthenticationFailed", "Signature did not match");
        }
        if self.now > link.until {
            return self.no_blob(403, "AuthenticationFailed", expired);
        }
        let run = self.run_at(&link.action).and_then(|at| self.runs.get(at));
        let output = run.and_then(|run| run.output(usize::try_from(link.index).ok()?));
        let Some(output) = output else { return self.no_blob(404, "BlobNotFound", "") };
        let name = format!(
            "output_{}_{}.{}",
            link.action,
            link.index,
            output.extension(self.setup.settings.packing)
        );
        let headers = vec![
            header("date", http_date(self.now)),
            header("content-type", "application/octet-stream"),
            header("content-disposition", format!("attachment; filename={name}")),
        ];
        Response { status: 200, headers, body: output.bytes(self.setup.settings.packing) }
    }

    fn no_blob(&self, status: u16, code: &str, detail: &str) -> Response {
        let body = format!(
            "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code>\
             <AuthenticationErrorDetail>{detail}</AuthenticationErrorDetail></Error>"
        );
        let headers = vec![header("date", http_date(self.now)), header("content-type", "application/xml")];
        Response { status, headers, body: body.into_bytes() }
    }

    fn signature(&self, action: &str, index: u32, until: Timestamp) -> String {
        let text = format!("{} {action} {index} {until}", self.setup.seed);
        hex(&Sha256::digest(text))
    }
}

struct Link {
    action: ActionId,
    index: u32,
    until: Timestamp,
    signature: String,
}

impl Link {
    fn read(url: &str) -> Option<Self> {
        let (path, query) = url.split_once('?')?;
        path.contains("/CustomPlaybookCommandOutput/").then_some(())?;
        let field = |name: &str| {
            query.split('&').find_map(|field| field.strip_prefix("amp;").unwrap_or(field).strip_prefix(name))
        };
        let (_, file) = field("rscd=")?.split_once("output_")?;
        let (action, index) = file.split_once('.')?.0.split_once('_')?;
        Some(Self {
            action: ActionId::new(action)?,
            index: index.parse().ok()?,
            until: field("se=")?.replace("%3A", ":").parse().ok()?,
            signature: field("sig=")?.to_owned(),
        })
    }
}
