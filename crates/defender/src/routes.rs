use crate::filter;
use crate::percent::decode;
use crate::{
    ActionId, ActionsQuery, ApiError, BodyError, BodyKind, DeviceId, DevicesQuery, ErrorCode, Method,
    Request, RunBody, Timestamp, Upload,
};

/// A request read back into what it asks: the inverse of [`calls`](crate::calls), for whoever answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    /// [`calls::run`](crate::calls::run).
    Run {
        /// On which device.
        device: DeviceId,
        /// What.
        body: RunBody,
    },
    /// [`calls::action`](crate::calls::action).
    Action(ActionId),
    /// [`calls::actions`](crate::calls::actions), or a further page of it.
    Actions(ActionsQuery),
    /// [`calls::cancel`](crate::calls::cancel).
    Cancel {
        /// Which action.
        action: ActionId,
        /// Why.
        comment: String,
    },
    /// [`calls::result_link`](crate::calls::result_link).
    ResultLink {
        /// Of which action.
        action: ActionId,
        /// Of which command.
        index: u32,
    },
    /// [`calls::library`](crate::calls::library).
    Library,
    /// [`calls::upload`](crate::calls::upload).
    Upload(Upload),
    /// [`calls::delete_library_file`](crate::calls::delete_library_file).
    DeleteLibraryFile(String),
    /// [`calls::devices`](crate::calls::devices), or a further page of it.
    Devices(DevicesQuery),
    /// [`calls::device`](crate::calls::device): an id or a DNS name.
    Device(String),
    /// [`calls::find_by_ip`](crate::calls::find_by_ip).
    FindByIp {
        /// The address.
        ip: String,
        /// About when.
        at: Timestamp,
    },
    /// [`calls::find_by_tag`](crate::calls::find_by_tag).
    FindByTag {
        /// The tag.
        tag: String,
        /// Whether its beginning is enough.
        starts_with: bool,
    },
}

/// Why a request is no call of the API. [`refusal`](Self::refusal) is what the API would answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// No such path, or not with this method.
    #[error("no resource at this address")]
    NoSuchResource,
    /// An id in the path that is none.
    #[error("{0:?} is not an id")]
    NoSuchId(String),
    /// A query option, or a part of `$filter`, that is not understood.
    #[error("query option not understood: {0}")]
    Query(String),
    /// The body of a run.
    #[error("{0}")]
    RunBody(BodyError),
    /// The body of a cancel or an upload.
    #[error("the body is incorrect")]
    Body,
    /// A cancel without comment.
    #[error("parameter {0} is missing")]
    MissingParameter(&'static str),
}

impl Call {
    /// Reads a request. Fixed words of a path may stand in any case, and after `/api/v1.0/` (contract 1.1).
    pub fn read(request: &Request) -> Result<Self, CallError> {
        use Method::{Delete, Get, Post};
        let parts = parts(&request.path).ok_or(CallError::NoSuchResource)?;
        let words: Vec<String> = parts.iter().map(|part| part.to_ascii_lowercase()).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let own = |at: usize| parts.get(at).cloned().unwrap_or_default();
        match (request.method, words.as_slice()) {
            (Post, ["machines", id, "runliveresponse"]) => {
                let body = RunBody::from_json(&request.body).map_err(CallError::RunBody)?;
                Ok(Self::Run { device: DeviceId::new(id).ok_or_else(|| CallError::NoSuchId(own(1)))?, body })
            }
            (Get, ["machineactions"]) => {
                filter::actions(&request.query).map(Self::Actions).map_err(CallError::Query)
            }
            (Get, ["machineactions", id]) => action_id(id).map(Self::Action),
            (Post, ["machineactions", id, "cancel"]) => {
                Ok(Self::Cancel { action: action_id(id)?, comment: cancel_comment(&request.body)? })
            }
            (Get, ["machineactions", id, link]) => Ok(Self::ResultLink {
                index: result_index(link).ok_or(CallError::NoSuchResource)?,
                action: action_id(id)?,
            }),
            (Get, ["libraryfiles"]) => Ok(Self::Library),
            (Post, ["libraryfiles"]) => {
                let content_type = request.headers.iter().find(|(name, _)| name == "content-type");
                let upload = content_type.and_then(|(_, value)| crate::multipart::read(value, &request.body));
                upload.map(Self::Upload).ok_or(CallError::Body)
            }
            (Delete, ["libraryfiles", _]) => Ok(Self::DeleteLibraryFile(own(1))),
            (Get, ["machines"]) => {
                filter::devices(&request.query).map(Self::Devices).map_err(CallError::Query)
            }
            (Get, ["machines", "findbytag"]) => find_by_tag(&request.query),
            (Get, ["machines", by_ip]) if by_ip.starts_with("findbyip(") => {
                find_by_ip(&own(1)).ok_or_else(|| CallError::Query(own(1)))
            }
            (Get, ["machines", _]) => Ok(Self::Device(own(1))),
            _ => Err(CallError::NoSuchResource),
        }
    }
}

impl CallError {
    /// What the API answers (contract 4), with an empty `target`: the one who answers fills it.
    pub fn refusal(&self) -> ApiError {
        let (status, code) = match self {
            Self::NoSuchResource => (404, ErrorCode::NotFound),
            Self::NoSuchId(_) => (404, ErrorCode::ResourceNotFound),
            Self::Query(_) => (400, ErrorCode::ODataError),
            Self::RunBody(error) => (400, error.code()),
            Self::Body => (400, ErrorCode::InvalidRequestBody),
            Self::MissingParameter(_) => (400, ErrorCode::MissingRequiredParameter),
        };
        ApiError {
            status,
            code,
            message: self.to_string(),
            target: String::new(),
            retry_after: None,
            claims: false,
            body: BodyKind::Api,
        }
    }
}

