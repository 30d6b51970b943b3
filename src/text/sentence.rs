//! What sentences have in common: starts, full stops, lists, quotation marks, names inside them.
//!
//! A sentence is one message of the message files. What is here fits names and lists into it and ends it
//! once. Start at [`Texts::list`] and [`in_sentence`].

use super::Texts;

impl Texts {
    /// "a, b og c", "a, b and c"; a single part as it is, nothing for none.
    pub fn list<S: AsRef<str>>(&self, parts: &[S]) -> String {
        self.joined("list-and", parts)
    }

    /// "a, b eller c", "a, b or c".
    pub fn list_of_choices<S: AsRef<str>>(&self, parts: &[S]) -> String {
        self.joined("list-or", parts)
    }

    fn joined<S: AsRef<str>>(&self, key: &str, parts: &[S]) -> String {
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        match parts.as_slice() {
            [rest @ .., last] if !rest.is_empty() => {
                self.format(key, &[("list", rest.join(", ").into()), ("last", (*last).into())])
            }
            _ => parts.concat(),
        }
    }

    /// A name in the quotation marks of the language: «Som i dag», “As today”.
    pub fn quoted(&self, name: &str) -> String {
        self.format("quoted", &[("name", name.into())])
    }
}

/// A name as it is inside a sentence: "Ageing" is "ageing", the abbreviation "LEAN" stays.
pub fn in_sentence(name: &str) -> String {
    let is_abbreviation = name.chars().nth(1).is_some_and(char::is_uppercase);
    if is_abbreviation { name.to_owned() } else { with_first(name, |c| c.to_lowercase().collect()) }
}

/// Words as they start a sentence, with a capital.
pub fn capital(words: &str) -> String {
    with_first(words, |c| c.to_uppercase().collect())
}

fn with_first(words: &str, change: impl Fn(char) -> String) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| change(first) + letters.as_str())
}

/// A sentence of a study's own words, with a full stop unless it ends already.
pub fn with_stop(words: &str) -> String {
    let words = words.trim();
    if words.ends_with(['.', '!', '?']) { words.to_owned() } else { format!("{words}.") }
}

/// A sentence without its full stop, to go on after it; "kr." keeps its own.
pub fn without_stop(sentence: &str) -> &str {
    match sentence.strip_suffix('.') {
        Some(bare) if !sentence.ends_with("kr.") => bare,
        _ => sentence,
    }
}

/// A text whose sentences end in one full stop, where the last word is an abbreviation with its own: "kr..".
///
/// Dots elsewhere, as in a path, stay.
pub(super) fn one_stop(text: String) -> String {
    if !text.contains("..") {
        return text;
    }
    let letters: Vec<char> = text.chars().collect();
    let is_second_stop = |at: usize| {
        let is_word = at >= 2 && letters[at - 2].is_alphabetic();
        let ends = letters.get(at + 1).is_none_or(|next| next.is_whitespace());
        at >= 1 && letters[at] == '.' && letters[at - 1] == '.' && is_word && ends
    };
    (0..letters.len()).filter(|at| !is_second_stop(*at)).map(|at| letters[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn lists_are_joined_as_the_language_does() {
        let (da, en) = (Texts::new(Lang::Da), Texts::new(Lang::En));
        assert_eq!(da.list::<&str>(&[]), "");
        assert_eq!(da.list(&["a"]), "a");
        assert_eq!(da.list(&["a", "b", "c"]), "a, b og c");
        assert_eq!(en.list(&["a", "b"]), "a and b");
        assert_eq!(da.list_of_choices(&["a", "b"]), "a eller b");
        assert_eq!(en.quoted("As today"), "“As today”");
    }

    #[test]
    fn names_are_fitted_into_sentences() {
        assert_eq!(in_sentence("Ældning"), "ældning");
        assert_eq!(in_sentence("LEAN om året"), "LEAN om året");
        assert_eq!(in_sentence(""), "");
        assert_eq!(capital("øget behov"), "Øget behov");
    }

    #[test]
    fn a_sentence_ends_once() {
        assert_eq!(one_stop("Der mangler 5 mio. kr.. Og".into()), "Der mangler 5 mio. kr. Og");
        assert_eq!(one_stop("koster 5 kr..".into()), "koster 5 kr.");
        for unchanged in ["`../data`", "fra a..b", "1..2", "..", "…"] {
            assert_eq!(one_stop(unchanged.into()), unchanged);
        }
        assert_eq!(with_stop(" Fordi "), "Fordi.");
        assert_eq!(with_stop("Hvorfor?"), "Hvorfor?");
        assert_eq!(without_stop("Det er nok."), "Det er nok");
        assert_eq!(without_stop("koster 5 kr."), "koster 5 kr.");
    }
}
