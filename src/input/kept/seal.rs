//! The digest inside a Parquet file of kept runs, by which a damaged one is an error before anything is parsed.
//!
//! The file's metadata has the key `pejl.sha256` with `sha256:` and 64 digits: the SHA-256 of the whole file as it is
//! with 64 zeros in their place. So every byte is under it, that of schema and metadata too. Start at [`seal`].

use super::KeptFault;
use crate::digest::Sha256Sum;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// The key in the file's metadata.
pub const DIGEST_KEY: &str = "pejl.sha256";
/// What precedes the digits.
const MARK: &str = "sha256:";
/// Hex digits.
const DIGITS: usize = 64;
/// What a Parquet file begins and ends with.
const PARQUET: &[u8; 4] = b"PAR1";
/// The length of the footer and the mark at the end.
const END_BYTES: u64 = 8;
/// Bytes of a footer: one of a thousand columns and a hundred groups takes some ten. *Assumption*.
const MOST_FOOTER_BYTES: u64 = 64 << 20;

/// The value of [`DIGEST_KEY`] in a file that has no digest yet.
pub fn blank_digest() -> String {
    format!("{MARK}{}", "0".repeat(DIGITS))
}

/// Puts the digest into a whole file that was written with [`blank_digest`].
///
/// # Errors
/// The system's; [`io::ErrorKind::InvalidData`], where the file has no such place.
pub fn seal(path: &Path) -> io::Result<()> {
    let mut file = File::options().read(true).write(true).open(path)?;
    let length = file.metadata()?.len();
    let place = place_of_digits(&mut file, length)?.ok_or(io::ErrorKind::InvalidData)?;
    let digest = digest_without(&mut file, place, length)?;
    file.seek(SeekFrom::Start(place))?;
    file.write_all(digest.as_bytes())?;
    file.sync_all()
}

/// Is the file as it was sealed? Its place is at the start again afterwards.
pub(super) fn check_seal(file: &mut File, length: u64) -> Result<(), KeptFault> {
    let place = place_of_digits(file, length)?.ok_or(KeptFault::Damaged)?;
    let mut digits = [0; DIGITS];
    file.seek(SeekFrom::Start(place))?;
    file.read_exact(&mut digits)?;
    let digest = digest_without(file, place, length)?;
    file.seek(SeekFrom::Start(0))?;
    if digest.as_bytes() == digits { Ok(()) } else { Err(KeptFault::Damaged) }
}

/// Where the digits begin; `None` where the file does not end as a Parquet file with a digest does.
fn place_of_digits(file: &mut File, length: u64) -> io::Result<Option<u64>> {
    let Some(end) = length.checked_sub(END_BYTES) else { return Ok(None) };
    file.seek(SeekFrom::Start(end))?;
    let mut size = [0; 4];
    let mut mark = [0; 4];
    file.read_exact(&mut size)?;
    file.read_exact(&mut mark)?;
    let size = u64::from(u32::from_le_bytes(size));
    let Some(start) = end.checked_sub(size) else { return Ok(None) };
    if &mark != PARQUET || size > MOST_FOOTER_BYTES {
        return Ok(None);
    }
    let mut footer = Vec::new();
    file.seek(SeekFrom::Start(start))?;
    file.take(size).read_to_end(&mut footer)?;
    // The key precedes the value; names of columns precede both.
    let key = find_last(&footer, DIGEST_KEY.as_bytes());
    let mark = find_last(&footer, MARK.as_bytes());
    Ok(key.zip(mark).and_then(|(key, mark)| {
        let digits = mark + MARK.len();
        (key < mark && digits + DIGITS <= footer.len()).then_some(start + digits as u64)
    }))
}

fn find_last(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|window| window == word)
}

/// The digest of the file with zeros for the digits at `place`.
fn digest_without(file: &mut File, place: u64, length: u64) -> io::Result<String> {
    let mut sum = Sha256Sum::default();
    file.seek(SeekFrom::Start(0))?;
    sum.add_all(&mut BufReader::new((&*file).take(place)))?;
    sum.add(&[b'0'; DIGITS]);
    let after = place + DIGITS as u64;
    file.seek(SeekFrom::Start(after))?;
    sum.add_all(&mut BufReader::new((&*file).take(length.saturating_sub(after))))?;
    Ok(sum.hex())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// The ends of a Parquet file, and something between them.
    fn file(path: &Path) -> Vec<u8> {
        let footer = format!("names{DIGEST_KEY}\u{18}{}more", blank_digest());
        let mut bytes = b"PAR1columns".to_vec();
        bytes.extend(footer.as_bytes());
        bytes.extend((footer.len() as u32).to_le_bytes());
        bytes.extend(PARQUET);
        fs::write(path, &bytes).unwrap();
        seal(path).unwrap();
        fs::read(path).unwrap()
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_found() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("runs.parquet");
        let whole = file(&path);
        let check = |bytes: &[u8]| {
            fs::write(&path, bytes).unwrap();
            let mut file = File::open(&path).unwrap();
            check_seal(&mut file, bytes.len() as u64)
        };
        assert_eq!(check(&whole), Ok(()));
        for byte in 0..whole.len() {
            for bit in 0..8 {
                let mut damaged = whole.clone();
                damaged[byte] ^= 1 << bit;
                assert_eq!(check(&damaged), Err(KeptFault::Damaged), "byte {byte}, bit {bit}");
            }
            assert_eq!(check(&whole[..byte]), Err(KeptFault::Damaged), "cut after {byte}");
        }
    }
}
