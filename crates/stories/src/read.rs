//! From a text to a story, or to the first place that does not fit. Nothing of a story that is not whole is used.

mod draft;
mod steps;
mod tenant;
mod values;

use sequence::Problem;
use sequence::json::{self, Fields};
use simulator::Names;

use crate::error::Fault;
use crate::{FORMAT, Story, StoryError, StoryProblem, VERSION};

/// Reads a story.
///
/// # Errors
/// The first place that does not fit.
pub fn read(text: &str) -> Result<Story, StoryError> {
    read_named(text, &Names::default())
}

/// Reads a story that speaks of the tenant's devices by these other names ([`Names::in_text`]).
///
/// # Errors
/// The first place that does not fit.
pub fn read_named(text: &str, names: &Names) -> Result<Story, StoryError> {
    read_story(text, names).map_err(|fault| fault.in_text(text))
}

fn read_story(text: &str, names: &Names) -> Result<Story, Fault> {
    let mut file = Fields::of(json::read(text)?)?;
    // The version goes before all that a newer one may have.
    let format = file.need("format")?;
    let at = format.at;
    let format = format.text()?;
    if format != FORMAT {
        return Err(Fault::new(at, StoryProblem::Json(Problem::OtherFormat(format))));
    }
    let version = file.need("version")?;
    let at = version.at;
    let version = version.count()?;
    if version != VERSION {
        return Err(Fault::new(at, StoryProblem::Json(Problem::OtherVersion(version))));
    }
    // A link to the schema, for editors that know it.
    file.text("$schema")?;
    let id = values::id(file.need("id")?)?;
    let title = values::said(file.need("title")?)?;
    let learns = values::said(file.need("learns")?)?;
    let minutes = values::number(file.need("minutes")?, 1, 60)?;
    let tenant = match file.take("tenant") {
        Some(node) => tenant::read(node, names)?,
        None => tenant::Tenant::of(names),
    };
    let draft = match file.take("draft") {
        Some(node) => draft::read(node, &tenant)?,
        None => crate::Draft::default(),
    };
    let steps = file.need("steps")?;
    let at = steps.at;
    let steps =
        steps.list()?.into_iter().map(|step| steps::step(step, &tenant)).collect::<Result<Vec<_>, _>>()?;
    file.end()?;
    if steps.is_empty() {
        return Err(Fault::new(at, StoryProblem::Empty));
    }
    let tenant::Tenant { scenario, seed, settings, .. } = tenant;
    Ok(Story { id, title, learns, minutes, scenario, seed, settings, draft, steps })
}
