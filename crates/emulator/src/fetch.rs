use std::sync::Arc;
use std::time::Duration;

use axum::http::{Request, Uri, header};
use http_body_util::{BodyExt, Empty, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::ClientConfig;
use tokio_rustls::rustls::pki_types::ServerName;

/// What the issuer's list of keys can be at most, in bytes.
const LARGEST: usize = 1_048_576;
/// How long it may take.
const LIMIT: Duration = Duration::from_secs(5);

/// Why an address gave nothing. None of the texts names the address: it may be an internal one.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FetchError {
    #[error("their address is neither http nor https")]
    Address,
    #[error("no certificates are given that https could be trusted by")]
    NoTrust,
    #[error("no connection: {0}")]
    Connect(#[from] std::io::Error),
    #[error("no answer: {0}")]
    Http(#[from] hyper::Error),
    #[error("the answer is HTTP {0}")]
    Status(u16),
    #[error("the answer breaks off or is larger than {LARGEST} bytes")]
    Body,
    #[error("no answer within {} s", LIMIT.as_secs())]
    TooLate,
}

/// One GET on a connection of its own: what is read once an hour needs no pool. Redirects are not followed.
///
/// # Errors
/// When there is no answer 200 within 5 s.
pub(crate) async fn get(url: &str, trust: Option<Arc<ClientConfig>>) -> Result<Bytes, FetchError> {
    timeout(LIMIT, connect(url, trust)).await.unwrap_or(Err(FetchError::TooLate))
}

async fn connect(url: &str, trust: Option<Arc<ClientConfig>>) -> Result<Bytes, FetchError> {
    let uri: Uri = url.parse().map_err(|_| FetchError::Address)?;
    let host = uri.host().ok_or(FetchError::Address)?.trim_matches(['[', ']']).to_owned();
    match uri.scheme_str() {
        Some("http") => {
            let stream = TcpStream::connect((host.as_str(), uri.port_u16().unwrap_or(80))).await?;
            read(&uri, stream).await
        }
        Some("https") => {
            let trust = trust.ok_or(FetchError::NoTrust)?;
            let stream = TcpStream::connect((host.as_str(), uri.port_u16().unwrap_or(443))).await?;
            let name = ServerName::try_from(host).map_err(|_| FetchError::Address)?;
            read(&uri, TlsConnector::from(trust).connect(name, stream).await?).await
        }
        _ => Err(FetchError::Address),
    }
}

async fn read<S>(uri: &Uri, stream: S) -> Result<Bytes, FetchError>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let (mut client, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    let host = uri.authority().map_or("", |authority| authority.as_str());
    let request = Request::get(target).header(header::HOST, host).body(Empty::<Bytes>::new());
    let request = request.map_err(|_| FetchError::Address)?;
    let connection = tokio::spawn(connection);
    let response = client.send_request(request).await?;
    if response.status() != 200 {
        return Err(FetchError::Status(response.status().as_u16()));
    }
    let body = Limited::new(response.into_body(), LARGEST).collect().await;
    connection.abort();
    body.map(|body| body.to_bytes()).map_err(|_| FetchError::Body)
}
