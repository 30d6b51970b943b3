//! Keys of TOML files and columns of tables, each declared once beside the code that reads it.
//!
//! Readers take ranges and defaults from the declaration, the check for unknown keys and columns takes what is allowed,
//! `pejl new` takes its comments, and the page `src/docs/study-files.md` its tables. Start at [`Field`]; all lists together are
//! [`STUDY_FILES`](super::STUDY_FILES).

use crate::ids::MOST_LISTED;
use crate::text::Texts;

/// The numbers that make sense in a place, both ends allowed, and their unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// The smallest.
    pub low: f64,
    /// The largest.
    pub high: f64,
    /// The unit; empty where the name says it.
    pub unit: &'static str,
}

impl Limits {
    /// From `low` to `high`.
    pub(super) const fn new(low: f64, high: f64, unit: &'static str) -> Self {
        Self { low, high, unit }
    }

    /// Both ends.
    pub(super) const fn ends(self) -> (f64, f64) {
        (self.low, self.high)
    }
}

/// A share, 0 to 1.
pub(super) const SHARE: Limits = Limits::new(0.0, 1.0, "share");
/// Persons in a cell of a table.
pub(super) const PERSONS: Limits = Limits::new(0.0, 1e10, "persons");

/// Persons who came less those who left.
pub(super) const NET_PERSONS: Limits = Limits::new(-1e9, 1e9, "persons");

/// What may be written.
#[derive(Clone, Copy, Debug)]
pub enum FieldForm {
    /// A number.
    Number(Limits),
    /// A list of numbers.
    Numbers(Limits),
    /// A number, or a path over years.
    Path(Limits),
    /// A number, one or by area.
    NumberByArea(Limits),
    /// A number or a path, and either of them by area.
    ByArea(Limits),
    /// A number or a path, and either of them by service.
    ByService(Limits),
    /// A whole number.
    Whole(i64, i64),
    /// One of a few words.
    Word(fn() -> Vec<&'static str>),
    /// The path of a file.
    File,
    /// Anything else, by what it is called.
    Other(&'static str),
}

/// What holds where nothing is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unless {
    /// It must be given.
    Required,
    /// It may be left out; the meaning says what holds then, if anything.
    Optional,
    /// This number.
    Number(f64),
    /// This word.
    Word(&'static str),
}

/// A key of a TOML file, or a column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// As it is written.
    pub name: &'static str,
    /// What may be written.
    pub form: FieldForm,
    /// What holds where nothing is.
    pub unless: Unless,
}

impl Field {
    const fn new(name: &'static str, form: FieldForm) -> Self {
        Self { name, form, unless: Unless::Required }
    }

    /// It must be given.
    pub(super) const fn required(self) -> Self {
        Self { unless: Unless::Required, ..self }
    }

    /// It may be left out.
    pub(super) const fn optional(self) -> Self {
        Self { unless: Unless::Optional, ..self }
    }

    /// It may be left out, and is this number then.
    pub(super) const fn or(self, default: f64) -> Self {
        Self { unless: Unless::Number(default), ..self }
    }

    /// It may be left out, and is this word then.
    pub(super) const fn or_word(self, default: &'static str) -> Self {
        Self { unless: Unless::Word(default), ..self }
    }

    /// Must the key or the column be there?
    pub fn is_required(&self) -> bool {
        self.unless == Unless::Required
    }

