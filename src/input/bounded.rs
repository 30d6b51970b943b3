//! Opening files that a user names, so that none of them can hang the program or fill its memory.
//!
//! A pipe waits for a writer and a device never ends; both are found before they are opened. Start at [`open_regular`].

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// Why a file was not opened.
#[derive(Debug)]
pub enum OpenFault {
    /// It is a folder, a pipe or a device.
    NotAFile,
    /// The system's.
    Io(io::Error),
}

impl From<io::Error> for OpenFault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Opens a file to be read, with its length in bytes.
///
/// # Errors
/// [`OpenFault`], at once: what is no regular file is not opened at all.
pub fn open_regular(path: &Path) -> Result<(File, u64), OpenFault> {
    if !fs::metadata(path)?.is_file() {
        return Err(OpenFault::NotAFile);
    }
    let file = File::open(path)?;
    // Again, as the path may have been exchanged in between.
    let what = file.metadata()?;
    if what.is_file() { Ok((file, what.len())) } else { Err(OpenFault::NotAFile) }
}

/// Reads a file whole, if it has at most `most` bytes; `None` where it has more, and where it is no regular file or cannot
/// be read.
pub fn read_small(path: &Path, most: u64) -> Option<Vec<u8>> {
    let (file, length) = open_regular(path).ok()?;
    let mut bytes = Vec::new();
    // The bound again, as the file may grow while it is read.
    file.take(most + 1).read_to_end(&mut bytes).ok()?;
    (length <= most && bytes.len() as u64 <= most).then_some(bytes)
}

/// Reads on as long as no line is longer than `most` bytes; a longer one is an error of the kind
/// [`ErrorKind::FileTooLarge`].
///
/// A reader of lines holds a whole line: without a bound a file without line ends would fill the memory.
pub(super) struct LineBounded<R> {
    from: R,
    most: usize,
    since_line_end: usize,
}

impl<R: Read> LineBounded<R> {
    pub(super) fn new(from: R, most: usize) -> Self {
        Self { from, most, since_line_end: 0 }
    }

    pub(super) fn into_inner(self) -> R {
        self.from
    }
}

impl<R: Read> Read for LineBounded<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(room)?;
        for line in room[..count].split_inclusive(|byte| *byte == b'\n') {
            let ends = line.ends_with(b"\n");
            self.since_line_end += line.len() - usize::from(ends);
            if self.since_line_end > self.most {
                return Err(ErrorKind::FileTooLarge.into());
            }
            if ends {
                self.since_line_end = 0;
            }
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_is_found_without_opening_it() {
        let place = tempfile::tempdir().unwrap();
        assert!(matches!(open_regular(place.path()), Err(OpenFault::NotAFile)));
        assert!(matches!(open_regular(&place.path().join("none")), Err(OpenFault::Io(_))));
        #[cfg(unix)]
        assert!(matches!(open_regular(Path::new("/dev/zero")), Err(OpenFault::NotAFile)));
        let path = place.path().join("file");
        fs::write(&path, "12345").unwrap();
        assert_eq!(open_regular(&path).unwrap().1, 5);
        assert_eq!(read_small(&path, 5).unwrap(), b"12345");
        assert!(read_small(&path, 4).is_none() && read_small(place.path(), 4).is_none());
    }

    #[test]
    fn a_line_without_end_stops_the_reading() {
        let read = |text: &[u8], most| {
            let mut found = Vec::new();
            LineBounded::new(text, most).read_to_end(&mut found).map(|_| found)
        };
        assert_eq!(read(b"abc\nabc\nabc", 3).unwrap(), b"abc\nabc\nabc");
        assert_eq!(read(b"abc\nabcd\n", 3).unwrap_err().kind(), ErrorKind::FileTooLarge);
        let endless = LineBounded::new(io::repeat(0), 1 << 20).read_to_end(&mut Vec::new());
        assert_eq!(endless.unwrap_err().kind(), ErrorKind::FileTooLarge);
    }
}
