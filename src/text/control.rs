//! Characters that are no text but move a cursor, ring a bell, or turn the direction of what follows.
//!
//! They have no place in a study: they would reach the terminal and the files. Start at [`first_control`].

/// Is it a control character (C0, DEL, C1), a line separator, or one that turns the direction of writing?
pub fn is_control(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The first control character of a text, and where; tabs and the ends of lines are none where `is_long`, as in a note.
///
/// ```
/// use pejl::text::control::first_control;
/// assert_eq!(first_control("Lille\u{1b}by", false), Some((5, '\u{1b}')));
/// assert_eq!(first_control("one\r\ntwo", true), None);
/// assert_eq!(first_control("one\rtwo", true), Some((3, '\r')));
/// ```
pub fn first_control(text: &str, is_long: bool) -> Option<(usize, char)> {
    let ends_line = |at: usize| text[at..].starts_with("\r\n");
    text.char_indices().find(|(at, letter)| {
        let is_layout = matches!(letter, '\t' | '\n') || *letter == '\r' && ends_line(*at);
        is_control(*letter) && !(is_long && is_layout)
    })
}

/// How a message names it: `U+001B`.
pub fn code_point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}
