//! The numbers of a TOML file by the paths of their keys.
//!
//! Read from the text once more, as a study keeps no key of a number that it has understood. Start at [`TomlNumbers`].

use super::super::places::InputPlaces;
use crate::diag::{SourceMap, Span};
use std::collections::BTreeMap;

/// All numbers of a file.
pub(super) struct TomlNumbers<'a> {
    pub(super) all: Vec<TomlNumber<'a>>,
    /// Texts by path, quotation marks left out.
    texts: BTreeMap<&'a str, &'a str>,
}

/// One number and its key.
pub(super) struct TomlNumber<'a> {
    /// As in `plan[2].lean[0].rate.2018`.
    pub(super) path: &'a str,
    pub(super) span: &'a Span,
    pub(super) number: f64,
}

impl<'a> TomlNumbers<'a> {
    pub(super) fn of(file: &str, places: &'a InputPlaces, map: &'a SourceMap) -> Self {
        let mut found = Self { all: Vec::new(), texts: BTreeMap::new() };
        for (path, span) in places.keys_of(file) {
            let Some(text) = map.text(span.file).get(span.bytes.clone()) else { continue };
            if let Ok(number) = text.replace('_', "").parse::<f64>() {
                found.all.push(TomlNumber { path, span, number });
            } else if let Some(text) =
                text.strip_prefix('"').and_then(|text| text.strip_suffix('"'))
            {
                found.texts.insert(path, text);
            }
        }
        found.all.sort_by(|one, other| one.span.cmp(other.span));
        found
    }

    /// The text of a key.
    pub(super) fn text(&self, path: &str) -> Option<&'a str> {
        self.texts.get(path).copied()
    }
}

impl<'a> TomlNumber<'a> {
    /// The keys on the way to the number, places in lists left out: `plan`, `lean`, `rate`, `2018`.
    pub(super) fn keys(&self) -> Vec<&'a str> {
        self.path.split('.').map(|part| part.split('[').next().unwrap_or_default()).collect()
    }

    /// The path up to the `count`-th key: `plan[2].lean[0].rate` of three.
    pub(super) fn up_to(&self, count: usize) -> &'a str {
        let end = self.path.match_indices('.').nth(count.saturating_sub(1));
        end.map_or(self.path, |(at, _)| &self.path[..at])
    }

    /// The number as the line would be written: `rate = 0.01`, or `0.01` for an item of a list.
    pub(super) fn line(&self, written: &str) -> String {
        let last = self.path.rsplit('.').next().unwrap_or_default();
        if last.contains('[') { written.to_owned() } else { format!("{last} = {written}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::FileId;

    fn file() -> FileId {
        SourceMap::default().add(String::new(), String::new())
    }

    #[test]
    fn a_path_is_parted_into_keys() {
        let span = Span::new(file(), 0..1);
        let own = |path| TomlNumber { path, span: &span, number: 0.3 };
        let rate = own("plan[2].lean[0].rate.2018");
        assert_eq!(rate.keys(), ["plan", "lean", "rate", "2018"]);
        assert_eq!(rate.up_to(3), "plan[2].lean[0].rate");
        assert_eq!(rate.up_to(9), rate.path);
        assert_eq!(rate.line("0.003"), "2018 = 0.003");
        assert_eq!(own("factor[0].levels[1]").line("0.003"), "0.003");
    }
}
