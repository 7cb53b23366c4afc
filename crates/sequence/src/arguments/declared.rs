/// A parameter as the library describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// `-Days`, dashes included; for one that is told by its place, what it is called.
    pub name: String,
    /// What else is said of it; may be empty.
    pub hint: String,
    /// How it is given.
    pub kind: DeclaredKind,
}

/// How a parameter is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeclaredKind {
    /// By its place: a value alone.
    Placed,
    /// By its name with a value behind it.
    Named,
    /// By its name alone.
    Switch,
}

/// So many words at most name a parameter that has no dash; more are prose.
const WORDS: usize = 4;

/// Longer than this is prose as well, in characters.
const LONGEST: usize = 40;

/// More parameters than this are not told apart.
const MOST: usize = 20;

/// The parameters that a library file's `parametersDescription` names. It is free text (contract 3.6), so only what is
/// plainly a list of them is taken for one: `-Days N, -Full`, `path; days`. Empty for prose.
pub fn declared_parameters(description: &str) -> Vec<Declared> {
    let mut found: Vec<Declared> = Vec::new();
    for part in description.split([',', ';', '|', '\n']).flat_map(at_dashes) {
        let part = part.trim().trim_matches(['[', ']', '<', '>']).trim();
        match (named(part), found.last_mut()) {
            _ if part.is_empty() => {}
            (Some(parameter), _) => found.push(parameter),
            // Behind a name stands what is said of it.
            (None, Some(last)) if last.kind != DeclaredKind::Placed => {
                last.hint = format!("{}, {part}", last.hint).trim_start_matches(", ").to_owned();
            }
            (None, _) => match placed(part) {
                Some(parameter) => found.push(parameter),
                None => return Vec::new(),
            },
        }
    }
    let doubled = |at: usize, one: &Declared| {
        found.iter().skip(at + 1).any(|other| other.name.eq_ignore_ascii_case(&one.name))
    };
    let unclear = found.len() > MOST || found.iter().enumerate().any(|(at, one)| doubled(at, one));
    if unclear { Vec::new() } else { found }
}

/// Cuts before each word that begins with a dash and a letter.
fn at_dashes(part: &str) -> Vec<&str> {
    let begins = |at: usize| {
        let before = part.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|c| c.is_whitespace() || c == '[')
            && part.get(at..).is_some_and(|rest| dashed_name(rest).is_some())
    };
    let cuts: Vec<usize> =
        part.match_indices('-').map(|(at, _)| at).filter(|at| *at > 0 && begins(*at)).collect();
    let starts = [0].into_iter().chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([part.len()]);
    starts.zip(ends).filter_map(|(start, end)| part.get(start..end)).collect()
}

/// A name with one or two dashes at the start of a text.
fn dashed_name(text: &str) -> Option<&str> {
    let name = text.strip_prefix("--").or_else(|| text.strip_prefix('-'))?;
    let dashes = text.len() - name.len();
    let end =
        name.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(name.len());
    name.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| text.get(..dashes + end))?
}

fn named(part: &str) -> Option<Declared> {
    let name = dashed_name(part)?;
    let said = part.get(name.len()..).unwrap_or_default().trim();
    let is_switch = said.is_empty() || said.starts_with('(') || said.starts_with(']');
    let hint = said.trim_matches([':', '=', '[', ']', '<', '>', '(', ')', ' ']).to_owned();
    let kind = if is_switch { DeclaredKind::Switch } else { DeclaredKind::Named };
    Some(Declared { name: name.to_owned(), hint, kind })
}

fn placed(part: &str) -> Option<Declared> {
    let is_name = part.chars().count() <= LONGEST
        && part.split_whitespace().count() <= WORDS
        && part.chars().any(char::is_alphanumeric)
        && !part.ends_with('.');
    is_name.then(|| Declared { name: part.to_owned(), hint: String::new(), kind: DeclaredKind::Placed })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(description: &str) -> Vec<String> {
        let told = |one: Declared| match one.kind {
            DeclaredKind::Placed => one.name,
            DeclaredKind::Named => format!("{}=({})", one.name, one.hint),
            DeclaredKind::Switch if one.hint.is_empty() => one.name,
            DeclaredKind::Switch => format!("{} ({})", one.name, one.hint),
        };
        declared_parameters(description).into_iter().map(told).collect()
    }

    #[test]
    fn table() {
        let none: [&str; 0] = [];
        assert_eq!(told("-Days N"), ["-Days=(N)"]);
        assert_eq!(told("process name"), ["process name"]);
        assert_eq!(told("source, target; days"), ["source", "target", "days"]);
        assert_eq!(
            told("-Path <folder> [-Full] -Case: its number"),
            ["-Path=(folder)", "-Full", "-Case=(its number)"]
        );
        assert_eq!(told("-Full (everything)\n--dry-run"), ["-Full (everything)", "--dry-run"]);
        assert_eq!(told("-Days N, default 3"), ["-Days=(N, default 3)"]);
        assert_eq!(told("path -Depth n"), ["path", "-Depth=(n)"]);
        assert_eq!(told(""), none);
        assert_eq!(told(" , ;"), none);
        assert_eq!(told("Takes the path of a file, and optionally how many days."), none);
        assert_eq!(told("-Days N -days M"), none);
        assert_eq!(told("well-known name"), ["well-known name"]);
        assert_eq!(told("—"), none);
    }
}
