use super::ConfigError;
use super::fields::Fields;

/// More devices than any tenant has.
const MOST: u32 = 1_000_000;

/// What this installation asks of its analysts beyond what the API asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guardrails {
    /// `confirmAbove`: above so many devices their number is typed before Run. Default: 10.
    pub confirm_above: usize,
    /// `maxDevices`: the most devices of one sending. Without it there is no limit.
    pub max_devices: Option<usize>,
    /// `commentPattern`: a regular expression of which the comment must have a match.
    pub comment_pattern: Option<String>,
    /// `highValueDevices`: names or ids of devices that are named before sending.
    pub high_value_devices: Vec<String>,
}

impl Default for Guardrails {
    fn default() -> Self {
        Self { confirm_above: 10, max_devices: None, comment_pattern: None, high_value_devices: Vec::new() }
    }
}

/// Reads `guardrails`; `is_pattern` says why a text is no regular expression.
pub(super) fn read(
    top: &Fields,
    is_pattern: impl Fn(&str) -> Result<(), String>,
) -> Result<Guardrails, ConfigError> {
    let Some(fields) = top.object("guardrails")? else { return Ok(Guardrails::default()) };
    fields.no_others(&["confirmAbove", "maxDevices", "commentPattern", "highValueDevices"])?;
    let whole = |name, from| fields.whole(name, from, MOST).map(|whole| whole.map(|whole| whole as usize));
    let comment_pattern = fields.text_like("commentPattern", "\"^INC-[0-9]{6}\"", |text| !text.is_empty())?;
    if let Some(Err(why)) = comment_pattern.as_deref().map(is_pattern) {
        return Err(fields.no_pattern("commentPattern", why));
    }
    let devices = fields.list_like("highValueDevices", "[\"DC01\", …]", |text| !text.trim().is_empty())?;
    Ok(Guardrails {
        confirm_above: whole("confirmAbove", 0)?.unwrap_or(Guardrails::default().confirm_above),
        max_devices: whole("maxDevices", 1)?,
        comment_pattern,
        high_value_devices: devices.unwrap_or_default(),
    })
}
