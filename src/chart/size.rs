//! The three sizes of a picture and what each leaves for margins and type: every measure of the page that is not
//! computed from texts. Start at [`Size`].

/// A size of a picture; the layout rules are the same in each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Size {
    /// 1200 × 675: slide and web.
    #[default]
    Standard,
    /// 720 × 540: two on a page.
    Half,
    /// 900 × 1200: telephone and poster.
    Tall,
}

/// Type sizes in pixels.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TypeSizes {
    pub(crate) title: f64,
    pub(crate) subtitle: f64,
    pub(crate) label: f64,
    pub(crate) foot: f64,
}

impl Size {
    /// All of them, the standard first.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Half, Self::Tall];

    /// What the file name gets after the chart's name: nothing, `-half` or `-tall`.
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::Standard => "",
            Self::Half => "-half",
            Self::Tall => "-tall",
        }
    }

    /// Width in pixels.
    pub const fn width(self) -> u32 {
        match self {
            Self::Standard => 1200,
            Self::Half => 720,
            Self::Tall => 900,
        }
    }

    /// Height in pixels.
    pub const fn height(self) -> u32 {
        match self {
            Self::Standard => 675,
            Self::Half => 540,
            Self::Tall => 1200,
        }
    }

    /// Where title, axis labels and foot begin, and how far from the other edge they end.
    pub(crate) const fn edge(self) -> f64 {
        match self {
            Self::Half => 20.0,
            Self::Standard | Self::Tall => 24.0,
        }
    }

    /// Where the plot begins: room for axis labels.
    pub(crate) const fn left(self) -> f64 {
        match self {
            Self::Half => 72.0,
            Self::Standard | Self::Tall => 88.0,
        }
    }

    /// Least room for labels at the line ends.
    pub(crate) const fn right(self) -> f64 {
        match self {
            Self::Standard => 190.0,
            Self::Half => 110.0,
            Self::Tall => 150.0,
        }
    }

    /// Most room for them: 30 % of the width.
    pub(crate) fn right_at_most(self) -> f64 {
        f64::from(self.width()) * 0.3
    }

    /// Where the letters of the title begin.
    pub(crate) const fn top(self) -> f64 {
        match self {
            Self::Half => 22.0,
            Self::Standard | Self::Tall => 32.0,
        }
    }

    /// Where the plot begins when title and subtitle take a line each.
    pub(crate) const fn plot_top(self) -> f64 {
        match self {
            Self::Half => 98.0,
            Self::Standard | Self::Tall => 128.0,
        }
    }

    /// Distance of the foot's last baseline from the lower edge.
    pub(crate) const fn bottom(self) -> f64 {
        match self {
            Self::Half => 16.0,
            Self::Standard | Self::Tall => 20.0,
        }
    }

    pub(crate) const fn type_sizes(self) -> TypeSizes {
        match self {
            Self::Half => TypeSizes { title: 23.0, subtitle: 15.0, label: 14.0, foot: 12.0 },
            Self::Standard | Self::Tall => {
                TypeSizes { title: 28.0, subtitle: 18.0, label: 16.0, foot: 13.0 }
            }
        }
    }
}
