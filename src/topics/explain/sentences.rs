//! A tree of a figure and the drivers of its change, in words: labels, lines of a screen, sentences for a paper.
//!
//! Start at [`explain_page`] and [`drivers_page`].

use crate::analysis::attribution::{Against, Attribution};
use crate::analysis::explain::{Cell, Combine, Label, LabelArg, Node};
use crate::figures::{Scope, Unit};
use crate::input::{Backing, Origin};
use crate::model::Study;
use crate::text::number::{
    self, decimal, fte, money_brief, money_in, share, share_as_written, with_unit,
};
use crate::text::sentence::in_sentence;
use crate::text::{Arg, Lang, Texts};
use crate::topics::basis::factor_names::percentage_points;

/// As many lines as a screen has room for.
const SCREEN: usize = 36;
/// As many places as a line of a leaf has room for.
const MOST_PLACES: usize = 3;

/// A label in words.
pub fn label_text(study: &Study, label: &Label, texts: &Texts) -> String {
    let lang = texts.lang();
    let mut args: Vec<(&str, Arg)> = Vec::new();
    let mut ages: (Option<usize>, Option<usize>) = (None, None);
    for (name, of) in &label.args {
        match (name, of) {
            (&"from", LabelArg::Age(age)) => ages.0 = Some(*age),
            (&"to", LabelArg::Age(age)) => ages.1 = Some(*age),
            _ => args.push((name, word_of(study, *of, lang))),
        }
    }
    if let (Some(from), Some(to)) = ages {
        let open =
            label.args.iter().any(|(name, of)| (*name, *of) == ("open", LabelArg::Word("yes")));
        let text = if from == to && !open {
            texts.format("explain-age", &[("age", Arg::year(from as i32))])
        } else {
            let to = if open { String::new() } else { to.to_string() };
            let word = if open { "yes" } else { "no" };
            let args =
                [("open", Arg::from(word)), ("from", from.to_string().into()), ("to", to.into())];
            texts.format("explain-ages", &args)
        };
        args.push(("ages", text.into()));
    }
    // Messages of an area or of all take both variables.
    if !args.iter().any(|(name, _)| *name == "area") {
        args.push(("area", String::new().into()));
    }
    texts.term_with("explain", label.key, &args)
}

fn word_of(study: &Study, of: LabelArg, lang: Lang) -> Arg {
    match of {
        LabelArg::Area(id) => study.area_name(id, lang).into(),
        LabelArg::Service(id) => study.service_name(id, lang).into(),
        LabelArg::Unit(id) => study.model.services[id.index()].unit.as_str().into(),
        LabelArg::Initiative(id) => study.initiative_name(id, lang).into(),
        LabelArg::Plan(id) => study.plan_name(id, lang).into(),
        LabelArg::Year(year) => Arg::year(year.0),
        LabelArg::Count(count) => count.into(),
        LabelArg::Age(age) => age.to_string().into(),
        LabelArg::Share(share) => share_as_written(share, lang).into(),
        LabelArg::Word(word) => word.into(),
    }
}

/// A value with its unit, as exactly as people read it.
pub fn value_text(value: f64, unit: Unit, lang: Lang) -> String {
    match unit {
        Unit::Dkk => whole_kroner(value, lang),
        Unit::Fte => fte(value, lang),
        Unit::Persons => decimal(value, 1, lang),
        Unit::Units => decimal(value, usize::from(value.abs() < 1e4), lang),
        Unit::DkkPerUnit => money_in(value, number::MoneyUnit::Krone, 0, lang),
        Unit::Share => share(value, 1, lang),
        _ => decimal(value, if value.abs() < 10.0 { 4 } else { 1 }, lang),
    }
}

/// Every krone is told, so that a reader can add up.
fn whole_kroner(dkk: f64, lang: Lang) -> String {
    money_in(dkk, number::MoneyUnit::Krone, 0, lang)
}

/// A label as a sentence about one area names it, without that area again; of a sum over areas the area alone.
fn within(study: &Study, cell: Cell, node: &Node, label: &Label, texts: &Texts) -> String {
    let full = label_text(study, label, texts);
    let area = label.args.iter().find_map(|(name, of)| match (*name, of) {
        ("area", LabelArg::Area(area)) => Some(study.area_name(*area, texts.lang())),
        _ => None,
    });
    let is_over_areas = cell.scope == Scope::All && node.combine == Combine::Sum;
    match area {
        Some(area) if is_over_areas => area.to_owned(),
        Some(area) => in_sentence(full.strip_suffix(&format!(", {area}")).unwrap_or(&full)),
        None => in_sentence(full.trim_end_matches([',', ' '])),
    }
}

