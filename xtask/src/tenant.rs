//! `cargo xtask tenant`: tenant mode without a tenant. Page and relay by the shipped nginx files, a provider of sign-ins, and
//! the emulator, together on this machine.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::Result;
use crate::setup::{DeployTools, tenant_packages};
use crate::{dist, process, project};

/// What stands behind a page in tenant mode.
pub struct World {
    nginx: PathBuf,
}

impl World {
    /// Builds and brings what is missing.
    ///
    /// # Errors
    /// When something does not build or cannot be brought.
    pub fn ready() -> Result<Self> {
        let tools = DeployTools::ready()?;
        tenant_packages()?;
        let mut emulator = Command::new("cargo");
        emulator.current_dir(project::root()).args(["build", "--quiet", "--package", "emulator"]);
        process::run(&mut emulator)?;
        Ok(Self { nginx: tools.nginx })
    }

    /// A command in the folder of the tests that finds all of it.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(project::root().join("tests/tenant"));
        command.env("LIVELINE_NGINX", &self.nginx).env("LIVELINE_DIST", dist::folder());
        command.env("LIVELINE_EMULATOR", project::root().join("target/debug/emulator"));
        command
    }
}

/// Starts everything and says what to try, until the process is ended.
///
/// # Errors
/// When a part does not build or a port is taken.
pub fn run(port: u16) -> Result<()> {
    let world = World::ready()?;
    dist::build()?;
    process::run(world.command("node").arg("serve.js").env("PORT", port.to_string()))
}
