//! How many lines words take in a column.
//!
//! An estimate by letters, since widths of letters are the reader's font's. Start at [`lines`].

/// Lines that words take when broken at spaces.
pub(crate) fn lines(text: &str, characters: f64) -> usize {
    let most = characters.max(1.0) as usize;
    let (mut lines, mut used) = (1, 0);
    for word in text.split(' ') {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > most {
            lines += 1;
            used = 0;
        }
        used += length + usize::from(used > 0);
        // A word that is longer than the line goes on in the next.
        lines += used.saturating_sub(1) / most.max(1);
        used = if used > most { used % most } else { used };
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_the_lines_they_need() {
        assert_eq!(lines("", 10.0), 1);
        assert_eq!(lines("en to tre", 10.0), 1);
        assert_eq!(lines("en to tre fire", 10.0), 2);
        assert_eq!(lines("Engangsudgifter", 8.0), 2);
    }
}