/// What the figure is of.
fn scope_name(study: &Study, cell: Cell, texts: &Texts) -> String {
    let name = cell.scope.name(study, texts.lang());
    name.map_or_else(|| texts.get("total"), str::to_owned)
}

/// What is asked about, in one line.
fn heading(study: &Study, cell: Cell, texts: &Texts) -> String {
    let lang = texts.lang();
    let args = [
        ("metric", Arg::from(cell.figure.key())),
        ("area", scope_name(study, cell, texts).into()),
        ("year", Arg::year(study.model.base_year.plus(cell.t).0)),
        ("scenario", study.scenario_name(cell.scenario, lang).into()),
        ("plan", study.plan_name(cell.plan, lang).into()),
    ];
    texts.format("explain-heading", &args)
}

/// The answer as a sentence that can be put into a paper.
pub fn explain_sentence(study: &Study, cell: Cell, tree: &Node, texts: &Texts) -> String {
    let lang = texts.lang();
    let is_money = tree.unit == Unit::Dkk;
    let base = if is_money { study.model.base_year.0.to_string() } else { "none".to_owned() };
    let is_of_all = cell.scope == Scope::All;
    let place = if is_of_all { String::new() } else { scope_name(study, cell, texts) };
    let args = [
        ("figure", Arg::from(cell.figure.key().replace('_', "-"))),
        ("span", if is_of_all { "total" } else { "area" }.into()),
        ("area", place.into()),
        ("value", brief(tree.value, tree.unit, lang).into()),
        ("year", Arg::year(study.model.base_year.plus(cell.t).0)),
        ("scenario", study.scenario_name(cell.scenario, lang).into()),
        ("plan", study.plan_name(cell.plan, lang).into()),
        ("base", base.into()),
    ];
    let mut sentence = texts.format("explain-sentence", &args);
    // Through what only rounds or keeps above nothing to what is put together.
    let mut node = tree;
    while let [only] = node.children.as_slice() {
        node = only;
    }
    let mut parts: Vec<&Node> = node.children.iter().collect();
    if node.combine == Combine::Sum {
        parts.sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()));
    }
    let told: Vec<String> = parts
        .iter()
        .take(2)
        .map(|part| {
            let args = [
                ("name", Arg::from(within(study, cell, node, &part.label, texts))),
                ("value", brief(part.value, part.unit, lang).into()),
            ];
            let is_sum = node.combine == Combine::Sum;
            texts.format(if is_sum { "explain-part-of-sum" } else { "explain-part" }, &args)
        })
        .collect();
    if let [first, second] = told.as_slice() {
        let args = [
            ("combine", Arg::from(node.combine.word())),
            ("count", node.children.len().into()),
            ("first", first.into()),
            ("second", second.into()),
        ];
        sentence.push(' ');
        sentence.push_str(&texts.format("explain-sentence-parts", &args));
    }
    sentence
}

/// A value as a sentence tells it.
fn brief(value: f64, unit: Unit, lang: Lang) -> String {
    match unit {
        Unit::Dkk => money_brief(value, number::MoneyUnit::for_chart(value.abs().max(2e6)), lang),
        other => value_text(value, other, lang),
    }
}

/// The tree as lines of a screen, with the sentence above it; `depth` levels, or as many as there is room for.
pub fn explain_page(
    study: &Study,
    cell: Cell,
    tree: &Node,
    depth: Option<usize>,
    texts: &Texts,
) -> String {
    let depth = depth.unwrap_or_else(|| depth_of_screen(tree));
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut hidden = 0;
    lines_of(study, tree, "", 0, depth, texts, &mut rows, &mut hidden);
    let width = |text: &str| text.chars().count();
    let left = rows.iter().filter(|row| !row.1.is_empty()).map(|row| width(&row.0)).max();
    let right = rows.iter().map(|row| width(&row.1)).max().unwrap_or(0);
    let left = left.unwrap_or(0);
    let mut page = heading(study, cell, texts) + "\n\n";
    for (name, value) in rows {
        if value.is_empty() {
            page.push_str(&name);
        } else {
            let space = left - width(&name) + right - width(&value) + 2;
            page.push_str(&name);
            page.push_str(&" ".repeat(space));
            page.push_str(&value);
        }
        page.push('\n');
    }
    if hidden > 0 {
        let args = [("count", Arg::from(hidden)), ("depth", (depth + 1).into())];
        page.push_str(&texts.format("explain-more-hidden", &args));
        page.push('\n');
    }
    page.push('\n');
    page.push_str(&explain_sentence(study, cell, tree, texts));
    page.push('\n');
    page
}