/// The decoded segments after `/api/`; `None` when there are none, or one is empty.
fn parts(path: &str) -> Option<Vec<String>> {
    let mut parts = path.strip_prefix('/')?.split('/').map(decode);
    let api = parts.next()??;
    let parts: Vec<String> = parts.collect::<Option<_>>()?;
    let versioned = parts.first().is_some_and(|part| part.eq_ignore_ascii_case("v1.0"));
    let parts = if versioned { parts.get(1..)?.to_vec() } else { parts };
    (api.eq_ignore_ascii_case("api") && parts.iter().all(|part| !part.is_empty())).then_some(parts)
}

fn action_id(text: &str) -> Result<ActionId, CallError> {
    ActionId::new(text).ok_or_else(|| CallError::NoSuchId(text.to_owned()))
}

fn cancel_comment(body: &[u8]) -> Result<String, CallError> {
    let value: serde_json::Value = serde_json::from_slice(body).map_err(|_| CallError::Body)?;
    let comment = value.as_object().ok_or(CallError::Body)?.get("Comment");
    let comment = comment.ok_or(CallError::MissingParameter("Comment"))?;
    comment.as_str().map(str::to_owned).ok_or(CallError::Body)
}

fn result_index(word: &str) -> Option<u32> {
    word.strip_prefix("getliveresponseresultdownloadlink(index=")?.strip_suffix(')')?.parse().ok()
}

fn find_by_ip(part: &str) -> Option<Call> {
    let arguments = part.get("findbyip(".len()..)?.strip_suffix(')')?;
    // From the right: the address stands in quotes and may hold anything.
    let (ip, at) = arguments.rsplit_once(",timestamp=")?;
    let ip = ip.strip_prefix("ip='")?.strip_suffix('\'')?.replace("''", "'");
    Some(Call::FindByIp { ip, at: at.parse().ok()? })
}

fn find_by_tag(query: &str) -> Result<Call, CallError> {
    let (mut tag, mut starts_with) = (None, false);
    for (name, value) in filter::pairs(query).map_err(CallError::Query)? {
        match (name.to_ascii_lowercase().as_str(), value.as_str()) {
            ("tag", _) => tag = Some(value),
            ("usestartswithfilter", "true" | "false") => starts_with = value == "true",
            _ => return Err(CallError::Query(name)),
        }
    }
    Ok(Call::FindByTag { tag: tag.ok_or(CallError::MissingParameter("tag"))?, starts_with })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls;

    const ACTION: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001";
    const DEVICE: &str = "0f3c5a7e9b1d2f4061728394a5b6c7d8e9f00112";

    fn get(path: &str) -> Request {
        Request { path: path.to_owned(), ..calls::library() }
    }

    #[test]
    fn paths_are_read_in_any_case_and_with_a_version() {
        let action = ActionId::new(ACTION).unwrap();
        for path in [
            format!("/api/machineactions/{ACTION}"),
            format!("/API/MachineActions/{}", ACTION.to_ascii_uppercase()),
            format!("/api/v1.0/machineactions/{ACTION}"),
        ] {
            assert_eq!(Call::read(&get(&path)), Ok(Call::Action(action.clone())), "{path}");
        }
    }

    #[test]
    fn what_is_no_call_gets_the_answer_of_the_api() {
        let post = |path: &str, body: &str| Request {
            method: Method::Post,
            body: body.as_bytes().to_vec(),
            ..get(path)
        };
        let run = format!("/api/machines/{DEVICE}/runLiveResponse");
        let cancel = format!("/api/machineactions/{ACTION}/cancel");
        for (request, status, code) in [
            (get("/"), 404, ErrorCode::NotFound),
            (get("/api"), 404, ErrorCode::NotFound),
            (get("/api//machines"), 404, ErrorCode::NotFound),
            (get("/api/alerts"), 404, ErrorCode::NotFound),
            (post("/api/machines", ""), 404, ErrorCode::NotFound),
            (get(&format!("/api/machineactions/{ACTION}/else(index=0)")), 404, ErrorCode::NotFound),
            (get("/api/machineactions/17"), 404, ErrorCode::ResourceNotFound),
            (
                Request { query: "$filter=colour eq 'red'".to_owned(), ..get("/api/machineactions") },
                400,
                ErrorCode::ODataError,
            ),
            (get("/api/machines/findbyip(ip=10.0.0.1)"), 400, ErrorCode::ODataError),
            (post(&run, "{"), 400, ErrorCode::InvalidRequestBody),
            (post(&run, r#"{"commands":[],"Comment":"x"}"#), 400, ErrorCode::MissingRequiredParameter),
            (post(&cancel, r#"{"comment":"x"}"#), 400, ErrorCode::MissingRequiredParameter),
            (post(&cancel, r#"[]"#), 400, ErrorCode::InvalidRequestBody),
            (post("/api/libraryfiles", "x"), 400, ErrorCode::InvalidRequestBody),
        ] {
            let refusal = Call::read(&request).unwrap_err().refusal();
            assert_eq!((refusal.status, &refusal.code), (status, &code), "{request:?}");
        }
    }
}
