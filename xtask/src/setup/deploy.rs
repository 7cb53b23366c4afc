//! What the deployment tests need: the server of `deploy/nginx`, and their own packages.

use std::path::{Path, PathBuf};

use super::{packages, tools};
use crate::failure::{Failure, Result};
use crate::{process, project};

/// Where Debian puts programs that are not on everybody's search path.
const SBIN: &str = "/usr/sbin";
/// What `deploy/nginx/nginx.conf` loads.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const PACKAGES: [&str; 3] = ["nginx", "libnginx-mod-http-brotli-static", "openssl"];

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
        if installed().is_none() {
            packages::install(&PACKAGES, "the web server that the deployment tests start", "20 s")?;
        }
        let nginx = installed()
            .ok_or_else(|| Failure::new(format!("{} brought not all that is needed.", PACKAGES.join(" "))))?;
        tools::locked_packages(
            &project::root().join("tests/deploy"),
            "the evaluator of policies",
            "a few seconds",
        )?;
        Ok(Self { nginx })
    }
}

/// nginx, when all three packages are there.
fn installed() -> Option<PathBuf> {
    let nginx = process::find("nginx").or_else(|| {
        let file = Path::new(SBIN).join("nginx");
        file.exists().then_some(file)
    });
    nginx.filter(|_| Path::new(BROTLI).exists() && process::find("openssl").is_some())
}
