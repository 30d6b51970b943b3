//! Papers to write: one as a committee gets it, one of names that would break a careless file, and
//! one with nothing in it.

use crate::chart::Size;
use crate::chart::{Context, Picture};
use crate::figures::table::{Table, values};
use crate::text::{Lang, number};
use crate::topics::areas::picture as area_gaps;
use crate::topics::areas::picture::{AreaGaps, AreaSeries};
use crate::topics::gap::need_frame;
use crate::topics::gap::need_frame::NeedFrame;
use crate::topics::gap::rows::GapRow;
use crate::topics::people::picture as population;
use crate::topics::people::picture::{Population, PopulationYear};
use crate::writers::paper::{Block, Paper, PaperFigure, PaperTable};

/// A name that ends elements, attributes, comments and style sheets.
pub(crate) const HOSTILE: &str =
    "</p></w:t></style>\" ' & <b>]]> --> \\ \u{0}\u{b}\u{ffff}\n🙂 æøå";
/// What of it a reader shall see.
pub(crate) const HARMLESS: &str = "</p></w:t></style>\" ' & <b>]]> --> \\    🙂 æøå";

fn context(lang: Lang, size: Size) -> Context {
    Context {
        lang,
        size,
        place: "Viborg Kommune".into(),
        scenario_name: "Midterscenarie".into(),
        plan_name: "Som i dag".into(),
        draws: None,
        price_year: 2016,
        sources: vec!["Danmarks Statistik".into(), "Viborg Kommune".into()],
        assumptions: vec!["lønandele".into(), "kompleksitet".into()],
        theme: std::sync::Arc::default(),
        counts_assumptions: false,
        scenarios: 1,
        extra_note: None,
        version: "0.1.0".into(),
        digest: "abcd1234".into(),
        tolerance: 0.02,
        decision_year: 2020,
        base_year: 2016,
    }
}

fn gaps(need_growth: f64, frame_growth: f64) -> Vec<GapRow> {
    (0..25)
        .map(|t| GapRow {
            year: 2016 + t,
            need_dkk: 2.934e9 + need_growth * f64::from(t),
            service_need_dkk: 2.2e9 + need_growth * f64::from(t),
            frame_dkk: 2.934e9 + frame_growth * f64::from(t),
        })
        .collect()
}

fn need(context: &Context, area: &str, growth: f64) -> Picture {
    let input = NeedFrame {
        scenario: "central".into(),
        plan: "today".into(),
        area: area.into(),
        area_name: (area != "total").then(|| area.to_owned()),
        rows: gaps(growth, 13e6),
        accounts: Vec::new(),
    };
    need_frame::compose(&input, context).finish()
}

fn areas(context: &Context) -> Picture {
    let areas = ["Sundhed", "Ældre", "Social & handicap", "Beskæftigelse"]
        .iter()
        .zip([9e6, 31e6, 17e6, -4e6])
        .map(|(name, growth)| AreaSeries {
            id: name.to_lowercase(),
            name: (*name).into(),
            rows: gaps(growth, 8e6),
        })
        .collect();
    let input = AreaGaps { scenario: "central".into(), plan: "today".into(), areas };
    area_gaps::compose(&input, context).finish()
}

fn people(context: &Context) -> Picture {
    let years = (2016..=2040)
        .map(|year| {
            let old = f64::from(year - 2016) * 2.5;
            let persons: Vec<f64> = (0..106)
                .map(|age| (600.0 - (f64::from(age) - 40.0).max(0.0) * 9.0 + old).max(0.0))
                .collect();
            PopulationYear { year, women: persons.clone(), men: persons }
        })
        .collect();
    let input = Population {
        scenario: "central".into(),
        chosen_year: 2040,
        years,
        official: None,
        observed: None,
    };
    population::compose(&input, context).finish()
}

fn figure(picture: Picture, caption: &str) -> Block {
    Block::Figure(PaperFigure { picture, caption: caption.into() })
}

