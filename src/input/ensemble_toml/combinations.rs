//! `combinations` and `scenarios`: named scenarios laid over the one that is drawn around.
//!
//! No two scenarios of a combination may set the same factor, as the order of a list should mean nothing. Start at
//! [`read`].

use super::super::toml_walk::{TomlTable, TomlValue, filled_list};
use super::known::{ScenarioParts, find_scenario};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::ScenarioId;
use crate::model::{Factor, Scenario, factors_laid_over};
use std::collections::BTreeSet;

/// Each has its own tables and its own place in every list: nobody reads more (assumption).
const MOST_COMBINATIONS: usize = 10_000;

/// A scenario in a list.
struct Member {
    id: ScenarioId,
    name: String,
    sets: BTreeSet<Factor>,
    span: Span,
}

/// What members are laid over.
#[derive(Clone, Copy)]
struct LaidOn<'a> {
    known: ScenarioParts<'a>,
    scenarios: &'a [Scenario],
    base: ScenarioId,
}

impl<'a> LaidOn<'a> {
    fn base_id(self) -> &'a str {
        self.scenarios.get(self.base.index()).map_or("", |base| base.id.as_str())
    }
}

/// All combinations, one that lays nothing over if the file has none; `None` after diagnostics.
pub(super) fn read(
    top: &TomlTable<'_>,
    known: ScenarioParts<'_>,
    base: Option<ScenarioId>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Vec<ScenarioId>>> {
    let ground = known.scenarios.zip(base);
    let ground = ground.map(|(scenarios, base)| LaidOn { known, scenarios, base });
    match (top.get("combinations"), top.get("scenarios")) {
        (None, None) => Some(vec![Vec::new()]),
        (Some(one), Some(other)) => {
            let (first, second) = if one.span() < other.span() {
                (("combinations", one.span()), ("scenarios", other.span()))
            } else {
                (("scenarios", other.span()), ("combinations", one.span()))
            };
            diagnostics.push(
                Diagnostic::at(Code::TwoForms, second.1)
                    .with("one", first.0)
                    .with("other", second.0)
                    .and_at(first.1),
            );
            None
        }
        (Some(value), None) => chosen(&value, ground, diagnostics),
        (None, Some(value)) => product(&value, ground, diagnostics),
    }
}

/// The lists of a list, each with its place; `None` after diagnostics.
fn lists<'t>(
    value: &TomlValue<'t>,
    key: &str,
    example: &str,
    ground: Option<LaidOn<'_>>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<(Vec<Member>, TomlValue<'t>)>> {
    let outer = filled_list(value, key, example, diagnostics)?;
    let read: Vec<Option<(Vec<Member>, TomlValue<'t>)>> = outer
        .into_iter()
        .map(|list| {
            let Some(items) = list.array() else {
                diagnostics.push(list.wrong_type("[\"recession\"]"));
                return None;
            };
            if items.is_empty() {
                let inner = Diagnostic::at(Code::NothingNamed, list.span()).with("key", key);
                diagnostics.push(inner.with("base", ground.map_or("central", LaidOn::base_id)));
                return None;
            }
            let members: Vec<Option<Member>> =
                items.iter().map(|item| read_member(item, ground, diagnostics)).collect();
            let members: Vec<Member> = members.into_iter().collect::<Option<_>>()?;
            is_each_once(&members, diagnostics).then_some((members, list))
        })
        .collect();
    read.into_iter().collect()
}

fn read_member(
    item: &TomlValue<'_>,
    ground: Option<LaidOn<'_>>,
    diagnostics: &mut Diagnostics,
) -> Option<Member> {
    let name = item.string(diagnostics)?;
    let ground = ground?;
    let id = find_scenario(item, ground.known, diagnostics)?;
    let sets = factors_laid_over(ground.scenarios, ground.base, id);
    if sets.is_empty() && id != ground.base {
        let nothing = Diagnostic::at(Code::LaysNothing, item.span());
        diagnostics.push(nothing.with("id", name).with("base", ground.base_id()));
        return None;
    }
    Some(Member { id, name: name.to_owned(), sets, span: item.span() })
}

fn is_each_once(members: &[Member], diagnostics: &mut Diagnostics) -> bool {
    let mut is_right = true;
    for (index, member) in members.iter().enumerate() {
        if let Some(earlier) = members.iter().take(index).find(|other| other.id == member.id) {
            is_right = false;
            diagnostics.push(twice(member, earlier));
        }
    }
    is_right
}

fn twice(member: &Member, earlier: &Member) -> Diagnostic {
    let twice = Diagnostic::at(Code::MemberTwice, member.span.clone());
    twice.with("id", &member.name).and_at(earlier.span.clone())
}

/// Do these two leave each other's factors alone?
fn is_apart(member: &Member, earlier: &Member, diagnostics: &mut Diagnostics) -> bool {
    let both: Vec<&str> = member.sets.intersection(&earlier.sets).map(|one| one.key()).collect();
    if both.is_empty() {
        return true;
    }
    diagnostics.push(
        Diagnostic::at(Code::BothSet, member.span.clone())
            .with("one", &earlier.name)
            .with("other", &member.name)
            .with("factors", both.join("`, `"))
            .and_at(earlier.span.clone()),
    );
    false
}

/// `combinations`: these.
fn chosen(
    value: &TomlValue<'_>,
    ground: Option<LaidOn<'_>>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Vec<ScenarioId>>> {
    let lists = lists(value, "combinations", "[[\"recession\"]]", ground, diagnostics)?;
    check_size(lists.len() as u128, value, diagnostics)?;
    let mut is_right = true;
    let mut seen: Vec<(BTreeSet<ScenarioId>, Span)> = Vec::new();
    let mut combinations = Vec::with_capacity(lists.len());
    for (members, list) in &lists {
        for (index, member) in members.iter().enumerate() {
            for earlier in members.iter().take(index) {
                is_right &= is_apart(member, earlier, diagnostics);
            }
        }
        let ids = laid(members.iter(), ground);
        let set: BTreeSet<ScenarioId> = ids.iter().copied().collect();
        if let Some((_, first)) = seen.iter().find(|(other, _)| *other == set) {
            is_right = false;
            let names: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
            let twice = Diagnostic::at(Code::CombinationTwice, list.span());
            diagnostics.push(twice.with("names", names.join(", ")).and_at(first.clone()));
        } else {
            seen.push((set, list.span()));
        }
        combinations.push(ids);
    }
    is_right.then_some(combinations)
}

/// `scenarios`: one of each list, the last list fastest.
fn product(
    value: &TomlValue<'_>,
    ground: Option<LaidOn<'_>>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Vec<ScenarioId>>> {
    let example = "[[\"central\", \"recession\"]]";
    let lists = lists(value, "scenarios", example, ground, diagnostics)?;
    let size =
        lists.iter().fold(1, |size: u128, (list, _)| size.saturating_mul(list.len() as u128));
    check_size(size, value, diagnostics)?;
    let mut is_right = true;
    for (index, (list, _)) in lists.iter().enumerate() {
        for member in list {
            for earlier in lists.iter().take(index).flat_map(|(earlier, _)| earlier) {
                if member.id == earlier.id && ground.is_some_and(|on| on.base != member.id) {
                    is_right = false;
                    diagnostics.push(twice(member, earlier));
                } else {
                    is_right &= is_apart(member, earlier, diagnostics);
                }
            }
        }
    }
    if !is_right {
        return None;
    }
    let mut combinations: Vec<Vec<&Member>> = vec![Vec::new()];
    for (list, _) in &lists {
        combinations = combinations
            .into_iter()
            .flat_map(|begun| {
                list.iter().map(move |member| {
                    let mut longer = begun.clone();
                    longer.push(member);
                    longer
                })
            })
            .collect();
    }
    Some(combinations.into_iter().map(|members| laid(members.into_iter(), ground)).collect())
}

/// The scenario that is drawn around lays nothing over itself.
fn laid<'m>(
    members: impl Iterator<Item = &'m Member>,
    ground: Option<LaidOn<'_>>,
) -> Vec<ScenarioId> {
    let base = ground.map(|ground| ground.base);
    members.map(|member| member.id).filter(|id| Some(*id) != base).collect()
}

/// Longer numbers nobody reads.
const LONGEST: u128 = 1_000_000_000_000;

fn check_size(size: u128, value: &TomlValue<'_>, diagnostics: &mut Diagnostics) -> Option<()> {
    if size <= MOST_COMBINATIONS as u128 {
        return Some(());
    }
    diagnostics.push(
        Diagnostic::at(Code::TooManyCombinations, value.span())
            .with("over", if size > LONGEST { "yes" } else { "no" })
            .with_decimal("found", size.min(LONGEST) as f64, 0)
            .with("most", MOST_COMBINATIONS),
    );
    None
}