/// The deepest level down to which the tree fits on a screen; at least the parts of the figure.
fn depth_of_screen(tree: &Node) -> usize {
    (1..=64).rev().find(|depth| tree.count(*depth) <= SCREEN).unwrap_or(1)
}

#[expect(clippy::too_many_arguments, reason = "a walk with what it fills")]
fn lines_of(
    study: &Study,
    node: &Node,
    sign: &str,
    level: usize,
    depth: usize,
    texts: &Texts,
    rows: &mut Vec<(String, String)>,
    hidden: &mut usize,
) {
    let indent = "  ".repeat(level);
    let sign = if sign.is_empty() { String::new() } else { format!("{sign} ") };
    let name = format!("{indent}{sign}{}", label_text(study, &node.label, texts));
    rows.push((name, value_text(node.value, node.unit, texts.lang())));
    let indent = "  ".repeat(level + 1);
    if node.combine == Combine::Input {
        let places = &node.origins;
        for origin in places.iter().take(MOST_PLACES) {
            rows.push((format!("{indent}← {}", origin_text(study, origin, texts)), String::new()));
        }
        if places.len() > MOST_PLACES {
            let args = [("count", Arg::from(places.len() - MOST_PLACES))];
            let more = texts.format("explain-files-more", &args);
            rows.push((format!("{indent}  {more}"), String::new()));
        }
        return;
    }
    if level >= depth {
        *hidden += node.count(usize::MAX) - 1;
        return;
    }
    for (index, child) in node.children.iter().enumerate() {
        let sign = match (node.combine, index) {
            (Combine::Sum, _) => "+",
            (Combine::Product | Combine::Difference | Combine::Quotient | Combine::Coverage, 0) => {
                "="
            }
            (Combine::Product, _) => "×",
            (Combine::Difference, _) => "−",
            (Combine::Quotient | Combine::Coverage, _) => "÷",
            (Combine::Least, _) => "min",
            (Combine::Most, _) => "max",
            (Combine::WholeKroner, _) => "≈",
            _ => "·",
        };
        lines_of(study, child, sign, level + 1, depth, texts, rows, hidden);
    }
}

/// `data/use_rates.csv:31 (kilde: …)`.
fn origin_text(study: &Study, origin: &Origin, texts: &Texts) -> String {
    let lines = if origin.line == origin.last_line {
        origin.line.to_string()
    } else {
        format!("{}-{}", origin.line, origin.last_line)
    };
    let told = match origin.backing {
        Backing::Cited => {
            let ids: Vec<&str> =
                origin.sources.iter().map(|id| study.sources[id.index()].id.as_str()).collect();
            texts.format("explain-sources", &[("sources", ids.join(" + ").into())])
        }
        Backing::Study => texts.get("explain-source-study"),
        Backing::Default => texts.get("explain-source-default"),
    };
    format!("{}:{lines} ({told})", origin.file)
}

/// What the states of an attribution are called, the one compared with first.
pub fn state_names(study: &Study, attribution: &Attribution, lang: Lang) -> [String; 2] {
    let cell = attribution.cell;
    match attribution.against {
        Against::Year(t) => [t, cell.t].map(|t| study.model.base_year.plus(t).to_string()),
        Against::Scenario(other) => {
            [other, cell.scenario].map(|id| study.scenario_name(id, lang).to_owned())
        }
        Against::Plan(other) => [other, cell.plan].map(|id| study.plan_name(id, lang).to_owned()),
    }
}

/// The message of a driver's name.
pub fn driver_name(key: &str, texts: &Texts) -> String {
    texts.term("driver", key)
}