/// A table of a name and as many numbers as there are further headings; the last row is a sum.
fn table(caption: &str, headings: &[&str], rows: usize, lang: Lang) -> PaperTable {
    let names =
        ["Hjemmehjælp", "Plejebolig, somatisk", "Genoptræning efter sundhedsloven", "Botilbud"];
    let cells = (0..rows).map(|i| {
        let name = if i + 1 == rows { "I alt" } else { names[i % names.len()] };
        let numbers = (1..headings.len())
            .map(|column| number::decimal((i * 37 + column * 411) as f64 * 1.37 - 200.0, 1, lang));
        std::iter::once(name.to_owned()).chain(numbers).collect()
    });
    let headings = headings.iter().map(|text| (*text).to_owned()).collect();
    let mut table = Table::printed(headings, &[0], cells);
    if rows > 0 {
        table.mark_sum();
    }
    PaperTable { caption: caption.into(), table, note: None }
}

const TEXT: &str = "Behovet er, hvad det koster at holde dagens serviceniveau, når der bliver flere ældre \
    og flere lever længere med deres sygdomme. Rammen er de penge, der er givet i budgettet og \
    fremskrevet med den vækst, som studiet forudsætter. Forskellen er gabet: over nul mangler der \
    penge, under nul er der penge i overskud. Ingen af tallene er et budget, og ingen af dem siger, \
    hvad kommunen bør gøre.";

/// Some eight pages: nine pictures in all sizes, eight tables, one of forty rows.
pub(crate) fn committee(lang: Lang) -> Paper {
    let half = context(lang, Size::Half);
    let words = |text: &str| Block::Paragraph(text.into());
    let heading = |level, text: &str| Block::Heading { level, text: text.into() };
    let points = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let with_note = |table: PaperTable| {
        let note = Some("Mio. kr. i 2016-priser. Afrunding kan gøre, at tal ikke summer. Kilde: Danmarks Statistik og egne beregninger.".to_owned());
        Block::Table(PaperTable { note, ..table })
    };
    let money = ["Område", "Behov", "Ramme", "Gab"];
    let years = ["Ydelse", "2016", "2018", "2020", "2022", "2025", "2030", "2035", "2040"];
    Paper {
        lang,
        title: "Velfærdens behov og rammer frem til 2040".into(),
        subtitle: "Viborg Kommune, 2016–2040, 2016-priser".into(),
        about: vec![
            "Til Økonomi- og Erhvervsudvalget".into(),
            "Scenarie Midterscenarie, plan Som i dag · Pejl 0.1.0, kørsel abcd1234".into(),
        ],
        blocks: vec![
            Block::KeyPoints(points(&[
                "Der er balance i 2020, men der mangler 336 mio. kr. i 2040.",
                "Ældreområdet mangler mest: 42 mio. kr. i 2030. Beskæftigelse har 18 mio. kr. i overskud, og det rækker ikke til forskellen.",
                "Fra 2027 er det hænder og ikke penge, der mangler.",
            ])),
            heading(2, "Kort om metoden"),
            words(TEXT),
            Block::Points(points(&["Folketallet er Danmarks Statistiks fremskrivning.", TEXT])),
            heading(2, "Rækker rammen til behovet?"),
            words(TEXT),
            figure(need(&half, "total", 27e6), "Behov og ramme, alle områder"),
            Block::Note("Behov er, hvad det koster at holde dagens serviceniveau.".into()),
            words(TEXT),
            with_note(table("Behov, ramme og gab i beslutningsåret", &money, 5, lang)),
            heading(3, "Område for område"),
            words(TEXT),
            figure(areas(&half), "Gabet i hvert område"),
            Block::Table(table("Behov, ramme og gab i 2040", &money, 5, lang)),
            figure(need(&half, "Ældre", 33e6), "Ældreområdet"),
            figure(need(&half, "Sundhed", 3e6), "Sundhedsområdet"),
            heading(2, "Hvem bor her?"),
            words(TEXT),
            figure(people(&context(lang, Size::Standard)), "Befolkningen i 2016 og 2040"),
            with_note(table("Ydelser år for år", &years, 12, lang)),
            Block::NewPage,
            heading(2, "Planer"),
            heading(3, "Som i dag"),
            words(TEXT),
            figure(areas(&context(lang, Size::Standard)), "Gabet i hvert område under planen"),
            Block::Table(table("Planens virkning", &["Område", "Ændring"], 5, lang)),
            heading(3, "Flyt mellem områder"),
            words(TEXT),
            words(TEXT),
            figure(need(&half, "total", 20e6), "Behov og ramme, når der flyttes"),
            Block::Table(table("Hvem giver, hvem får?", &money, 5, lang)),
            figure(need(&context(lang, Size::Tall), "total", 5e6), "Det samme i højt format"),
            heading(2, "Alle tal"),
            words(TEXT),
            with_note(table("Ydelser efter behov", &money, 41, lang)),
            Block::Table(PaperTable {
                caption: "Forudsætninger og hvor de kommer fra".into(),
                table: Table::printed(
                    ["Forudsætning", "Værdi", "Grundlag", "Bemærkning"].map(str::to_owned).into(),
                    &[0, 2, 3],
                    ["lønfremskrivning", "sundhedsgevinst", "kompleksitet"].map(|name| {
                        [name, "0,5\u{a0}%", "antagelse", TEXT].map(str::to_owned).into()
                    }),
                ),
                note: None,
            }),
            figure(
                need(&half, "Beskæftigelse, integration og uddannelse", 1e6),
                "Beskæftigelsesområdet",
            ),
            Block::Table(table("Ydelser med to års mellemrum", &years, 30, lang)),
            Block::NewPage,
        ],
        foot: "Pejl 0.1.0 · Viborg · scenarie Midterscenarie, plan Som i dag · kørsel abcd1234"
            .into(),
    }
}

