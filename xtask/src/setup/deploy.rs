//! What the deployment tests need: the server of `deploy/nginx`, a front door to stand before it, and their own packages.

use std::path::{Path, PathBuf};

use super::{packages, tools};
use crate::failure::{Failure, Result};
use crate::{process, project};

/// Where Debian puts programs that are not on everybody's search path.
const SBIN: &str = "/usr/sbin";
/// What `deploy/nginx/nginx.conf` loads.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const PACKAGES: [&str; 3] = ["nginx", "libnginx-mod-http-brotli-static", "openssl"];
/// What makes Apache httpd an access proxy.
const OPENIDC: &str = "/usr/lib/apache2/modules/mod_auth_openidc.so";
const DOOR_PACKAGES: [&str; 2] = ["apache2", "libapache2-mod-auth-openidc"];

/// Server and test packages.
pub struct DeployTools {
    /// For the tests; openssl is found by its name.
    pub nginx: PathBuf,
}

impl DeployTools {
    /// Finds or makes them.
    ///
    /// # Errors
    /// When one of them is missing and cannot be brought here.
    pub fn ready() -> Result<Self> {
        let server =
            || program("nginx").filter(|_| Path::new(BROTLI).exists() && process::find("openssl").is_some());
        let nginx = found_or_installed(server, &PACKAGES, "the web server that the deployment tests start")?;
        tools::locked_packages(
            &project::root().join("tests/deploy"),
            "the evaluator of policies",
            "a few seconds",
        )?;
        Ok(Self { nginx })
    }
}

/// The access proxy that the tests of tenant mode put before the server.
///
/// # Errors
/// When it is missing and cannot be brought here.
pub fn front_door() -> Result<PathBuf> {
    let httpd = || program("apache2").filter(|_| Path::new(OPENIDC).exists());
    found_or_installed(httpd, &DOOR_PACKAGES, "the access proxy that the tests put before the site")
}

fn found_or_installed(find: impl Fn() -> Option<PathBuf>, names: &[&str], why: &str) -> Result<PathBuf> {
    if find().is_none() {
        packages::install(names, why, "20 s")?;
    }
    find().ok_or_else(|| Failure::new(format!("{} brought not all that is needed.", names.join(" "))))
}

fn program(name: &str) -> Option<PathBuf> {
    process::find(name).or_else(|| Some(Path::new(SBIN).join(name)).filter(|file| file.exists()))
}
