use defender::{DeviceId, RunBody, calls};

use super::{bash, powershell};

/// A run request for another program to send (contract 1.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    url: String,
    json: String,
}

impl Call {
    /// The request that runs `body` on `device`. `base` is the API's address without the path that begins
    /// with `/api/`.
    pub fn new(base: &str, device: &DeviceId, body: &RunBody) -> Self {
        let request = calls::run(device, body);
        Self {
            url: format!("{}{}", base.trim_end_matches('/'), request.target()),
            json: String::from_utf8_lossy(&request.body).into_owned(),
        }
    }

    /// cURL for bash; the token is the shell's variable `TOKEN`.
    pub fn bash(&self) -> String {
        bash::command(&self.url, &self.json)
    }

    /// `Invoke-RestMethod` for PowerShell, the same for 5.1 and 7; the token is the variable `$TOKEN`.
    pub fn powershell(&self) -> String {
        powershell::command(&self.url, &self.json)
    }
}
