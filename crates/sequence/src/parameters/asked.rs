use super::{Parameter, placeholders};
use crate::Draft;

/// What is asked before a draft runs: each name once, in the order in which they stand, described as far as somebody did.
/// One that nobody described is required.
pub fn asked_parameters(draft: &Draft, described: &[Parameter]) -> Vec<Parameter> {
    let mut asked: Vec<Parameter> = Vec::new();
    for placeholder in placeholders(draft) {
        if asked.iter().all(|known| known.name != placeholder.name) {
            let known = described.iter().find(|described| described.name == placeholder.name).cloned();
            let unknown = Parameter { name: placeholder.name, required: true, ..Parameter::default() };
            asked.push(known.unwrap_or(unknown));
        }
    }
    asked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_once_and_as_described() {
        let case = Parameter { name: "case".into(), label: "Case".into(), ..Parameter::default() };
        let unused = Parameter { name: "unused".into(), ..Parameter::default() };
        let draft = Draft { comment: "{{path}} {{case}} {{path}} {{{{other}}".into(), ..Draft::default() };
        let path = Parameter { name: "path".into(), required: true, ..Parameter::default() };
        assert_eq!(asked_parameters(&draft, &[unused, case.clone()]), [path, case]);
    }
}
