//! Every word that Pejl writes, in Danish and in English, and how it writes numbers.
//!
//! The message files `da.ftl` and `en.ftl` with their look-up, what sentences have in common, and the
//! formats of numbers, money and shares. It imports nothing of ours. Start at [`Texts`], then
//! [`sentence`] and [`number`].

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::Serialize;

pub mod control;
pub mod number;
pub mod sentence;
mod system;

pub use system::{SystemCause, system_words};

#[cfg(test)]
mod tests;

const DA: &str = include_str!("da.ftl");
const EN: &str = include_str!("en.ftl");

/// A language that Pejl writes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Danish.
    #[default]
    Da,
    /// English.
    En,
}

impl Lang {
    /// All of them, Danish first.
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// The code that files, addresses and the `lang` attribute use: `da` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The word given is neither `da` nor `en`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLang(pub String);

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown language `{}`: use `da` or `en`", self.0)
    }
}

impl std::error::Error for UnknownLang {}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(word: &str) -> Result<Self, UnknownLang> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.code() == word)
            .ok_or_else(|| UnknownLang(word.to_owned()))
    }
}

/// A value that a message takes.
///
/// Numbers choose the plural form and are shown with the language's separators; years therefore
/// go in as text, by [`Arg::year`].
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// Shown by [`number::decimal`], without decimals when whole.
    Number(f64),
}

impl Arg {
    /// A year: four figures, no separator.
    pub fn year(year: i32) -> Self {
        Self::Text(year.to_string())
    }

    /// "yes" or "no", which a message chooses by.
    pub fn yes_or_no(is_so: bool) -> Self {
        Self::Text(if is_so { "yes" } else { "no" }.to_owned())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

macro_rules! arg_from_integers {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Arg {
            // Counts above 2^53 would lose their last digit; nothing that Pejl counts comes near.
            #[allow(clippy::cast_lossless, reason = "one macro for integers of every width")]
            fn from(n: $integer) -> Self {
                Self::Number(n as f64)
            }
        }
    )*};
}
arg_from_integers!(i32, i64, u32, u64, usize);

/// The messages of one language.
///
/// ```
/// use pejl::text::{Lang, Texts};
/// let texts = Texts::new(Lang::Da);
/// assert_eq!(texts.get("head-need"), "Behov");
/// assert_eq!(texts.format("persons", &[("count", 1_912.into())]), "1.912 personer");
/// ```
#[derive(Clone, Copy)]
pub struct Texts {
    lang: Lang,
    bundle: &'static FluentBundle<FluentResource>,
}

/// The message files, read once: that takes as long as drawing a picture, and they are constants of the program.
static MESSAGES: [LazyLock<FluentBundle<FluentResource>>; 2] =
    [LazyLock::new(|| bundle(Lang::Da)), LazyLock::new(|| bundle(Lang::En))];

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Texts").field(&self.lang).finish()
    }
}

impl Texts {
    /// The messages of `lang`, which are inside the program.
    pub fn new(lang: Lang) -> Self {
        let [da, en] = &MESSAGES;
        let bundle = match lang {
            Lang::Da => da,
            Lang::En => en,
        };
        Self { lang, bundle }
    }

    /// The language of these messages.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message `key`, which takes no values; the key itself if there is none.
    pub fn get(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The message `key` with its values; the key itself if there is none.
    pub fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Number(number) => FluentValue::from(*number),
            };
            values.set(*name, value);
        }
        // Errors here are values that were not given: their name in braces stands in the text.
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new());
        sentence::one_stop(text.into_owned())
    }

    /// The term for `key` of a list in the code, as `frame_growth` of the factors: the message
    /// `factor-frame-growth`. The tests of this module name each list with its keys.
    pub fn term(&self, list: &str, key: &str) -> String {
        self.term_with(list, key, &[])
    }

    /// The same for messages that take values.
    pub fn term_with(&self, list: &str, key: &str, args: &[(&str, Arg)]) -> String {
        self.format(&format!("{list}-{}", key.replace('_', "-")), args)
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let source = match lang {
        Lang::Da => DA,
        Lang::En => EN,
    };
    // A faulty entry is left out by the parser and shows as its key; the tests of this
    // module fail on such a file, so no user ever sees it.
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let locale = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolation wraps every argument in invisible direction marks, which end up in files.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::Da => show_da,
        Lang::En => show_en,
    }));
    bundle.add_resource_overriding(resource);
    bundle
}

fn show_da<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    show(value, Lang::Da)
}

fn show_en<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    show(value, Lang::En)
}

fn show(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let decimals = usize::from(number.value.fract() != 0.0);
            Some(number::decimal(number.value, decimals, lang))
        }
        _ => None,
    }
}
