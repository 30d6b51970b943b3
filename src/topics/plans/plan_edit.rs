//! An optimum put back into `plans.toml`, as a plan that people can edit.
//!
//! The new plan's text is added; no byte of what is in the file already changes. Start at [`NewPlan::of`],
//! then [`with_plan`].

use crate::ensemble::PlanResult;
use crate::ids::ScenarioId;
use crate::model::{Names, Study};
use crate::text::{Arg, Lang, Texts};
use crate::units::Year;
use std::fmt;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Key, Table, Value, value};

/// Keys of the copied plan that the new one has its own of.
const OWN_KEYS: [&str; 6] = ["id", "name", "why", "allocation", "choose", "initiatives"];

/// A plan to be added.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPlan {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub names: Names,
    /// Where it comes from.
    pub why: Names,
    /// Each area's id and its shares of the money from a year on, each until the next.
    pub shares: Vec<(String, Vec<(Year, f64)>)>,
    /// Ids of all its initiatives, those that were picked among them.
    pub initiatives: Vec<String>,
}

/// Why a plan could not be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanEditError {
    /// The file is no TOML; the parser's words.
    Broken(String),
    /// There is such a plan already.
    IdTaken(String),
    /// There is no plan to copy from.
    NoSuchPlan(String),
    /// Plans stand as `plan = [ … ]`, which nothing can be put after.
    NotTables,
}

impl fmt::Display for PlanEditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(cause) => f.write_str(cause),
            Self::IdTaken(id) => write!(f, "there is a plan `{id}` already"),
            Self::NoSuchPlan(id) => write!(f, "there is no plan `{id}`"),
            Self::NotTables => f.write_str("plans are written as one list, not as `[[plan]]`"),
        }
    }
}

impl std::error::Error for PlanEditError {}

impl PlanEditError {
    /// What to tell the user.
    pub fn words(&self, texts: &Texts) -> String {
        let with =
            |key: &str, name: &str, said: &str| texts.format(key, &[(name, Arg::from(said))]);
        match self {
            Self::Broken(cause) => with("plan-edit-broken", "cause", cause),
            Self::IdTaken(id) => with("plan-edit-taken", "plan", id),
            Self::NoSuchPlan(id) => with("plan-edit-missing", "plan", id),
            Self::NotTables => texts.get("plan-edit-list"),
        }
    }
}

impl NewPlan {
    /// The optimum of a run as a plan of given shares; `None` if the run has none.
    ///
    /// Shares are multiples of 2⁻³⁰ that are written with all their digits, so that the new plan gives the
    /// same kroner as the optimum did, to the last one.
    pub fn of(study: &Study, scenario: ScenarioId, plan: &PlanResult, id: &str) -> Option<Self> {
        let optimum = &plan.optimum.as_ref()?.as_ref().ok()?.optimum;
        let areas = study.model.areas.iter().enumerate();
        let shares = areas.map(|(index, area)| {
            let mut steps: Vec<(Year, f64)> = Vec::new();
            let of_years = optimum.shares.chunks(study.model.areas.len());
            for (year, of_year) in study.model.years().skip(1).zip(of_years) {
                let share = of_year.get(index).copied().unwrap_or_default();
                if steps.last().is_none_or(|(_, before)| *before != share) {
                    steps.push((year, share));
                }
            }
            (area.id.clone(), steps)
        });
        let copied = &study.plans[plan.plan.index()].names;
        let scenario = &study.scenarios[scenario.index()].names;
        let words = |key: &str| {
            let of = |lang: Lang| {
                let args = [
                    ("plan", Arg::from(copied.of(lang))),
                    ("scenario", Arg::from(scenario.of(lang))),
                ];
                Texts::new(lang).format(key, &args)
            };
            Names { da: of(Lang::Da), en: of(Lang::En) }
        };
        Some(Self {
            id: id.to_owned(),
            names: words("plan-written-name"),
            why: words("plan-written-why"),
            shares: shares.collect(),
            initiatives: plan
                .initiatives
                .iter()
                .map(|id| study.initiatives[id.index()].id.clone())
                .collect(),
        })
    }
}

