//! The recipes of `deploy`, by the real nginx.

use super::{Counts, node};
use crate::dist;
use crate::failure::Result;
use crate::setup::DeployTools;

/// Starts nginx with the shipped files; `built` says that there is a release to serve, else the tests make a small one.
pub fn tests(built: bool) -> Result<Counts> {
    let tools = DeployTools::ready()?;
    let mut variables = vec![("LIVELINE_NGINX", tools.nginx.display().to_string())];
    if built {
        variables.push(("LIVELINE_DIST", dist::folder().display().to_string()));
    }
    node::tests("tests/deploy", "deploy-tests.tap", &variables)
}
