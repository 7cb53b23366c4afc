//! The grammar of `$filter`, as far as the calls use it (contract 3.2, 3.7).

/// One condition of a `$filter`; all of them must hold.
pub(crate) struct Condition {
    /// In lower case: the API takes names in any case (contract 3.2).
    pub(crate) field: String,
    pub(crate) test: Test,
}

/// What is asked of the field.
pub(crate) enum Test {
    /// `eq`, `in (…)`, or several `eq` joined by `or`.
    In(Vec<String>),
    /// `ge` with a moment.
    Since(String),
    /// `startswith(…)`.
    StartsWith(String),
}

/// The conditions of a `$filter`; the error is its text.
pub(crate) fn conditions(filter: &str) -> Result<Vec<Condition>, String> {
    let not_understood = || format!("$filter={filter}");
    let mut tokens = tokens(filter).ok_or_else(not_understood)?.into_iter().peekable();
    let mut conditions = Vec::new();
    while tokens.peek().is_some() {
        if !conditions.is_empty() && !tokens.next().is_some_and(|token| token.is_word("and")) {
            return Err(not_understood());
        }
        conditions.push(condition(&mut tokens).ok_or_else(not_understood)?);
    }
    Ok(conditions)
}

fn condition(tokens: &mut impl Iterator<Item = Token>) -> Option<Condition> {
    match tokens.next()? {
        Token::Open => {
            let mut all = comparison(tokens)?;
            loop {
                match tokens.next()? {
                    Token::Close => return Some(all),
                    or if or.is_word("or") => {}
                    _ => return None,
                }
                let next = comparison(tokens)?;
                match (&mut all.test, next.test) {
                    (Test::In(all), Test::In(more)) => all.extend(more),
                    _ => return None,
                }
                if next.field != all.field {
                    return None;
                }
            }
        }
        Token::Word(word) if word.eq_ignore_ascii_case("startswith") => {
            expect(tokens, &Token::Open)?;
            let field = tokens.next()?.word()?;
            expect(tokens, &Token::Comma)?;
            let start = tokens.next()?.text()?;
            expect(tokens, &Token::Close)?;
            Some(Condition { field, test: Test::StartsWith(start) })
        }
        first => compared(first.word()?, tokens),
    }
}

fn comparison(tokens: &mut impl Iterator<Item = Token>) -> Option<Condition> {
    let field = tokens.next()?.word()?;
    compared(field, tokens)
}

fn compared(field: String, tokens: &mut impl Iterator<Item = Token>) -> Option<Condition> {
    let test = match tokens.next()?.word()?.as_str() {
        "eq" => Test::In(vec![tokens.next()?.text()?]),
        "ge" => match tokens.next()? {
            Token::Word(moment) => Test::Since(moment),
            _ => return None,
        },
        "in" => {
            expect(tokens, &Token::Open)?;
            let mut values = vec![tokens.next()?.text()?];
            loop {
                match tokens.next()? {
                    Token::Comma => values.push(tokens.next()?.text()?),
                    Token::Close => break Test::In(values),
                    _ => return None,
                }
            }
        }
        _ => return None,
    };
    Some(Condition { field, test })
}

fn expect(tokens: &mut impl Iterator<Item = Token>, token: &Token) -> Option<()> {
    (tokens.next()? == *token).then_some(())
}

impl Token {
    fn is_word(&self, word: &str) -> bool {
        matches!(self, Self::Word(own) if own.eq_ignore_ascii_case(word))
    }

    /// A word in lower case.
    fn word(self) -> Option<String> {
        if let Self::Word(word) = self { Some(word.to_ascii_lowercase()) } else { None }
    }

    fn text(self) -> Option<String> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

fn tokens(filter: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut chars = filter.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            ' ' => {}
            '(' => tokens.push(Token::Open),
            ')' => tokens.push(Token::Close),
            ',' => tokens.push(Token::Comma),
            '\'' => {
                let mut text = String::new();
                loop {
                    match chars.next()? {
                        '\'' if chars.next_if_eq(&'\'').is_some() => text.push('\''),
                        '\'' => break,
                        c => text.push(c),
                    }
                }
                tokens.push(Token::Text(text));
            }
            first => {
                let mut word = String::from(first);
                while let Some(c) = chars.next_if(|c| !" (),'".contains(*c)) {
                    word.push(c);
                }
                tokens.push(Token::Word(word));
            }
        }
    }
    Some(tokens)
}

#[derive(PartialEq)]
enum Token {
    Word(String),
    Text(String),
    Open,
    Close,
    Comma,
}