/// `text` (a whole `plans.toml`) with `new` behind all that stands there: its own id, names, shares and
/// initiatives, and the other keys of the plan `copied_plan` with their comments.
///
/// All bytes of `text` are kept, comments, byte-order mark and line ends among them; the new lines end as the
/// file's first one does.
///
/// # Errors
///
/// If the file is no TOML or has its plans in one list, if there is no such plan to copy, or the id is taken.
///
/// ```
/// use pejl::model::Names;
/// use pejl::topics::plans::plan_edit::{NewPlan, with_plan};
/// use pejl::units::Year;
///
/// let text = "[[plan]]\nid = \"best\"\nallocation = { rule = \"optimal\" }\n";
/// let new = NewPlan {
///     id: "mine".to_owned(),
///     names: Names::both("Mine"),
///     why: Names::both("Solved by Pejl."),
///     shares: vec![("elderly".to_owned(), vec![(Year(2017), 0.25)])],
///     initiatives: Vec::new(),
/// };
/// let edited = with_plan(text, "best", &new)?;
/// assert!(edited.starts_with(text));
/// assert!(edited.ends_with("[plan.allocation.shares]\nelderly = { 2017 = 0.25 }\n"));
/// # Ok::<(), pejl::topics::plans::plan_edit::PlanEditError>(())
/// ```
pub fn with_plan(text: &str, copied_plan: &str, new: &NewPlan) -> Result<String, PlanEditError> {
    // A document that can be changed owns its comments; the other kind only points at them.
    let document: DocumentMut = text
        .trim_start_matches('\u{feff}')
        .parse()
        .map_err(|cause: toml_edit::TomlError| PlanEditError::Broken(cause.to_string()))?;
    let plans = match document.as_table().get("plan") {
        Some(Item::ArrayOfTables(plans)) => plans,
        Some(_) => return Err(PlanEditError::NotTables),
        None => return Err(PlanEditError::NoSuchPlan(copied_plan.to_owned())),
    };
    let id = |plan: &Table| plan.get("id").and_then(Item::as_str).map(str::to_owned);
    let is_taken = |own: String| own.eq_ignore_ascii_case(&new.id);
    if plans.iter().filter_map(id).any(is_taken) {
        return Err(PlanEditError::IdTaken(new.id.clone()));
    }
    let copied = plans
        .iter()
        .find(|plan| id(plan).as_deref() == Some(copied_plan))
        .ok_or_else(|| PlanEditError::NoSuchPlan(copied_plan.to_owned()))?;
    let mut added = rendered(copied, new).replace("\r\n", "\n");
    let begins = if text.is_empty() || text.ends_with('\n') { "\n" } else { "\n\n" };
    added.insert_str(0, begins);
    let ends = text.find('\n').is_some_and(|at| text[..at].ends_with('\r'));
    Ok(text.to_owned() + &if ends { added.replace('\n', "\r\n") } else { added })
}

/// The new plan, `[[plan]]` and all.
fn rendered(copied: &Table, new: &NewPlan) -> String {
    let mut plan = Table::new();
    plan.insert("id", value(&new.id));
    plan.insert("name", in_both_languages(&new.names));
    plan.insert("why", in_both_languages(&new.why));
    for (name, item) in copied.iter().filter(|(name, _)| !OWN_KEYS.contains(name)) {
        let key = copied.key(name).cloned().unwrap_or_else(|| Key::new(name));
        plan.insert_formatted(&key, item.clone());
    }
    if !new.initiatives.is_empty() {
        plan.insert("initiatives", value(new.initiatives.iter().collect::<Array>()));
    }
    let mut shares = Table::new();
    for (area, steps) in &new.shares {
        let steps: InlineTable =
            steps.iter().map(|(year, share)| (year.to_string(), Value::from(*share))).collect();
        shares.insert(area, value(steps));
    }
    let mut allocation = Table::new();
    allocation.insert("rule", value("shares"));
    allocation.insert("shares", Item::Table(shares));
    plan.insert("allocation", Item::Table(allocation));
    let mut plans = ArrayOfTables::new();
    plans.push(plan);
    let mut document = DocumentMut::new();
    document.insert("plan", Item::ArrayOfTables(plans));
    document.to_string()
}

