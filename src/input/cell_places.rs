//! Where the cells of a row are, in the bytes of a table.
//!
//! Quotation marks are left out, and a row may go over several lines inside them. Start at [`CellPlaces`].

use std::ops::Range;

/// The cells of one row, in order; an error is the place of a quotation mark that is never closed.
#[derive(Clone)]
pub(super) struct CellPlaces<'t> {
    text: &'t [u8],
    separator: u8,
    /// Where the next cell begins; `None` after the last.
    at: Option<usize>,
}

impl<'t> CellPlaces<'t> {
    /// The cells of the row that begins at `start`, or after the ends of lines there.
    pub(super) fn new(text: &'t [u8], start: usize, separator: u8) -> Self {
        let mut at = start;
        while at < text.len() && matches!(text[at], b'\n' | b'\r') {
            at += 1;
        }
        Self { text, separator, at: Some(at) }
    }
}

impl Iterator for CellPlaces<'_> {
    type Item = Result<Range<usize>, usize>;

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.at.take()?;
        let is_quoted = self.text.get(start) == Some(&b'"');
        let mut end = if is_quoted { start + 1 } else { start };
        let mut inside = is_quoted;
        while end < self.text.len() {
            match self.text[end] {
                b'"' if is_quoted => inside = !inside,
                byte if !inside && (byte == self.separator || byte == b'\n' || byte == b'\r') => {
                    break;
                }
                _ => {}
            }
            end += 1;
        }
        if inside {
            return Some(Err(start));
        }
        if self.text.get(end) == Some(&self.separator) {
            self.at = Some(end + 1);
        }
        let is_whole = is_quoted && end > start + 1;
        Some(Ok(if is_whole { start + 1..end - 1 } else { start..end }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_also_between_quotation_marks() {
        let text = b"a;\"b;\"\"c\";d\r\n1;2;3\r\n";
        let cells = |start: usize| -> Vec<&[u8]> {
            CellPlaces::new(text, start, b';').map(|at| &text[at.unwrap()]).collect()
        };
        assert_eq!(cells(0), [&b"a"[..], b"b;\"\"c", b"d"]);
        assert_eq!(cells(12), [&b"1"[..], b"2", b"3"]);
        let open: Vec<_> = CellPlaces::new(b"a,\"b\n1,2\n", 0, b',').collect();
        assert_eq!(open, [Ok(0..1), Err(2)]);
    }

    #[test]
    fn an_empty_cell_at_the_end_is_a_cell() {
        assert_eq!(CellPlaces::new(b"a,,\n", 0, b',').count(), 3);
        assert_eq!(CellPlaces::new(b"a,\"\"", 0, b',').last(), Some(Ok(3..3)));
    }
}
