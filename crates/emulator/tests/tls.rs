//! TLS on the ports, as a relay's `proxy_ssl` wants it, and the issuer's keys read over TLS.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends where it cannot go on")]

mod support;

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use defender::calls;
use emulator::{Emulator, Options, StartError, TlsFiles};
use support::World;
use support::issuer::{Issuer, jwks_of, openssl};
use support::wire::{Answer, Ask};
use tokio_rustls::rustls::crypto::{CryptoProvider, ring};
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio_rustls::rustls::{
    ClientConfig, ClientConnection, RootCertStore, ServerConfig, ServerConnection, StreamOwned,
};

/// A folder that is gone with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("liveline-emulator-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A self-signed certificate for this machine; whether it calls itself an authority, as openssl's do.
    fn certificate(&self, name: &str, authority: bool) -> TlsFiles {
        let files =
            TlsFiles { cert: self.file(&format!("{name}.pem")), key: self.file(&format!("{name}-key.pem")) };
        let constraints =
            format!("basicConstraints=critical,CA:{}", if authority { "TRUE" } else { "FALSE" });
        openssl(&[
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost,IP:127.0.0.1",
            "-addext",
            &constraints,
            "-keyout",
            files.key.to_str().unwrap(),
            "-out",
            files.cert.to_str().unwrap(),
        ]);
        files
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _gone = fs::remove_dir_all(&self.0);
    }
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

/// Asks as a relay does that trusts this certificate.
fn ask(address: &str, cert: &Path, ask: Ask) -> Answer {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(cert).unwrap()).unwrap();
    let config =
        ClientConfig::builder_with_provider(provider()).with_safe_default_protocol_versions().unwrap();
    let config = config.with_root_certificates(roots).with_no_client_auth();
    let name = ServerName::try_from("localhost").unwrap();
    let stream = TcpStream::connect(address.trim_start_matches("https://")).unwrap();
    let mut stream = StreamOwned::new(ClientConnection::new(Arc::new(config), name).unwrap(), stream);
    stream.write_all(&ask.bytes()).unwrap();
    let mut answer = Vec::new();
    let _end = stream.read_to_end(&mut answer);
    Answer::read(&answer)
}

#[test]
fn the_ports_speak_tls_where_they_have_a_certificate() {
    let folder = Folder::new("ports");
    let files = folder.certificate("own", false);
    let world = World::with(&[], |options| options.tls = Some(files.clone()));
    assert!(world.api().starts_with("https://") && world.content().starts_with("https://"));
    let token = world.issuer.token(&world.issuer.claims());
    let answer = ask(world.api(), &files.cert, Ask::of(&calls::library()).bearer(&token));
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(ask(world.content(), &files.cert, Ask::new("GET", "/none")).status, 404);
    // Who does not speak it does no harm.
    let mut plain = TcpStream::connect(world.api().trim_start_matches("https://")).unwrap();
    plain.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    let _end = plain.read_to_end(&mut bytes);
    assert!(!bytes.starts_with(b"HTTP"));
    assert_eq!(ask(world.content(), &files.cert, Ask::new("GET", "/none")).status, 404);
}

/// An issuer's list of keys behind TLS.
fn https_issuer(files: &TlsFiles) -> String {
    let chain = vec![CertificateDer::from_pem_file(&files.cert).unwrap()];
    let key = PrivateKeyDer::from_pem_file(&files.key).unwrap();
    let config =
        ServerConfig::builder_with_provider(provider()).with_safe_default_protocol_versions().unwrap();
    let config = Arc::new(config.with_no_client_auth().with_single_cert(chain, key).unwrap());
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("https://localhost:{}/keys", listener.local_addr().unwrap().port());
    let body = jwks_of(&[("one", 0)]);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = StreamOwned::new(connection, stream);
            if stream.read(&mut [0; 4_096]).is_ok() {
                let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
                let _gone = stream.write_all((head + &body).as_bytes());
                let _gone = stream.flush();
            }
        }
    });
    url
}

#[test]
fn keys_are_read_over_tls_from_whom_is_trusted() {
    let folder = Folder::new("keys");
    let own = folder.certificate("own", false);
    let authority = folder.certificate("authority", true);
    let other = folder.certificate("other", false);
    for (server, trusted, status) in [
        (&own, Some(&own), 200),
        (&authority, Some(&authority), 200),
        (&own, Some(&other), 503),
        (&authority, Some(&own), 503),
        (&own, None, 503),
    ] {
        let world = World::with(&[], |options| {
            options.keys.url = https_issuer(server);
            options.keys.ca = trusted.map(|files| files.cert.clone());
        });
        let answer = world.ask(&calls::library());
        assert_eq!(answer.status, status, "{}", answer.text());
    }
}

#[tokio::test]
async fn certificates_that_are_none_are_said() {
    let folder = Folder::new("wrong");
    let (own, other) = (folder.certificate("own", false), folder.certificate("other", false));
    let empty = folder.file("empty.pem");
    fs::write(&empty, "").unwrap();
    let start = |change: &dyn Fn(&mut Options)| {
        let mut options = Issuer::new().options();
        change(&mut options);
        Emulator::start(options)
    };
    for (cert, key, says) in [
        (folder.file("none.pem"), own.key.clone(), "none.pem"),
        (empty.clone(), own.key.clone(), "empty.pem"),
        (own.cert.clone(), empty.clone(), "empty.pem"),
        (own.cert.clone(), other.key.clone(), "own.pem"),
    ] {
        let files = TlsFiles { cert, key };
        let error = start(&|options| options.tls = Some(files.clone())).await.expect_err("it starts");
        assert!(matches!(error, StartError::Tls(_)) && error.to_string().contains(says), "{error}");
    }
    assert!(start(&|options| options.keys.ca = Some(empty.clone())).await.is_err());
}