/// Every word is [`HOSTILE`].
pub(crate) fn hostile() -> Paper {
    let text = || HOSTILE.to_owned();
    let mut picture = need(&context(Lang::Da, Size::Half), HOSTILE, 1e6);
    picture.alt = text();
    picture.table = Table::exact("area,a < b & c", [values![HOSTILE, f64::NAN]]);
    Paper {
        lang: Lang::En,
        title: text(),
        subtitle: text(),
        about: vec![text()],
        blocks: vec![
            Block::Heading { level: 3, text: text() },
            Block::Heading { level: 200, text: text() },
            Block::Paragraph(text()),
            Block::KeyPoints(vec![text()]),
            Block::Points(vec![text()]),
            Block::Note(text()),
            Block::Figure(PaperFigure { picture, caption: text() }),
            Block::Table(PaperTable {
                caption: text(),
                table: {
                    let mut table =
                        Table::printed(vec![text(), text()], &[0], [vec![text(), text()]]);
                    table.mark_sum();
                    table
                },
                note: Some(text()),
            }),
        ],
        foot: text(),
    }
}

/// Blocks, and nothing in any of them.
pub(crate) fn hollow() -> Paper {
    let mut picture = need(&context(Lang::Da, Size::Half), "total", 1e6);
    picture.alt.clear();
    picture.table = Table::default();
    let of = |headings: &[&str], rows: Vec<Vec<String>>| {
        let headings = headings.iter().map(|heading| (*heading).to_owned()).collect();
        let table = Table::printed(headings, &[0], rows);
        Block::Table(PaperTable { caption: String::new(), table, note: None })
    };
    Paper {
        lang: Lang::Da,
        title: String::new(),
        subtitle: String::new(),
        about: Vec::new(),
        blocks: vec![
            Block::NewPage,
            Block::NewPage,
            Block::KeyPoints(Vec::new()),
            Block::Points(Vec::new()),
            Block::Paragraph(String::new()),
            Block::Note(String::new()),
            Block::Figure(PaperFigure { picture, caption: String::new() }),
            // Nothing at all, rows without columns, columns without rows, and a row that is too short.
            of(&[], Vec::new()),
            of(&[], vec![vec!["x".into()]]),
            of(&["a", "b"], Vec::new()),
            of(&["a", "b"], vec![vec!["x".into()]]),
        ],
        foot: String::new(),
    }
}
