use sequence::Rule;

use crate::{Catalogue, Desk};

impl Catalogue {
    /// What a rule is called; its id where it cannot be off, since only then somebody asks.
    pub fn rule(&self, rule: Rule) -> String {
        self.get(match rule {
            Rule::TurnedInPath => Desk::RuleTurnedInPath,
            Rule::QuoteInPath => Desk::RuleQuoteInPath,
            Rule::DoubledBackslashes => Desk::RuleDoubledBackslashes,
            Rule::SmartQuotes => Desk::RuleSmartQuotes,
            Rule::SpecialBlanks => Desk::RuleSpecialBlanks,
            Rule::OuterBlanks => Desk::RuleOuterBlanks,
            Rule::SlashesOnWindows => Desk::RuleSlashesOnWindows,
            Rule::BackslashesOffWindows => Desk::RuleBackslashesOffWindows,
            Rule::Variables => Desk::RuleVariables,
            Rule::Wildcards => Desk::RuleWildcards,
            Rule::ReservedNames => Desk::RuleReservedNames,
            Rule::NetworkPath => Desk::RuleNetworkPath,
            Rule::StreamName => Desk::RuleStreamName,
            Rule::LongPath => Desk::RuleLongPath,
            Rule::ShellCharacters => Desk::RuleShellCharacters,
            Rule::LooksLikeSecret => Desk::RuleLooksLikeSecret,
            Rule::UnbalancedQuotesInArguments => Desk::RuleUnbalancedQuotesInArguments,
            Rule::MisspeltParameter => Desk::RuleMisspeltParameter,
            Rule::ForeignExtension => Desk::RuleForeignExtension,
            Rule::UnknownLibraryFile => Desk::RuleUnknownLibraryFile,
            Rule::ChangedLibraryFile => Desk::RuleChangedLibraryFile,
            Rule::UncheckedLibraryFile => Desk::RuleUncheckedLibraryFile,
            Rule::UndeclaredArguments => Desk::RuleUndeclaredArguments,
            Rule::CommandOrder => Desk::RuleCommandOrder,
            _ => return rule.id().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_that_can_be_off_has_a_name_of_its_own() {
        let rules = || Rule::ALL.iter().copied().filter(|rule| rule.can_be_off());
        let mut names: Vec<String> = rules().map(|rule| Catalogue::english().rule(rule)).collect();
        assert!(names.iter().all(|name| Rule::named(name).is_none()), "{names:?}");
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), rules().count());
    }
}
