//! A name in both languages: of an area, a service, a plan and whatever else a study names.

use crate::text::Lang;

/// A name in both languages.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Names {
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

impl Names {
    /// The same in both languages, as for an id or a plain string in a study.
    pub fn both(name: &str) -> Self {
        Self { da: name.to_owned(), en: name.to_owned() }
    }

    /// The name in `lang`.
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Da => &self.da,
            Lang::En => &self.en,
        }
    }
}