fn in_both_languages(names: &Names) -> Item {
    if names.da == names.en {
        return value(&names.da);
    }
    value(
        [("da", names.da.as_str()), ("en", names.en.as_str())].into_iter().collect::<InlineTable>(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(id: &str) -> NewPlan {
        NewPlan {
            id: id.to_owned(),
            names: Names { da: "Den \"bedste\"".to_owned(), en: "The best".to_owned() },
            why: Names::both("Solved."),
            shares: vec![
                ("elderly".to_owned(), vec![(Year(2017), 0.1 + 0.2), (Year(2018), 0.25)]),
                ("social".to_owned(), vec![(Year(2017), 1.0)]),
            ],
            initiatives: vec!["youth".to_owned(), "health".to_owned()],
        }
    }

    const FILE: &str = "\u{feff}# Plans.\r
[[plan]]\r
id = \"best\" # solved\r
name = { da = \"Bedst\",  en = \"Best\" }\r
# What it may cost.\r
choose = { among = [\"youth\"], yearly_limit_dkk = 1e6 }\r
  # A per cent a year.\r
lean = [ { area = \"elderly\", rate = 0.01, from = 2018 } ]\t# agreed\r
[plan.allocation]\r
rule = \"optimal\"\r
[[plan.staff]]\r
area = \"elderly\"\r
from = 2019\r
\r
[[initiative]] # cross-cutting\r
id = \"youth\"\r
# the end";

    #[test]
    fn every_byte_of_the_file_stays_and_the_new_lines_end_as_its_own() {
        let edited = with_plan(FILE, "best", &new("mine")).unwrap();
        let added = edited.strip_prefix(FILE).unwrap();
        assert!(added.starts_with("\r\n\r\n[[plan]]\r\nid = \"mine\"\r\n"), "{added}");
        assert_eq!(added.matches('\n').count(), added.matches("\r\n").count());
        let plain = FILE.replace("\r\n", "\n");
        let edited = with_plan(&plain, "best", &new("mine")).unwrap();
        assert!(edited.starts_with(&plain) && !edited.contains('\r'));
    }

    #[test]
    fn the_new_plan_has_its_own_split_and_the_copied_levers_with_their_comments() {
        let edited = with_plan(FILE, "best", &new("mine")).unwrap();
        let added = edited.strip_prefix(FILE).unwrap().replace("\r\n", "\n");
        assert_eq!(
            added,
            r#"

[[plan]]
id = "mine"
name = { da = 'Den "bedste"', en = "The best" }
why = "Solved."
  # A per cent a year.
lean = [ { area = "elderly", rate = 0.01, from = 2018 } ]	# agreed
initiatives = ["youth", "health"]
[[plan.staff]]
area = "elderly"
from = 2019

[plan.allocation]
rule = "shares"

[plan.allocation.shares]
elderly = { 2017 = 0.30000000000000004, 2018 = 0.25 }
social = { 2017 = 1.0 }
"#
        );
        // And it reads back, by the parser that reads studies too.
        let text = edited.trim_start_matches('\u{feff}');
        assert!(toml::de::DeTable::parse(text).is_ok());
        let read: DocumentMut = text.parse().unwrap();
        let plans = read["plan"].as_array_of_tables().unwrap();
        assert_eq!(plans.len(), 2);
        let mine = plans.get(1).unwrap();
        assert_eq!(mine["staff"][0]["from"].as_integer(), Some(2019));
        let share = mine["allocation"]["shares"]["elderly"]["2017"].as_float();
        assert_eq!(share, Some(0.1 + 0.2));
    }

    #[test]
    fn what_cannot_be_added_is_told() {
        assert_eq!(
            with_plan(FILE, "best", &new("best")),
            Err(PlanEditError::IdTaken("best".to_owned()))
        );
        let missing = Err(PlanEditError::NoSuchPlan("other".to_owned()));
        assert_eq!(with_plan(FILE, "other", &new("mine")), missing);
        assert_eq!(with_plan("", "other", &new("mine")), missing);
        let list = "plan = [ { id = \"best\" } ]\n";
        assert_eq!(with_plan(list, "best", &new("mine")), Err(PlanEditError::NotTables));
        let broken = with_plan("[[plan]\n", "best", &new("mine"));
        assert!(matches!(broken, Err(PlanEditError::Broken(_))));
    }
}
