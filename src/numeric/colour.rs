//! Colours as eyes see them: contrast, distance, and what three kinds of colour blindness make of them.
//!
//! The published formulas and their constants; which contrast is enough is decided elsewhere. Start at
//! [`Rgb`].

use std::fmt;
use std::str::FromStr;

/// A colour of a screen, sRGB, eight bits to a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// It is not written as `#RRGGBB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAColour;

impl FromStr for Rgb {
    type Err = NotAColour;

    fn from_str(word: &str) -> Result<Self, NotAColour> {
        let digits = word.strip_prefix('#').ok_or(NotAColour)?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(NotAColour);
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| NotAColour)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Self(red, green, blue))
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// A way of seeing colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vision {
    /// Three working kinds of cones.
    Normal,
    /// Without the cones for long waves.
    Protan,
    /// Without those for middle waves.
    Deutan,
    /// Without those for short waves.
    Tritan,
}

impl Vision {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Normal, Self::Protan, Self::Deutan, Self::Tritan];

    /// Its name in message files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Protan => "protan",
            Self::Deutan => "deutan",
            Self::Tritan => "tritan",
        }
    }

    /// What it makes of linear red, green and blue, at full severity.
    ///
    /// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
    /// Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), table 1 for severity 1.0.
    const fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Normal => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protan => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deutan => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritan => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        }
    }
}

/// CIE 1976 L\*a\*b\* under D65.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lab {
    /// Lightness, 0 to 100.
    pub lightness: f64,
    /// From green to red.
    pub a: f64,
    /// From blue to yellow.
    pub b: f64,
}

/// D65 for the observer of 2 degrees.
const WHITE: [f64; 3] = [0.950_47, 1.0, 1.088_83];

/// IEC 61966-2-1: from linear red, green and blue to X, Y and Z.
const TO_XYZ: [[f64; 3]; 3] = [
    [0.412_456_4, 0.357_576_1, 0.180_437_5],
    [0.212_672_9, 0.715_152_2, 0.072_175_0],
    [0.019_333_9, 0.119_192_0, 0.950_304_1],
];

/// Its inverse.
const FROM_XYZ: [[f64; 3]; 3] = [
    [3.240_454_2, -1.537_138_5, -0.498_531_4],
    [-0.969_266_0, 1.876_010_8, 0.041_556_0],
    [0.055_643_4, -0.204_025_9, 1.057_225_2],
];

fn times(matrix: [[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
    let [x, y, z] = vector;
    matrix.map(|[a, b, c]| a * x + b * y + c * z)
}

impl Rgb {
    fn linear(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
        })
    }

    /// The nearest colour that a screen has; `None` if a channel is out of its reach by more than rounding.
    fn from_linear(linear: [f64; 3]) -> Option<Self> {
        let mut channels = [0_u8; 3];
        for (channel, light) in channels.iter_mut().zip(linear) {
            if !(-0.001..=1.001).contains(&light) {
                return None;
            }
            let light = light.clamp(0.0, 1.0);
            let share = if light <= 0.003_130_8 {
                12.92 * light
            } else {
                1.055 * libm::pow(light, 1.0 / 2.4) - 0.055
            };
            *channel = (share * 255.0).round() as u8;
        }
        let [red, green, blue] = channels;
        Some(Self(red, green, blue))
    }

    /// Relative luminance, 0 to 1, as WCAG 2.2 defines it.
    pub fn luminance(self) -> f64 {
        // WCAG 2.x breaks the curve at 0.03928; no channel of eight bits lies between that and 0.04045.
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast against another colour, 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if one > two { one / two } else { two / one }
    }

    /// As `vision` sees it, in L\*a\*b\*.
    pub fn seen(self, vision: Vision) -> Lab {
        let seen = times(vision.matrix(), self.linear()).map(|light| light.clamp(0.0, 1.0));
        let curve = |share: f64| {
            if share > 216.0 / 24_389.0 {
                libm::cbrt(share)
            } else {
                (24_389.0 / 27.0 * share + 16.0) / 116.0
            }
        };
        let [x, y, z] = times(TO_XYZ, seen);
        let (x, y, z) = (curve(x / WHITE[0]), curve(y / WHITE[1]), curve(z / WHITE[2]));
        Lab { lightness: 116.0 * y - 16.0, a: 500.0 * (x - y), b: 200.0 * (y - z) }
    }

    /// The least distance to another colour over all ways of seeing, and the way it is least in.
    pub fn least_distance(self, other: Self) -> (f64, Vision) {
        let mut least = (f64::INFINITY, Vision::Normal);
        for vision in Vision::ALL {
            let distance = self.seen(vision).distance(other.seen(vision));
            if distance < least.0 {
                least = (distance, vision);
            }
        }
        least
    }
}

