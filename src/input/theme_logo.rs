//! A logo: an SVG or PNG file as a `data:` address inside every picture.
//!
//! What such a file may have is a list of what is allowed, so that nothing in it can fetch, run or move anything when a
//! picture is opened. Start at [`read`].

use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use resvg::tiny_skia::Pixmap;
use resvg::usvg::{self, roxmltree};
use std::io::Cursor;

/// Every picture carries it whole.
const MOST_BYTES: usize = 512 * 1024;
/// Pixels along a side; a page of a book has no more.
const MOST_PIXELS: u32 = 4096;
/// Width by height: a logo and not a ribbon.
const ASPECT: (f64, f64) = (0.1, 20.0);

const SVG: &str = "http://www.w3.org/2000/svg";

/// Elements of SVG that draw and do nothing else.
const ALLOWED: [&str; 25] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "switch",
    "title",
    "desc",
    "metadata",
    "style",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "text",
    "tspan",
];

/// A logo that may be drawn.
pub(super) struct LogoImage {
    /// `data:image/…;base64,…`.
    pub(super) href: String,
    /// Width by height.
    pub(super) aspect: f64,
}

/// Why it may not.
enum LogoFault {
    Malformed(String),
    CallsOut(String),
}

/// Checks the bytes of the logo that the theme names at `span`.
pub(super) fn read(
    bytes: &[u8],
    file: &str,
    span: &Span,
    diagnostics: &mut Diagnostics,
) -> Option<LogoImage> {
    let mut say = |code: Code, cause: Option<String>| {
        let mut one = Diagnostic::at(code, span.clone()).with("file", file);
        if let Some(cause) = cause {
            one = one.with("cause", cause);
        }
        if code == Code::LogoTooLarge {
            let kilobytes = |bytes: usize| bytes.div_ceil(1024);
            one = one.with("found", kilobytes(bytes.len())).with("most", kilobytes(MOST_BYTES));
        }
        diagnostics.push(one);
    };
    if bytes.len() > MOST_BYTES {
        say(Code::LogoTooLarge, None);
        return None;
    }
    let (kind, aspect) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        ("image/png", of_png(bytes))
    } else if let Some(text) = std::str::from_utf8(bytes).ok().filter(|text| is_markup(text)) {
        let checked = of_svg(text);
        if let Ok((_, true)) = checked {
            say(Code::LogoHasText, None);
        }
        ("image/svg+xml", checked.map(|(aspect, _)| aspect))
    } else {
        say(Code::LogoKind, None);
        return None;
    };
    match aspect {
        Ok(aspect) => Some(LogoImage {
            href: format!("data:{kind};base64,{}", STANDARD.encode(bytes)),
            aspect,
        }),
        Err(LogoFault::Malformed(cause)) => {
            say(Code::LogoMalformed, Some(cause));
            None
        }
        Err(LogoFault::CallsOut(what)) => {
            say(Code::LogoCallsOut, Some(what));
            None
        }
    }
}

fn is_markup(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('<')
}

fn of_png(bytes: &[u8]) -> Result<f64, LogoFault> {
    let malformed = |error: &dyn std::fmt::Display| LogoFault::Malformed(error.to_string());
    // The size first, so that a small file does not unpack to a large one.
    let reader = png::Decoder::new(Cursor::new(bytes)).read_info().map_err(|e| malformed(&e))?;
    let header = reader.info();
    let (width, height) = (header.width, header.height);
    if width > MOST_PIXELS || height > MOST_PIXELS {
        return Err(LogoFault::Malformed(format!("{width} × {height} px > {MOST_PIXELS}")));
    }
    if header.animation_control().is_some() {
        return Err(LogoFault::CallsOut("acTL".to_owned()));
    }
    Pixmap::decode_png(bytes).map_err(|e| malformed(&e))?;
    aspect(f64::from(width), f64::from(height))
}

fn aspect(width: f64, height: f64) -> Result<f64, LogoFault> {
    let aspect = width / height;
    if (ASPECT.0..=ASPECT.1).contains(&aspect) {
        Ok(aspect)
    } else {
        Err(LogoFault::Malformed(format!("{width} × {height} px")))
    }
}

/// Width by height, and whether there are letters in it.
fn of_svg(text: &str) -> Result<(f64, bool), LogoFault> {
    let malformed = |error: &dyn std::fmt::Display| LogoFault::Malformed(error.to_string());
    let text = text.trim_start_matches('\u{feff}');
    // A document type may define entities that grow without bounds, and name files elsewhere.
    if text.contains("<!DOCTYPE") {
        return Err(LogoFault::CallsOut("<!DOCTYPE>".to_owned()));
    }
    let document = roxmltree::Document::parse(text).map_err(|e| malformed(&e))?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err(LogoFault::Malformed(format!("<{}>", root.tag_name().name())));
    }
    let mut has_text = false;
    for node in document.descendants() {
        if let Some(instruction) = node.pi() {
            return Err(LogoFault::CallsOut(format!("<?{}?>", instruction.target)));
        }
        // What drawing programs keep for themselves is not drawn.
        if !node.is_element() || node.tag_name().namespace() != Some(SVG) {
            continue;
        }
        let name = node.tag_name().name();
        if !ALLOWED.contains(&name) {
            return Err(LogoFault::CallsOut(format!("<{name}>")));
        }
        has_text |= name == "text";
        if name == "style" {
            let rules: String = node.descendants().filter_map(|node| node.text()).collect();
            if !is_calm(&rules) {
                return Err(LogoFault::CallsOut("<style>".to_owned()));
            }
        }
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            let is_address = key == "href" || key == "src" || key == "base";
            let goes_out = is_address && !value.trim_start().starts_with('#');
            let acts = attribute.namespace().is_none() && key.to_lowercase().starts_with("on");
            if goes_out || acts || !is_calm(value) {
                return Err(LogoFault::CallsOut(format!("{key}=\"{}\"", brief(value))));
            }
        }
    }
    // A browser takes another size than we do where the file says none.
    let is_sized = |key: &str| root.attribute(key).is_some_and(|size| !size.contains('%'));
    if root.attribute("viewBox").is_none() && !(is_sized("width") && is_sized("height")) {
        return Err(LogoFault::Malformed("viewBox = ?".to_owned()));
    }
    let tree = usvg::Tree::from_str(text, &usvg::Options::default()).map_err(|e| malformed(&e))?;
    let size = tree.size();
    Ok((aspect(f64::from(size.width()), f64::from(size.height()))?, has_text))
}

