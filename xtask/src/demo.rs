//! `cargo xtask demo`: build, serve, say where.

use std::net::TcpListener;
use std::path::Path;

use crate::dist;
use crate::failure::Result;
use crate::server::Server;

/// Builds the page and serves it until the process is ended.
///
/// # Errors
/// When the port is taken or the page does not build.
pub fn run(port: u16) -> Result<()> {
    // First, so that nobody waits minutes for a build to hear that the port is taken.
    let server = Server::bind(port)?;
    dist::build()?;
    announce(server, &dist::folder(), "/")
}

/// Serves a release that is there.
///
/// # Errors
/// When the port is taken.
pub fn serve(folder: &Path, port: u16, base: &str) -> Result<()> {
    announce(Server::bind(port)?, folder, base)
}

fn announce(server: Server, folder: &Path, base: &str) -> Result<()> {
    let serving = server.start(folder, base)?;
    println!("Liveline answers at {}  (Ctrl+C ends it)", serving.address());
    serving.wait();
    Ok(())
}

/// A port that nobody uses at this moment.
pub fn free_port() -> Option<u16> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .ok()
}