impl Lab {
    /// The colour of this lightness and hue that a screen has, with as much of the chroma as it can show.
    pub fn on_screen(self) -> Rgb {
        let lightness = self.lightness.clamp(0.0, 100.0);
        let of = |part: f64| {
            let y = (lightness + 16.0) / 116.0;
            let (x, z) = (y + part * self.a / 500.0, y - part * self.b / 200.0);
            let back = |value: f64| {
                let cubed = value * value * value;
                if cubed > 216.0 / 24_389.0 {
                    cubed
                } else {
                    (116.0 * value - 16.0) * 27.0 / 24_389.0
                }
            };
            Rgb::from_linear(times(
                FROM_XYZ,
                [WHITE[0] * back(x), WHITE[1] * back(y), WHITE[2] * back(z)],
            ))
        };
        let grey = of(0.0).unwrap_or(Rgb(0, 0, 0));
        (0..=100).rev().find_map(|part| of(f64::from(part) / 100.0)).unwrap_or(grey)
    }

    /// The colour difference ΔE₀₀, with all weights 1.
    ///
    /// CIEDE2000 as Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes,
    /// Supplementary Test Data, and Mathematical Observations", Color Research and Application 30 (2005), write it.
    pub fn distance(self, other: Self) -> f64 {
        let root = |chroma: f64| {
            let seventh = libm::pow(chroma, 7.0);
            libm::sqrt(seventh / (seventh + libm::pow(25.0, 7.0)))
        };
        let mean = f64::midpoint(libm::hypot(self.a, self.b), libm::hypot(other.a, other.b));
        let stretch = 1.0 + 0.5 * (1.0 - root(mean));
        let (a1, a2) = (stretch * self.a, stretch * other.a);
        let (c1, c2) = (libm::hypot(a1, self.b), libm::hypot(a2, other.b));
        let hue = |a: f64, b: f64| {
            let degrees = libm::atan2(b, a).to_degrees();
            if degrees < 0.0 { degrees + 360.0 } else { degrees }
        };
        let (h1, h2) = (hue(a1, self.b), hue(a2, other.b));
        let is_grey = c1 * c2 == 0.0;

        let turn = match h2 - h1 {
            _ if is_grey => 0.0,
            turn if turn > 180.0 => turn - 360.0,
            turn if turn < -180.0 => turn + 360.0,
            turn => turn,
        };
        let lightness = other.lightness - self.lightness;
        let chroma = c2 - c1;
        let hue = 2.0 * libm::sqrt(c1 * c2) * libm::sin((turn / 2.0).to_radians());

        let mean_lightness = f64::midpoint(self.lightness, other.lightness);
        let mean_chroma = f64::midpoint(c1, c2);
        let mean_hue = match h1 + h2 {
            sum if is_grey => sum,
            sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
            sum if sum < 360.0 => f64::midpoint(sum, 360.0),
            sum => (sum - 360.0) / 2.0,
        };
        let cosine = |degrees: f64| libm::cos(degrees.to_radians());
        let t = 1.0 - 0.17 * cosine(mean_hue - 30.0)
            + 0.24 * cosine(2.0 * mean_hue)
            + 0.32 * cosine(3.0 * mean_hue + 6.0)
            - 0.20 * cosine(4.0 * mean_hue - 63.0);
        let off = (mean_hue - 275.0) / 25.0;
        let rotation = 30.0 * libm::exp(-off * off);
        let squared = (mean_lightness - 50.0) * (mean_lightness - 50.0);
        let for_lightness = 1.0 + 0.015 * squared / libm::sqrt(20.0 + squared);
        let for_chroma = 1.0 + 0.045 * mean_chroma;
        let for_hue = 1.0 + 0.015 * mean_chroma * t;
        let turned = -libm::sin((2.0 * rotation).to_radians()) * 2.0 * root(mean_chroma);

        let (l, c, h) = (lightness / for_lightness, chroma / for_chroma, hue / for_hue);
        libm::sqrt(l * l + c * c + h * h + turned * c * h)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Table 1 of Sharma, Wu and Dalal (2005): two colours and their difference.
    const PAIRS: [([f64; 3], [f64; 3], f64); 34] = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 3.1571, -77.2803], [50.0, 0.0, -82.7485], 2.8615),
        ([50.0, 2.8361, -74.0200], [50.0, 0.0, -82.7485], 3.4412),
        ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, -1.1848, -84.8006], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, -0.9009, -85.5211], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, -1.0, 2.0], [50.0, 0.0, 0.0], 2.3669),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0009], 7.1792),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0010], 7.1792),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0011], 7.2195),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0012], 7.2195),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0009, -2.4900], 4.8045),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0010, -2.4900], 4.8045),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0011, -2.4900], 4.7461),
        ([50.0, 2.5000, 0.0], [50.0, 0.0, -2.5000], 4.3065),
        ([50.0, 2.5000, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5000, 0.0], [61.0, -5.0, 29.0], 22.8977),
        ([50.0, 2.5000, 0.0], [56.0, -27.0, -3.0], 31.9030),
        ([50.0, 2.5000, 0.0], [58.0, 24.0, 15.0], 19.4535),
        ([50.0, 2.5000, 0.0], [50.0, 3.1736, 0.5854], 1.0000),
        ([50.0, 2.5000, 0.0], [50.0, 3.2972, 0.0], 1.0000),
        ([50.0, 2.5000, 0.0], [50.0, 1.8634, 0.5757], 1.0000),
        ([50.0, 2.5000, 0.0], [50.0, 3.2592, 0.3350], 1.0000),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.2630),
        ([61.2901, 3.7196, -5.3901], [61.4292, 2.2480, -4.9620], 1.8731),
        ([35.0831, -44.1164, 3.7933], [35.0232, -40.0716, 1.5901], 1.8645),
        ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
        ([36.4612, 47.8580, 18.3852], [36.2715, 50.5065, 21.2231], 1.4146),
        ([90.8027, -2.0831, 1.4410], [91.1528, -1.6435, 0.0447], 1.4441),
        ([90.9257, -0.5406, -0.9208], [88.6381, -0.8985, -0.7239], 1.5381),
        ([6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ];

    #[test]
    fn distances_are_those_that_sharma_and_others_publish() {
        let lab = |[lightness, a, b]: [f64; 3]| Lab { lightness, a, b };
        for (one, two, published) in PAIRS {
            let distance = lab(one).distance(lab(two));
            assert!((distance - published).abs() < 5.1e-5, "{one:?} {two:?}: {distance}");
            assert!((distance - lab(two).distance(lab(one))).abs() < 1e-9);
        }
    }

    #[test]
    fn contrasts_are_those_of_wcag() {
        let (white, black) = (Rgb(255, 255, 255), Rgb(0, 0, 0));
        assert!((white.contrast(black) - 21.0).abs() < 1e-9);
        assert_eq!(white.contrast(white), 1.0);
        // The grey that WCAG's own examples call the lightest for text on white.
        let grey = Rgb(0x76, 0x76, 0x76);
        assert!((grey.contrast(white) - 4.54).abs() < 0.005);
        assert_eq!(grey.contrast(white), white.contrast(grey));
    }

    #[test]
    fn colours_are_written_one_way_and_read_back() {
        assert_eq!("#2f6FD5".parse(), Ok(Rgb(0x2F, 0x6F, 0xD5)));
        assert_eq!(Rgb(0x2F, 0x6F, 0xD5).to_string(), "#2F6FD5");
        for word in ["", "#", "2F6FD5", "#2F6FD", "#2F6FD55", "#2F6FDG", "#+F6FD5", "#æF6FD", "red"]
        {
            assert_eq!(word.parse::<Rgb>(), Err(NotAColour), "{word}");
        }
    }

    #[test]
    fn a_colour_and_its_lab_are_the_same_colour() {
        for red in (0..=255).step_by(15) {
            for green in (0..=255).step_by(51) {
                for blue in (0..=255).step_by(17) {
                    let colour = Rgb(red, green, blue);
                    let back = colour.seen(Vision::Normal).on_screen();
                    let near = |a: u8, b: u8| a.abs_diff(b) <= 1;
                    let is_same = near(back.0, red) && near(back.1, green) && near(back.2, blue);
                    assert!(is_same, "{colour} {back}");
                }
            }
        }
    }

    #[test]
    fn greys_stay_grey_to_all_eyes() {
        for vision in Vision::ALL {
            let seen = Rgb(120, 120, 120).seen(vision);
            assert!(libm::hypot(seen.a, seen.b) < 0.1, "{vision:?} {seen:?}");
        }
    }

    #[test]
    fn each_kind_of_blindness_takes_the_pair_that_it_is_known_for() {
        let distance = |one: Rgb, two: Rgb, vision| one.seen(vision).distance(two.seen(vision));
        let (red, green) = (Rgb(0xC0, 0x40, 0x40), Rgb(0x5F, 0x7A, 0x3A));
        let (blue, sea) = (Rgb(0x20, 0x60, 0xA0), Rgb(0x20, 0x70, 0x60));
        for (vision, red_green, blue_green) in [
            (Vision::Normal, 49.5, 29.4),
            (Vision::Protan, 12.0, 27.2),
            (Vision::Deutan, 2.9, 21.8),
            (Vision::Tritan, 42.3, 6.8),
        ] {
            // Computed with the same published tables in another language.
            assert!((distance(red, green, vision) - red_green).abs() < 0.06, "{vision:?}");
            assert!((distance(blue, sea, vision) - blue_green).abs() < 0.06, "{vision:?}");
        }
        assert_eq!(red.least_distance(green).1, Vision::Deutan);
        assert_eq!(blue.least_distance(sea).1, Vision::Tritan);
    }
}
