//! stub
/// stub
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize)]
pub enum Lang {
    /// da
    #[default]
    Da,
    /// en
    En,
}