/// The drivers as lines of a screen, with the sentence under them.
pub fn drivers_page(study: &Study, attribution: &Attribution, texts: &Texts) -> String {
    let lang = texts.lang();
    let unit = attribution.cell.figure.unit();
    let [from, to] = state_names(study, attribution, lang);
    let args = [("from", Arg::from(&from)), ("to", (&to).into())];
    let mut page = heading(study, attribution.cell, texts) + "\n\n";
    page.push_str(&texts.format("explain-drivers-title", &args));
    page.push('\n');
    let level = |value: f64| level_text(value, unit, lang);
    let mut rows = vec![(from.clone(), level(attribution.from))];
    // What moves nothing here is in the files only.
    for part in attribution.parts.iter().filter(|part| part.steps != 0) {
        let value = attribution.value_of(part.steps);
        let sign = if value > 0.0 { "+" } else { "" };
        let name = format!("  {}", driver_name(part.driver.key(), texts));
        let moved = match unit {
            Unit::Share => percentage_points(value, 4, texts),
            _ => level(value),
        };
        rows.push((name, format!("{sign}{moved}")));
    }
    rows.push((to.clone(), level(attribution.to)));
    let width = |text: &str| text.chars().count();
    let left = rows.iter().map(|row| width(&row.0)).max().unwrap_or(0);
    let right = rows.iter().map(|row| width(&row.1)).max().unwrap_or(0);
    for (name, value) in rows {
        let space = left - width(&name) + right - width(&value) + 2;
        page.push_str(&(name + &" ".repeat(space) + &value + "\n"));
    }
    page.push('\n');
    page.push_str(&drivers_sentence(study, attribution, texts));
    page.push('\n');
    page
}

/// Exact to the figure's last step, so that a reader can add up.
fn level_text(value: f64, unit: Unit, lang: Lang) -> String {
    match unit {
        Unit::Dkk => whole_kroner(value, lang),
        Unit::Fte => decimal(value, 3, lang),
        Unit::Share => share(value, 4, lang),
        _ => decimal(value, 6, lang),
    }
}

/// The change and its largest drivers as a sentence that can be put into a paper.
pub fn drivers_sentence(study: &Study, attribution: &Attribution, texts: &Texts) -> String {
    let lang = texts.lang();
    let unit = attribution.cell.figure.unit();
    let [from, to] = state_names(study, attribution, lang);
    if attribution.parts.iter().all(|part| part.steps == 0) {
        let args = [("from", Arg::from(from)), ("to", to.into())];
        return texts.format("explain-drivers-none", &args);
    }
    let mut parts: Vec<_> = attribution.parts.iter().filter(|part| part.steps != 0).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.steps.abs()));
    let signed = |value: f64| {
        let text = points(value.abs(), unit, texts);
        if value < 0.0 { format!("\u{2212}{text}") } else { format!("+{text}") }
    };
    let told: Vec<String> = parts
        .iter()
        .take(3)
        .map(|part| {
            let args = [
                ("name", Arg::from(in_sentence(&driver_name(part.driver.key(), texts)))),
                ("value", signed(attribution.value_of(part.steps)).into()),
            ];
            texts.format("explain-part", &args)
        })
        .collect();
    let others: i64 = parts.iter().skip(3).map(|part| part.steps).sum();
    let others = match parts.len() {
        0..=3 => "none".to_owned(),
        _ => signed(attribution.value_of(others)),
    };
    let change = attribution.steps();
    let kind = match change {
        1.. => "more",
        0 => "same",
        _ => "less",
    };
    let between = match attribution.against {
        Against::Year(_) => "year",
        Against::Scenario(_) => "scenario",
        Against::Plan(_) => "plan",
    };
    let args = [
        ("kind", Arg::from(kind)),
        ("amount", amount_text(attribution.value_of(change.abs()), unit, texts).into()),
        ("between", between.into()),
        ("from", from.into()),
        ("parts", told.join(", ").into()),
        ("others", others.into()),
    ];
    texts.format("explain-drivers-sentence", &args)
}

/// The same with its unit where the number has none.
fn amount_text(value: f64, unit: Unit, texts: &Texts) -> String {
    let amount = points(value, unit, texts);
    match unit {
        Unit::Fte => with_unit(&amount, &texts.get("fte")),
        _ => amount,
    }
}

/// A change without its sign; of a share in percentage points.
fn points(value: f64, unit: Unit, texts: &Texts) -> String {
    let lang = texts.lang();
    if unit == Unit::Share {
        return percentage_points(value, 1, texts);
    }
    if unit == Unit::Dkk && value < 2e6 {
        return whole_kroner(value, lang);
    }
    brief(value, unit, lang)
}
