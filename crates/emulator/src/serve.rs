use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;
use tower_service::Service;

/// Marks an answer that is lost on the way.
#[derive(Clone, Copy)]
struct Lost;

/// Ends the connection without a byte.
#[derive(Debug, thiserror::Error)]
#[error("the answer is lost")]
struct Broken;

/// The answer that never arrives: the connection ends in its place.
pub(crate) fn lost() -> Response {
    let mut response = Response::default();
    response.extensions_mut().insert(Lost);
    response
}

/// The status that the client sees; `None` when it sees none.
pub(crate) fn status(response: &Response) -> Option<u16> {
    response.extensions().get::<Lost>().is_none().then(|| response.status().as_u16())
}

/// Answers on that port until the task is ended, and its connections with it. HTTP/1.1 alone: it is what a relay
/// speaks to its upstream.
pub(crate) async fn serve(listener: TcpListener, tls: Option<TlsAcceptor>, router: Router) {
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok((stream, _)) = listener.accept().await else {
            // Out of file handles, mostly; some will be given back.
            tokio::time::sleep(Duration::from_millis(20)).await;
            continue;
        };
        let _only_slower = stream.set_nodelay(true);
        let (tls, router) = (tls.clone(), router.clone());
        connections.spawn(async move {
            match tls {
                None => connection(stream, router).await,
                Some(tls) => {
                    if let Ok(stream) = tls.accept(stream).await {
                        connection(stream, router).await;
                    }
                }
            }
        });
    }
}

async fn connection<S: AsyncRead + AsyncWrite + Unpin>(stream: S, router: Router) {
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let mut router = router.clone();
        async move {
            let answer: Result<Response, Infallible> = router.call(request.map(Body::new)).await;
            match answer {
                Ok(response) if status(&response).is_some() => Ok(response),
                _ => Err(Broken),
            }
        }
    });
    let served =
        http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    // A connection that ends badly is the client's to notice.
    let _ended = served.await;
}
