//! SHA-256, of bytes at hand or of a file that is larger than the memory.
//!
//! Start at [`sha256_hex`].

use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::io::{self, BufRead};

/// The SHA-256 of some bytes, in hex.
pub fn sha256_hex(bytes: &[u8]) -> String {
    let mut sum = Sha256Sum::default();
    sum.add(bytes);
    sum.hex()
}

/// The SHA-256 of bytes that come one piece after the other.
#[derive(Clone, Debug, Default)]
pub struct Sha256Sum(Sha256);

impl Sha256Sum {
    /// Adds a piece.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Adds all that is left in a reader, a few pages at a time.
    ///
    /// # Errors
    /// The reader's.
    pub fn add_all(&mut self, from: &mut impl BufRead) -> io::Result<()> {
        loop {
            let bytes = from.fill_buf()?;
            if bytes.is_empty() {
                return Ok(());
            }
            self.0.update(bytes);
            let count = bytes.len();
            from.consume(count);
        }
    }

    /// Of all that was added, in hex.
    pub fn hex(self) -> String {
        self.0.finalize().iter().fold(String::with_capacity(64), |mut hex, byte| {
            // Writing to a string does not fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_have_the_digest_of_the_whole() {
        // FIPS 180-4, the example "abc".
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256_hex(b"abc"), abc);
        let mut sum = Sha256Sum::default();
        sum.add(b"a");
        sum.add_all(&mut &b"bc"[..]).unwrap();
        assert_eq!(sum.hex(), abc);
    }
}
