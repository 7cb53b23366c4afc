use super::{Member, Node, Value};
use crate::read_error::Fault;
use crate::{JsonType, Problem};

/// An object's members, taken one by one; what is left at the end is a fault at its place.
pub struct Fields {
    at: usize,
    members: Vec<Member>,
    taken: Vec<&'static str>,
}

impl Fields {
    /// Those of an object.
    ///
    /// # Errors
    /// When it is none.
    pub fn of(node: Node) -> Result<Self, Fault> {
        match node.value {
            Value::Object(members) => Ok(Self { at: node.at, members, taken: Vec::new() }),
            _ => Err(Fault::new(node.at, Problem::WrongType(JsonType::Object))),
        }
    }

    /// Where the object begins, in UTF-8 bytes.
    pub const fn at(&self) -> usize {
        self.at
    }

    /// A member that may be missing.
    pub fn take(&mut self, key: &'static str) -> Option<Node> {
        self.taken.push(key);
        let place = self.members.iter().position(|member| member.key == key)?;
        Some(self.members.remove(place).value)
    }

    /// A member that has to be there.
    ///
    /// # Errors
    /// When it is not.
    pub fn need(&mut self, key: &'static str) -> Result<Node, Fault> {
        self.take(key).ok_or_else(|| Fault::new(self.at, Problem::MissingKey(key)))
    }

    /// A text; an empty one when it is missing.
    ///
    /// # Errors
    /// When it is something else.
    pub fn text(&mut self, key: &'static str) -> Result<String, Fault> {
        self.take(key).map_or_else(|| Ok(String::new()), Node::text)
    }

    /// A switch; off when it is missing.
    ///
    /// # Errors
    /// When it is something else.
    pub fn flag(&mut self, key: &'static str) -> Result<bool, Fault> {
        self.take(key).map_or(Ok(false), Node::flag)
    }

    /// A list; an empty one when it is missing.
    ///
    /// # Errors
    /// When it is something else.
    pub fn list(&mut self, key: &'static str) -> Result<Vec<Node>, Fault> {
        self.take(key).map_or_else(|| Ok(Vec::new()), Node::list)
    }

    /// Everything was taken.
    ///
    /// # Errors
    /// The first member that was not: unknown, or there twice.
    pub fn end(self) -> Result<(), Fault> {
        let Some(left) = self.members.into_iter().next() else { return Ok(()) };
        let doubled = self.taken.contains(&left.key.as_str());
        let problem = if doubled { Problem::DoubledKey } else { Problem::UnknownKey };
        Err(Fault::new(left.at, problem(left.key)))
    }
}

impl Node {
    /// A text.
    ///
    /// # Errors
    /// When it is something else.
    pub fn text(self) -> Result<String, Fault> {
        match self.value {
            Value::Text(text) => Ok(text),
            _ => Err(Fault::new(self.at, Problem::WrongType(JsonType::Text))),
        }
    }

    /// A switch.
    ///
    /// # Errors
    /// When it is something else.
    pub fn flag(self) -> Result<bool, Fault> {
        match self.value {
            Value::Flag(flag) => Ok(flag),
            _ => Err(Fault::new(self.at, Problem::WrongType(JsonType::Flag))),
        }
    }

    /// A list.
    ///
    /// # Errors
    /// When it is something else.
    pub fn list(self) -> Result<Vec<Node>, Fault> {
        match self.value {
            Value::List(items) => Ok(items),
            _ => Err(Fault::new(self.at, Problem::WrongType(JsonType::List))),
        }
    }

    /// A number without sign, fraction and exponent.
    ///
    /// # Errors
    /// When it is something else.
    pub fn count(self) -> Result<u64, Fault> {
        let number = match self.value {
            Value::Number(number) => number.parse().ok(),
            _ => None,
        };
        number.ok_or(Fault::new(self.at, Problem::WrongType(JsonType::Count)))
    }
}
