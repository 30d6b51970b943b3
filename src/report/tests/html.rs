//! The page: well formed, in order, with words for every picture, and nothing fetched.

use crate::text::Lang;
use crate::writers::paper::Paper;
use crate::writers::paper::html::html;

use crate::report::tests::sample::{HARMLESS, committee, hollow, hostile};
use crate::report::tests::{Element, assert_unique, elements};

fn papers() -> Vec<Paper> {
    vec![committee(Lang::Da), committee(Lang::En), hostile(), hollow()]
}

fn named<'a>(page: &'a [Element], name: &str) -> Vec<&'a Element> {
    page.iter().filter(|element| element.name == name).collect()
}

#[test]
fn every_page_is_well_formed_with_unique_ids_and_links_that_lead_somewhere() {
    for paper in papers() {
        let page = html(&paper);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\""));
        let page = elements(page.as_bytes());
        let ids = || page.iter().filter_map(|element| element.get("id").map(str::to_owned));
        assert_unique(ids());
        for element in &page {
            let link = element.get("href").map(|link| link.strip_prefix('#').unwrap());
            for id in link.into_iter().chain(element.get("aria-labelledby")) {
                assert!(ids().any(|other| other == id), "{id} is nowhere");
            }
        }
    }
}

#[test]
fn headings_skip_no_level_and_landmarks_stand_once() {
    for paper in papers() {
        let page = elements(html(&paper).as_bytes());
        let levels: Vec<u32> = page
            .iter()
            .filter_map(|element| element.name.strip_prefix('h')?.parse().ok())
            .collect();
        assert_eq!(levels.first(), Some(&1));
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        for landmark in ["header", "main", "footer"] {
            assert_eq!(named(&page, landmark).len(), 1, "{landmark}");
        }
        assert_eq!(named(&page, "html")[0].get("lang"), Some(paper.lang.code()));
    }
}

#[test]
fn every_figure_has_words_a_numbered_caption_and_its_numbers() {
    for (lang, label) in [(Lang::Da, "Figur"), (Lang::En, "Figure")] {
        let paper = committee(lang);
        let page = elements(html(&paper).as_bytes());
        let figures = paper.figures().count();
        assert!(figures >= 9);
        let captions = named(&page, "figcaption");
        assert_eq!(captions.len(), figures);
        for (i, (figure, caption)) in paper.figures().zip(captions).enumerate() {
            assert_eq!(caption.text, format!("{label} {}. {}", i + 1, figure.caption));
        }
        let pictures = named(&page, "svg");
        assert_eq!(pictures.len(), figures);
        assert!(pictures.iter().all(|picture| picture.get("role") == Some("img")));
        let described = |name: &str| {
            page.iter()
                .filter(|element| element.name == name && !element.text.is_empty())
                .filter(|element| element.within.iter().any(|name| name == "svg"))
                .count()
        };
        assert_eq!((described("title"), described("desc")), (figures, figures));
        assert_eq!(named(&page, "details").len(), figures);
    }
}

#[test]
fn numbers_behind_a_picture_are_in_the_language_of_the_paper() {
    let cell = |lang: Lang| {
        elements(html(&committee(lang)).as_bytes())
            .into_iter()
            .find(|element| {
                element.name == "td"
                    && element.within.iter().any(|name| name == "details")
                    && element.get("class") == Some("number")
                    && element.text.len() > 4
            })
            .map(|element| element.text)
    };
    assert_eq!(cell(Lang::Da).as_deref(), Some("2.934.000.000"));
    assert_eq!(cell(Lang::En).as_deref(), Some("2,934,000,000"));
}

#[test]
fn tables_have_captions_and_headings_with_a_scope() {
    let paper = committee(Lang::Da);
    let page = elements(html(&paper).as_bytes());
    let captions: Vec<&str> = named(&page, "caption")
        .into_iter()
        .filter(|caption| !caption.within.iter().any(|name| name == "details"))
        .map(|caption| caption.text.as_str())
        .collect();
    let expected: Vec<String> = paper
        .tables()
        .enumerate()
        .map(|(i, table)| format!("Tabel {}. {}", i + 1, table.caption))
        .collect();
    assert_eq!(captions, expected);
    assert_eq!(named(&page, "table").len(), named(&page, "caption").len());
    for heading in named(&page, "th") {
        let scope = if heading.within.iter().any(|name| name == "thead") { "col" } else { "row" };
        assert_eq!(heading.get("scope"), Some(scope));
    }
}

#[test]
fn names_from_files_are_shown_as_they_are() {
    let page = elements(html(&hostile()).as_bytes());
    for name in ["h1", "h2", "h3", "li", "td", "title"] {
        assert!(named(&page, name).iter().any(|element| element.text == HARMLESS), "{name}");
    }
    // The style sheet goes on to its own end.
    assert!(named(&page, "style")[0].text.trim_end().ends_with('}'));
}

#[test]
fn a_page_needs_nothing_beside_it() {
    let text = html(&committee(Lang::Da));
    let page = elements(text.as_bytes());
    for name in ["script", "link", "img", "iframe", "object"] {
        assert!(named(&page, name).is_empty(), "{name}");
    }
    let sheet = &named(&page, "style")[0].text;
    assert_eq!(sheet.matches("url(").count(), sheet.matches("url(data:").count());
    assert!(!sheet.contains("@import"));
    assert!(text.len() < 1_000_000, "{} bytes", text.len());
    assert_eq!(text, html(&committee(Lang::Da)));
}
