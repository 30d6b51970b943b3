//! Diagnostics as text for people and as JSON for programs.
//!
//! The look is that of rustc and cargo, by `annotate-snippets`; the JSON fields are in this file.

use super::{Diagnostic, Diagnostics, Severity, SourceMap, Span};
use crate::text::control::is_control;
use crate::text::number::decimal;
use crate::text::sentence::capital;
use crate::text::{Arg, Texts};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;
use std::borrow::Cow;

/// A warning as a paper has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarningLine {
    /// What was found: a sentence without its full stop.
    pub text: String,
    /// File and line; empty where there is none.
    pub place: String,
    /// How many there are of it.
    pub count: usize,
    /// 0 where the figures themselves are in doubt, more where they are less so.
    pub rank: u8,
}

/// One diagnostic for programs.
#[derive(Serialize)]
struct Json<'a> {
    code: String,
    severity: &'static str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    message: String,
    notes: Vec<String>,
    helps: Vec<String>,
}

impl Diagnostics {
    /// All of them as text, the way compilers show them.
    pub fn to_text(&self, map: &SourceMap, texts: &Texts) -> String {
        let renderer = Renderer::plain();
        let mut page = String::new();
        for one in &self.list {
            page.push_str(&renderer.render(&[group(one, map, texts)]));
            page.push_str("\n\n");
        }
        page
    }

    /// All of them as one JSON array.
    pub fn to_json(&self, map: &SourceMap, texts: &Texts) -> String {
        let list: Vec<Json<'_>> = self.list.iter().map(|one| json(one, map, texts)).collect();
        // Strings and numbers only: this cannot fail.
        serde_json::to_string_pretty(&list).unwrap_or_default()
    }

    /// Each as a paper has it, places without the study's `folder`.
    pub fn to_warning_lines(
        &self,
        map: &SourceMap,
        folder: &str,
        texts: &Texts,
    ) -> Vec<WarningLine> {
        self.list
            .iter()
            .map(|one| WarningLine {
                text: capital(&one.message(texts)),
                place: one.span.as_ref().map_or(String::new(), |span| {
                    let path = map.path(span.file);
                    let inside = path.strip_prefix(folder).unwrap_or(path);
                    let inside = inside.trim_start_matches(['/', '\\']).replace('\\', "/");
                    format!("{inside}:{}", map.line(span.file, span.bytes.start))
                }),
                count: 1 + one.more.len(),
                rank: one.code.rank(),
            })
            .collect()
    }

    /// Each on one line, for the manifest.
    pub fn to_lines(&self, map: &SourceMap, texts: &Texts) -> Vec<String> {
        self.list
            .iter()
            .map(|one| {
                let place = one.span.as_ref().map_or(String::new(), |span| {
                    let (line, column) = map.line_and_column(span.file, span.bytes.start);
                    format!("{}:{line}:{column}: ", map.path(span.file))
                });
                format!("{}{}: {}", visible(&place), one.code.name(), one.message(texts))
            })
            .collect()
    }
}

impl Diagnostic {
    fn message(&self, texts: &Texts) -> String {
        texts.format(&format!("diag-{}", self.code.slug()), &self.values(texts))
    }

    fn values(&self, texts: &Texts) -> Vec<(&'static str, Arg)> {
        let decimals = self.decimals.iter().map(|(name, value, decimals)| {
            (*name, Arg::from(decimal(*value, *decimals, texts.lang())))
        });
        let cause = self.cause.map(|(name, cause)| (name, Arg::from(cause.words(texts))));
        let args = self.args.iter().map(|(name, value)| (*name, shown_arg(value)));
        args.chain(decimals).chain(cause).collect()
    }

    fn optional(&self, part: &str, texts: &Texts) -> Option<String> {
        let key = format!("diag-{}-{part}", self.code.slug());
        let words = texts.format(&key, &self.values(texts));
        (words != key).then_some(words)
    }

    fn notes(&self, map: &SourceMap, texts: &Texts) -> Vec<String> {
        let mut notes: Vec<String> = self.optional("note", texts).into_iter().collect();
        if !self.more.is_empty() {
            let mut lines = lines_of(&self.more, map);
            if self.only_counted > 0 && !lines.ends_with('…') {
                lines.push_str(", …");
            }
            let count = (self.more.len() + self.only_counted).into();
            notes.push(texts.format("diag-and-more", &[("count", count), ("lines", lines.into())]));
        }
        notes
    }

    fn helps(&self, texts: &Texts) -> Vec<String> {
        let mut helps = Vec::new();
        if let Some(word) = &self.suggestion {
            let word = [("word", Arg::from(visible(word)))];
            helps.push(texts.format("diag-did-you-mean", &word));
        }
        helps.extend(self.optional("help", texts));
        helps
    }
}

