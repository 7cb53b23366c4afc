use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::gate::Gate;
use crate::jwks::Keys;
use crate::options::Options;
use crate::serve::serve;
use crate::tls::{self, TlsError};
use crate::world::World;
use crate::{api, content, control};

/// A running emulator. It ends when it is dropped, and its connections with it.
#[derive(Debug)]
pub struct Emulator {
    addresses: Addresses,
    tasks: Vec<JoinHandle<()>>,
}

/// Where it answers: scheme, host and port, without a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addresses {
    /// The API; `/api/machines` and the like follow.
    pub api: String,
    /// Result content.
    pub content: String,
    /// For tests.
    pub control: Option<String>,
}

/// Why it does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A port that cannot be had.
    #[error("port {port} for {what} cannot be had: {error}")]
    Port {
        /// `the API`, `result content`, `control`.
        what: &'static str,
        /// Which one.
        port: u16,
        /// Why.
        error: std::io::Error,
    },
    /// Certificates that cannot be used.
    #[error(transparent)]
    Tls(#[from] TlsError),
}

impl Emulator {
    /// Opens the ports. The issuer need not be there yet.
    ///
    /// # Errors
    /// When a port is taken or a certificate cannot be used.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let tls = options.tls.as_ref().map(tls::acceptor).transpose()?;
        let trust = options.keys.ca.as_deref().map(tls::trust).transpose()?;
        let (api_port, api_address) = listen("the API", options.ports.api).await?;
        let (content_port, content_address) = listen("result content", options.ports.content).await?;
        let control = match options.ports.control {
            Some(port) => Some(listen("control", port).await?),
            None => None,
        };
        let scheme = if tls.is_some() { "https" } else { "http" };
        let addresses = Addresses {
            api: format!("{scheme}://{api_address}"),
            content: format!("{scheme}://{content_address}"),
            control: control.as_ref().map(|(_, address)| format!("http://{address}")),
        };
        let gate = Gate::new(&options, Keys::new(options.keys.clone(), trust));
        let mut setup = options.setup;
        setup.settings.links_at = options.links_at.unwrap_or_else(|| addresses.content.clone());
        let world = Arc::new(World::new(gate, options.cors, options.issuer, setup, options.speed));
        let run = |port: TcpListener, tls, router: Router| tokio::spawn(serve(port, tls, router));
        let mut tasks = vec![
            run(api_port, tls.clone(), api::router(Arc::clone(&world))),
            run(content_port, tls, content::router(Arc::clone(&world))),
        ];
        tasks.extend(control.map(|(port, _)| run(port, None, control::router(world))));
        Ok(Self { addresses, tasks })
    }

    /// Where it answers.
    pub const fn addresses(&self) -> &Addresses {
        &self.addresses
    }

    /// Waits until it ends, which it does not do by itself.
    pub async fn ended(mut self) {
        for task in &mut self.tasks {
            let _ended = task.await;
        }
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

async fn listen(what: &'static str, port: u16) -> Result<(TcpListener, SocketAddr), StartError> {
    let failed = |error| StartError::Port { what, port, error };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    Ok((listener, address))
}