    /// The number that holds where none is written.
    pub(super) fn default(&self) -> Option<f64> {
        match self.unless {
            Unless::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The range of a number.
    pub(super) fn ends(&self) -> (f64, f64) {
        match self.form {
            FieldForm::Number(limits)
            | FieldForm::Numbers(limits)
            | FieldForm::Path(limits)
            | FieldForm::NumberByArea(limits)
            | FieldForm::ByArea(limits)
            | FieldForm::ByService(limits) => limits.ends(),
            FieldForm::Whole(low, high) => (low as f64, high as f64),
            FieldForm::Word(_) | FieldForm::File | FieldForm::Other(_) => {
                (f64::NEG_INFINITY, f64::INFINITY)
            }
        }
    }
}

/// A number.
pub(super) const fn number(name: &'static str, limits: Limits) -> Field {
    Field::new(name, FieldForm::Number(limits))
}

/// A list of numbers.
pub(super) const fn numbers_of(name: &'static str, limits: Limits) -> Field {
    Field::new(name, FieldForm::Numbers(limits))
}

/// A number, or a path over years.
pub(super) const fn path(name: &'static str, limits: Limits) -> Field {
    Field::new(name, FieldForm::Path(limits))
}

/// A number, one or by area.
pub(super) const fn number_by_area(name: &'static str, limits: Limits) -> Field {
    Field::new(name, FieldForm::NumberByArea(limits))
}

/// A number or a path, and either of them by area.
pub(super) const fn by_area(name: &'static str, limits: Limits) -> Field {
    Field::new(name, FieldForm::ByArea(limits))
}

/// A number or a path, and either of them by service.
pub(super) const fn by_service(name: &'static str, limits: Limits) -> Field {
    Field::new(name, FieldForm::ByService(limits))
}

/// A whole number.
pub(super) const fn whole(name: &'static str, low: i64, high: i64) -> Field {
    Field::new(name, FieldForm::Whole(low, high))
}

/// One of a few words.
pub(super) const fn word(name: &'static str, words: fn() -> Vec<&'static str>) -> Field {
    Field::new(name, FieldForm::Word(words))
}

/// A text.
pub(super) const fn text(name: &'static str) -> Field {
    Field::new(name, FieldForm::Other("text"))
}

/// A text for both languages, or one for each.
pub(super) const fn names(name: &'static str) -> Field {
    Field::new(name, FieldForm::Other("text, or `{ da = \"…\", en = \"…\" }`")).optional()
}

/// An id.
pub(super) const fn id(name: &'static str) -> Field {
    Field::new(name, FieldForm::Other("id"))
}

/// Ids of `sources.csv`.
pub(super) const fn source() -> Field {
    sources_in("source")
}

/// The same under another name.
pub(super) const fn sources_in(name: &'static str) -> Field {
    Field::new(name, FieldForm::Other("ids joined by `+`")).optional()
}

/// The path of a file.
pub(super) const fn file(name: &'static str) -> Field {
    Field::new(name, FieldForm::File)
}

/// A list, a table, or whatever is neither a number nor a text, by what it is called.
pub(super) const fn other(name: &'static str, what: &'static str) -> Field {
    Field::new(name, FieldForm::Other(what))
}

/// Years that a study may name.
pub(super) const STUDY_YEARS: (i64, i64) = (1900, 2500);

/// A year that a study may name.
pub(super) const fn study_year(name: &'static str) -> Field {
    whole(name, STUDY_YEARS.0, STUDY_YEARS.1)
}

/// A year as tables have it.
pub(super) const fn year() -> Field {
    whole("year", 1800, 2500)
}

/// An age as tables have it.
pub(super) const fn age(name: &'static str) -> Field {
    whole(name, 0, 150)
}

/// `f` and `m`.
pub(super) const SEX: Field = Field::new("sex", FieldForm::Other("`f` or `m`"));

/// The keys of a TOML table, or the columns of a table.
#[derive(Clone, Copy, Debug)]
pub struct FieldList {
    /// Its name among the message keys of meanings: `field-NAME-…`.
    pub name: &'static str,
    /// In the order of messages and documentation.
    pub fields: &'static [Field],
}

impl FieldList {
    /// A list by its name.
    pub(super) const fn new(name: &'static str, fields: &'static [Field]) -> Self {
        Self { name, fields }
    }

    /// The most rows that its table may have: sources and services are numbered by an index of 16 bits.
    pub(super) fn most_rows(&self) -> usize {
        match self.name {
            "services" | "sources" => MOST_LISTED,
            _ => usize::MAX,
        }
    }

    /// The field of this name.
    pub(super) fn find(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// All names.
    pub fn names(&self) -> Vec<&'static str> {
        self.fields.iter().map(|field| field.name).collect()
    }

    /// The message that says what a field means: that of the list, or that of all lists which have such a field.
    pub fn meaning(&self, field: &Field, texts: &Texts) -> Option<String> {
        let own = format!("field-{}-{}", self.name, field.name);
        let shared = format!("field-any-{}", field.name);
        [own, shared].into_iter().find_map(|key| Some(texts.get(&key)).filter(|text| *text != key))
    }
}

/// A file of a study, with the lists of what may be in it.
#[derive(Clone, Copy, Debug)]
pub struct StudyFile {
    /// Where it is by default, from the study's folder.
    pub path: &'static str,
    /// The heading of each list (empty for the columns of a table, and for keys at the top of a file), and the list.
    pub lists: &'static [(&'static str, FieldList)],
}