fn group<'a>(one: &Diagnostic, map: &'a SourceMap, texts: &Texts) -> Group<'a> {
    let level = match one.code.severity() {
        Severity::Error => Level::ERROR.with_name(Some(texts.get("diag-level-error"))),
        Severity::Warning => Level::WARNING.with_name(Some(texts.get("diag-level-warning"))),
    };
    let mut group = Group::with_title(level.primary_title(one.message(texts)).id(one.code.name()));
    if let Some(span) = one.span.as_ref().filter(|span| map.text(span.file).is_empty()) {
        group = group.element(Origin::path(visible(map.path(span.file))));
    } else if let Some(span) = &one.span {
        let text = map.text(span.file);
        let mut snippet =
            Snippet::source(without_c1(text)).path(visible(map.path(span.file))).annotation(
                AnnotationKind::Primary.span(shown(text, span)).label(one.optional("label", texts)),
            );
        if let Some(also) = one.also.as_ref().filter(|also| also.file == span.file) {
            let label = one.optional("also", texts).unwrap_or_else(|| texts.get("diag-also-here"));
            let annotation = AnnotationKind::Context.span(shown(text, also)).label(Some(label));
            snippet = snippet.annotation(annotation);
        }
        group = group.element(snippet);
    }
    for note in one.notes(map, texts) {
        group =
            group.element(Level::NOTE.with_name(Some(texts.get("diag-level-note"))).message(note));
    }
    for help in one.helps(texts) {
        group =
            group.element(Level::HELP.with_name(Some(texts.get("diag-level-help"))).message(help));
    }
    group
}

fn shown_arg(value: &Arg) -> Arg {
    match value {
        Arg::Text(text) => Arg::Text(visible(text)),
        Arg::Number(number) => Arg::Number(*number),
    }
}

/// A text with control characters as escapes: a message must not move the reader's cursor.
fn visible(text: &str) -> String {
    if !text.contains(is_control) {
        return text.to_owned();
    }
    let escape = |letter: char| -> String {
        if is_control(letter) { letter.escape_unicode().collect() } else { letter.into() }
    };
    text.chars().map(escape).collect()
}

/// A text without the control characters that the renderer lets through, each with one of as many bytes in its place.
fn without_c1(text: &str) -> Cow<'_, str> {
    let is_c1 = |letter: char| ('\u{80}'..='\u{9f}').contains(&letter);
    if text.contains(is_c1) { text.replace(is_c1, "·").into() } else { text.into() }
}

/// As many stretches of lines are told before the list is cut.
const STRETCHES: usize = 6;

/// "12–45, 60": the lines on which others of a kind stand.
fn lines_of(spans: &[Span], map: &SourceMap) -> String {
    let mut spans: Vec<&Span> = spans.iter().collect();
    spans.sort();
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    // From each to the next, so that the file is gone through once.
    let (mut line, mut at) = (1, 0);
    for span in spans {
        let text = map.text(span.file).as_bytes();
        let start = span.bytes.start.min(text.len());
        line += text[at.min(start)..start].split(|byte| *byte == b'\n').count() - 1;
        at = start;
        match stretches.last_mut() {
            Some((_, end)) if line <= *end + 1 => *end = line,
            _ => stretches.push((line, line)),
        }
    }
    let is_cut = stretches.len() > STRETCHES;
    let mut words: Vec<String> = stretches
        .into_iter()
        .take(STRETCHES)
        .map(|(from, to)| if from == to { from.to_string() } else { format!("{from}–{to}") })
        .collect();
    if is_cut {
        words.push("…".to_owned());
    }
    words.join(", ")
}

/// At least one character, and nothing outside the text.
fn shown(text: &str, span: &Span) -> std::ops::Range<usize> {
    let start = floor_boundary(text, span.bytes.start.min(text.len()));
    let end = floor_boundary(text, span.bytes.end.clamp(start, text.len()));
    start..end
}

fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0)
}

fn json<'a>(one: &Diagnostic, map: &'a SourceMap, texts: &Texts) -> Json<'a> {
    let start = one.span.as_ref().map(|span| map.line_and_column(span.file, span.bytes.start));
    let end = one.span.as_ref().map(|span| map.line_and_column(span.file, span.bytes.end));
    Json {
        code: one.code.name(),
        severity: match one.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        file: one.span.as_ref().map(|span| map.path(span.file)),
        line: start.map(|place| place.0),
        column: start.map(|place| place.1),
        end_line: end.map(|place| place.0),
        end_column: end.map(|place| place.1),
        message: one.message(texts),
        notes: one.notes(map, texts),
        helps: one.helps(texts),
    }
}