/// Does a style or an attribute stay within the file and stand still?
fn is_calm(style: &str) -> bool {
    let style = style.to_lowercase();
    // An escape or a comment could spell any of the others in another way.
    let is_plain = !["\\", "@import", "@font-face", "image-set", "animation", "transition", "src("]
        .iter()
        .any(|word| style.contains(word));
    let inside = style.split("url(").skip(1).all(|rest| {
        rest.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'')
            .starts_with('#')
    });
    is_plain && inside && !style.contains("javascript:")
}

/// As much of a value as a message can bear.
fn brief(value: &str) -> String {
    let mut short: String = value.chars().take(40).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inner: &str) -> String {
        format!(
            r#"<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 10">{inner}</svg>"#
        )
    }

    #[test]
    fn a_plain_drawing_is_taken_with_its_proportions() {
        let text = svg(
            r##"<defs><linearGradient id="a"><stop offset="0" stop-color="#123456"/></linearGradient></defs>
            <style>.b { fill: url("#a") }</style><use href="#c"/><g id="c"><path class="b" d="M0 0H30V10H0Z"/></g>"##,
        );
        assert!(matches!(of_svg(&text), Ok((aspect, false)) if aspect == 3.0));
        assert!(matches!(of_svg(&svg("<text>a</text>")), Ok((_, true))));
    }

    #[test]
    fn what_could_call_out_run_or_move_is_refused() {
        for inner in [
            "<script>1</script>",
            r#"<image href="https://example.org/a.png"/>"#,
            r#"<image href="data:image/png;base64,AAAA"/>"#,
            r#"<use href="https://example.org/a.svg#b"/>"#,
            r#"<use xlink:href="other.svg#b"/>"#,
            r#"<g onclick="alert(1)"/>"#,
            r#"<g OnLoad="alert(1)"/>"#,
            r#"<rect style="fill: url(https://example.org/a.svg#b)"/>"#,
            r#"<rect fill="url('b.svg#c')"/>"#,
            r#"<rect style="fill: u\72l(a.svg#b)"/>"#,
            "<style>@import 'https://example.org/a.css';</style>",
            "<style><![CDATA[@font-face { src: url(a.woff) }]]></style>",
            "<style>g { animation: a 1s }</style>",
            "<foreignObject/>",
            "<animate attributeName='x'/>",
            "<set attributeName='href' to='https://example.org'/>",
            r#"<a href="https://example.org"/>"#,
            r#"<g xml:base="https://example.org"/>"#,
            "<?xml-stylesheet href='a.css'?>",
            "<filter><feImage href='a.png'/></filter>",
        ] {
            assert!(matches!(of_svg(&svg(inner)), Err(LogoFault::CallsOut(_))), "{inner}");
        }
        let with_type = format!("<!DOCTYPE svg SYSTEM \"https://example.org/a.dtd\">{}", svg(""));
        assert!(matches!(of_svg(&with_type), Err(LogoFault::CallsOut(_))));
    }

    #[test]
    fn what_cannot_be_drawn_is_refused() {
        for text in [
            "<svg",
            "<html/>",
            r#"<svg viewBox="0 0 3 1"/>"#,
            r#"<svg xmlns="http://www.w3.org/2000/svg"/>"#,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"/>"#,
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3000 1"/>"#,
        ] {
            assert!(matches!(of_svg(text), Err(LogoFault::Malformed(_))), "{text}");
        }
        assert!(matches!(of_png(b"\x89PNG\r\n\x1a\n and no more"), Err(LogoFault::Malformed(_))));
    }

    #[test]
    fn a_logo_of_more_than_half_a_megabyte_is_refused_before_it_is_looked_into() {
        let file = crate::diag::SourceMap::default().add(String::new(), String::new());
        let span = Span::new(file, 0..0);
        let told = |bytes: &[u8]| {
            let mut diagnostics = Diagnostics::default();
            let drawn = read(bytes, "logo.svg", &span, &mut diagnostics);
            (drawn.is_some(), diagnostics.codes())
        };
        let padded = |bytes: usize| {
            let text = svg("<g/>");
            text.clone() + &" ".repeat(bytes - text.len())
        };
        assert_eq!(told(padded(MOST_BYTES).as_bytes()), (true, vec![]));
        assert_eq!(told(padded(MOST_BYTES + 1).as_bytes()), (false, vec![Code::LogoTooLarge]));
        assert_eq!(told(&[0xFF; 9]), (false, vec![Code::LogoKind]));
    }
}
