//! Every code, once. A code is for ever; its text may be translated and bettered.
//!
//! Each code has in the message files `diag-NAME` (the message), `diag-NAME-help` (how to mend it), and
//! where it helps `diag-NAME-note` (why it matters) and `diag-NAME-label` (under the text pointed at).

use super::Severity;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $number:literal $severity:ident $slug:literal,)*) => {
        /// What can be wrong with a study.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])* $name = $number,)*
        }

        impl Code {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its name in the message files.
            pub fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug,)* }
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // 01: files
    /// The file is not there.
    FileMissing = 101 Error "file-missing",
    /// It is a folder, or something else that is no file.
    NotAFile = 102 Error "not-a-file",
    /// The system refuses to read it.
    FileUnreadable = 103 Error "file-unreadable",
    /// There is nothing in it.
    FileEmpty = 104 Error "file-empty",
    /// It has bytes that no text has.
    FileBinary = 105 Error "file-binary",
    /// It is not UTF-8.
    NotUtf8 = 106 Error "not-utf8",
    /// It is larger than any study's file.
    FileTooLarge = 107 Error "file-too-large",
    /// The study's folder is not there.
    StudyMissing = 108 Error "study-missing",
    /// A path that leads out of the study.
    PathOutside = 109 Error "path-outside",
    /// Tables that lie in the folder and are not read.
    FileUnread = 110 Warning "file-unread",
    /// A table that every study has and that this one does not name.
    TableNotNamed = 111 Error "table-not-named",
    /// A character that is no text but moves a cursor or turns what follows.
    ControlCharacter = 112 Error "control-character",
    // 02: TOML
    /// The file does not follow the rules of TOML.
    TomlSyntax = 201 Error "toml-syntax",
    /// A key that Pejl does not know.
    UnknownKey = 202 Error "unknown-key",
    /// A key that must be there.
    MissingKey = 203 Error "missing-key",
    /// Another type than expected.
    WrongType = 204 Error "wrong-type",
    /// A number outside its range.
    OutOfRange = 205 Error "out-of-range",
    /// An id twice.
    DoubleId = 206 Error "double-id",
    /// Not an id.
    BadId = 207 Error "bad-id",
    /// An id that is not there.
    UnknownId = 208 Error "unknown-id",
    /// A path over areas where the factor has one for the whole study.
    NotPerArea = 209 Error "not-per-area",
    /// `based_on` goes round.
    Cycle = 210 Error "cycle",
    /// A horizon that is not after the base year, or too far.
    BadHorizon = 211 Error "bad-horizon",
    /// Too many or too few areas.
    AreaCount = 212 Error "area-count",
    /// A year of a path that no year of the study reaches.
    YearNeverUsed = 213 Warning "year-never-used",
    /// A table that must not be empty.
    NothingGiven = 216 Error "nothing-given",
    /// Two ids that differ by capitals only.
    IdInOtherCase = 217 Error "id-in-other-case",
    /// A list with more items than can be numbered.
    ListTooLong = 218 Error "list-too-long",
    // 03: tables as such
    /// A column that Pejl does not know.
    UnknownColumn = 301 Error "unknown-column",
    /// A column that must be there.
    MissingColumn = 302 Error "missing-column",
    /// A column twice.
    DoubleColumn = 303 Error "double-column",
    /// A row with more or fewer cells than the header.
    CellCount = 304 Error "cell-count",
    /// Not a number.
    NotANumber = 305 Error "not-a-number",
    /// Not a whole number.
    NotWhole = 306 Error "not-whole",
    /// A number that could be read in two ways, or has separators of thousands.
    ThousandsSeparator = 307 Error "thousands-separator",
    /// Infinity, not-a-number, or past 10¹⁵.
    NotFinite = 308 Error "not-finite",
    /// A cell that must not be empty.
    EmptyCell = 309 Error "empty-cell",
    /// A word that is none of those known.
    UnknownWord = 310 Error "unknown-word",
    /// A table without rows.
    NoRows = 311 Error "no-rows",
    /// A quotation mark that is not closed, or something else no table has.
    CsvSyntax = 312 Error "csv-syntax",
    /// Two ways to say the same in one table.
    TwoForms = 313 Error "two-forms",
    /// A table that is laid out as another program gives it.
    TableLayout = 314 Error "table-layout",
    /// Not a single age.
    AgeForm = 315 Error "age-form",
    /// Not a single year.
    YearForm = 316 Error "year-form",
    /// A sign for a figure that is not there.
    ValueMissing = 317 Error "value-missing",
    // 04: what tables say
    /// A row for the same thing twice.
    DoubleRow = 401 Error "double-row",
    /// Ages or sexes without a row.
    MissingAges = 402 Error "missing-ages",
    /// Years without rows between others.
    MissingYears = 403 Error "missing-years",
    /// The table does not reach back to the base year.
    BaseYearMissing = 404 Error "base-year-missing",
    /// The last age is not 90 to 120.
    BadLastAge = 405 Error "bad-last-age",
    /// An age past the last one of `population.csv`.
    AgeTooHigh = 406 Error "age-too-high",
    /// Bands that overlap.
    BandsOverlap = 407 Error "bands-overlap",
    /// A hole between bands.
    BandsHole = 408 Error "bands-hole",
    /// A band that ends before it begins.
    BandBackwards = 409 Error "band-backwards",
    /// A death rate of 0 at the open age.
    OpenAgeImmortal = 410 Error "open-age-immortal",
    /// Shares that do not add up to 1.
    SharesDoNotAddUp = 411 Error "shares-do-not-add-up",
    /// A service without use rates.
    NoUseRates = 412 Error "no-use-rates",
    /// A driver whose table is not given.
    DriverWithoutTable = 413 Error "driver-without-table",
    /// Births counted where no rate for age 0 is.
    BirthsNeedAgeZero = 414 Error "births-need-age-zero",
    /// A table that needs another one.
    TableNeedsTable = 415 Error "table-needs-table",
    /// Rows without a source.
    WithoutSource = 416 Warning "without-source",
    /// Mothers aged 0.
    FertilityAtBirth = 417 Error "fertility-at-birth",
    /// Ages that are none of the age groups that persons are counted in.
    NotAnAgeGroup = 418 Error "not-an-age-group",
    /// A lower bound of persons that is not below the upper one.
    IntervalBackwards = 419 Error "interval-backwards",
    /// Persons that two rows count.
    CountedTwice = 420 Error "counted-twice",
    /// Accounts of a service under an area that it is not of.
    AccountsOtherArea = 425 Error "accounts-other-area",
    /// Accounts of an area as a whole and by service in one year.
    AccountsBothForms = 426 Error "accounts-both-forms",
    // 05: the study as a whole
    /// Services, but no budget for them.
    BudgetZero = 501 Error "budget-zero",
    /// A budget, but nothing that costs.
    BudgetWithoutCost = 502 Error "budget-without-cost",
    /// Unit costs far from the budget, without a reason.
    CalibrationFarOff = 503 Error "calibration-far-off",
    /// FTE per unit far from the workforce.
    FteCalibrationFarOff = 504 Warning "fte-calibration-far-off",
    /// Staff far from the wage budget, without a reason.
    StaffingFarOff = 505 Warning "staffing-far-off",
    /// Nobody lives there.
    NobodyThere = 506 Error "nobody-there",
    /// Staff, but no service row that takes hours.
    WorkforceWithoutHours = 507 Error "workforce-without-hours",
    /// An area with neither budget nor services.
    AreaEmpty = 508 Error "area-empty",
    /// A budget, but nobody who uses what it is for in the base year.
    BudgetWithoutUse = 509 Error "budget-without-use",
    /// A service that nobody uses in the base year.
    ServiceWithoutUse = 510 Warning "service-without-use",
    // 06: the ensemble
    /// A list without anything in it.
    EmptyList = 601 Error "empty-list",
    /// A lower bound that is not below the upper one.
    BoundsSwapped = 602 Error "bounds-swapped",
    /// The likeliest number lies outside the bounds.
    ModeOutside = 603 Error "mode-outside",
    /// A number that must be above 0.
    NotAboveZero = 604 Error "not-above-zero",
    /// Bounds that hold next to nothing of the distribution.
    NothingLeft = 605 Error "nothing-left",
    /// Not one weight for each value.
    WeightCount = 606 Error "weight-count",
    /// Weights that are all 0.
    WeightsZero = 607 Error "weights-zero",
    /// A factor without levels and without a distribution.
    NoValues = 608 Error "no-values",
    /// The same factor twice.
    FactorTwice = 609 Error "factor-twice",
    /// A first year in which the factor does not count.
    FromOutside = 610 Error "from-outside",
    /// A draw that can leave the factor's range.
    LeavesRange = 611 Error "leaves-range",
    /// Draws that can leave it together.
    LeaveTogether = 612 Error "leave-together",
    /// A key that only a factorial has.
    OnlyInFactorial = 613 Error "only-in-factorial",
    /// A distribution on an axis that is not cut into levels.
    PointsMissing = 614 Error "points-missing",
    /// Factors of one axis with different numbers of levels.
    GroupSizes = 615 Error "group-sizes",
    /// `runs` is not what the axes give.
    RunsNotProduct = 616 Error "runs-not-product",
    /// More runs than can be counted.
    TooManyRuns = 617 Error "too-many-runs",
    /// More combinations than anyone reads.
    TooManyCombinations = 618 Error "too-many-combinations",
    /// A scenario twice in one combination.
    MemberTwice = 619 Error "member-twice",
    /// The same combination twice.
    CombinationTwice = 620 Error "combination-twice",
    /// Two scenarios of a combination that set the same factor.
    BothSet = 621 Error "both-set",
    /// A scenario that changes nothing where it is laid.
    LaysNothing = 622 Error "lays-nothing",
    /// A factor that is drawn, and set by a scenario of a combination.
    DrawnAndSet = 623 Error "drawn-and-set",
    /// A correlation with a factor that is not drawn.
    NotDrawn = 624 Error "not-drawn",
    /// A correlation with a factor that is drawn in two ways.
    DrawnTwoWays = 625 Error "drawn-two-ways",
    /// A correlation of a factor with itself.
    CorrelationWithItself = 626 Error "correlation-with-itself",
    /// Two correlations of the same pair.
    CorrelationTwice = 627 Error "correlation-twice",
    /// A correlation in a design that is a grid.
    CorrelationInFactorial = 628 Error "correlation-in-factorial",
    /// Correlations that no draws can have together.
    CorrelationImpossible = 629 Error "correlation-impossible",
    /// A combination of no scenarios.
    NothingNamed = 630 Error "nothing-named",
    /// A factor that no fit says anything of.
    NotInFits = 631 Error "not-in-fits",
    /// A factor drawn from a fit that the study does not have.
    NoFit = 632 Error "no-fit",
    /// A correlation with a factor that is drawn from a fit.
    FitCorrelated = 633 Error "fit-correlated",
    /// What a plan promises is named by the plan and one of its levers.
    PromiseName = 634 Error "promise-name",
    /// What a plan says of itself is replaced by a draw, in all years.
    DrawnForPlans = 635 Error "drawn-for-plans",
    // 07: parts of an ensemble
    /// The system refuses to read it.
    PartUnreadable = 701 Error "part-unreadable",
    /// It is no part of an ensemble.
    NotAPart = 702 Error "not-a-part",
    /// It was cut off or changed.
    PartDamaged = 703 Error "part-damaged",
    /// It was interrupted.
    PartUnfinished = 704 Error "part-unfinished",
    /// It is of another study or design.
    PartStranger = 705 Error "part-stranger",
    /// It has runs that another part has.
    PartDouble = 706 Error "part-double",
    /// Runs that no part has.
    PartMissing = 707 Error "part-missing",
    /// It is of another version of the format.
    PartOtherFormat = 708 Error "part-other-format",
    // 08: plans
    /// Floors that all money of the base year would not pay for.
    FloorsAboveFrame = 801 Error "floors-above-frame",
    /// An effect on nothing, or on several things at once.
    EffectTarget = 802 Error "effect-target",
    /// A driver that no service has.
    DriverNotUsed = 803 Error "driver-not-used",
    /// An initiative twice in one plan.
    InitiativeTwice = 804 Error "initiative-twice",
    /// A demand lever on what is owed by law.
    DemandOnTransfer = 805 Error "demand-on-transfer",
    /// Something chosen that begins in the base year or before.
    TooEarly = 806 Error "too-early",
    /// Something that no year of the study reaches.
    NeverTakesEffect = 807 Warning "never-takes-effect",
    /// A last year before the first.
    EndsBeforeItBegins = 808 Error "ends-before-it-begins",
    /// A lever on an area without a budget for services.
    NothingToActOn = 809 Warning "nothing-to-act-on",
    /// A saving on overhead that no area has.
    NoOverheadPool = 810 Warning "no-overhead-pool",
    /// A staff lever in a study that says too little of its staff.
    StaffNotProjected = 811 Warning "staff-not-projected",
    /// Less absence where absence is not known.
    AbsenceNotKnown = 812 Error "absence-not-known",
    /// A policy without a measure.
    PromisesNothing = 813 Error "promises-nothing",
    /// A policy on a service of another area.
    ServiceElsewhere = 814 Error "service-elsewhere",
    /// More comes true of a saving than there is.
    SavingBelowZero = 815 Error "saving-below-zero",
    // 09: fits, and what they are made from
    /// Deaths where nobody lived.
    DeathsWithoutExposure = 901 Error "deaths-without-exposure",
    /// Too few years to fit.
    TooFewYears = 902 Error "too-few-years",
    /// A year in which no woman or no man died.
    YearWithoutDeaths = 903 Error "year-without-deaths",
    /// Death rates without an index.
    NoIndex = 904 Error "no-index",
    /// A year whose deaths no index gives.
    NoRefit = 905 Error "no-refit",
    /// A file that no fit is in.
    NotAFit = 906 Error "not-a-fit",
    /// A fit by an earlier version, which lacks what is drawn from.
    FitTooOld = 907 Error "fit-too-old",
    /// A list of a fit that is too long or too short.
    FitLength = 908 Error "fit-length",
    /// Weights of a fit that do not add up to 1.
    FitWeights = 909 Error "fit-weights",
    /// Numbers of a fit that cannot stand beside each other.
    FitContradicts = 910 Error "fit-contradicts",
    /// A series beside the deaths that ends before they do.
    SeriesEndsEarly = 912 Error "series-ends-early",
    /// A year without births.
    NoBirths = 913 Error "no-births",
    /// Net migration of years in which it is not known how many live there.
    ResidentsMissing = 914 Error "residents-missing",
    /// More deaths than so few years lived can have.
    DeathsBeyondLives = 915 Error "deaths-beyond-lives",
    /// Deaths that are too few for a fit of their own.
    TooFewDeaths = 916 Error "too-few-deaths",
    /// The country's table does not have the place's years and ages.
    CountryLacks = 917 Error "country-lacks",
    /// Ages and years in which nobody died are many.
    ManyEmptyCells = 918 Warning "many-empty-cells",
    /// A fit that knows years after the base year.
    FitAfterBase = 911 Warning "fit-after-base",
    // 11: an official forecast that a study is held to
    /// Not a group of ages.
    BadAgeGroup = 1101 Error "bad-age-group",
    /// Several vintages, and it is not said which.
    VintageUnclear = 1102 Error "vintage-unclear",
    /// A forecast of other years than the study's.
    ForecastElsewhere = 1103 Error "forecast-elsewhere",
    /// A group that is not the sum of the groups that it is made of.
    GroupsDoNotAddUp = 1104 Error "groups-do-not-add-up",
    /// Groups that are more than the group round them.
    GroupWithinIsMore = 1105 Error "group-within-is-more",
    /// Groups that overlap and cannot all be met.
    GroupsCannotBeMet = 1106 Error "groups-cannot-be-met",
    /// People where the projection has nobody.
    ForecastForNobody = 1107 Error "forecast-for-nobody",
    /// A cohort that is halved or doubled.
    ScalingFarOff = 1108 Error "scaling-far-off",
    /// A cohort that is scaled much.
    ScalingLarge = 1109 Warning "scaling-large",
    // 12: themes
    /// Not a colour.
    NotAColour = 1201 Error "not-a-colour",
    /// A colour that cannot be read on what it stands on.
    ContrastTooLow = 1202 Error "contrast-too-low",
    /// Two colours that many cannot tell apart.
    ColoursTooNear = 1203 Warning "colours-too-near",
    /// A step of a scale that is not lighter than the step before.
    StepsOutOfOrder = 1204 Error "steps-out-of-order",
    /// Neither SVG nor PNG.
    LogoKind = 1205 Error "logo-kind",
    /// More bytes than every picture should carry.
    LogoTooLarge = 1206 Error "logo-too-large",
    /// It cannot be drawn.
    LogoMalformed = 1207 Error "logo-malformed",
    /// It would fetch, run or move something.
    LogoCallsOut = 1208 Error "logo-calls-out",
    /// Letters that another machine may draw in another font.
    LogoHasText = 1209 Warning "logo-has-text",
    // 13: what only a run shows
    /// More people are to move out than live there.
    PeopleNotThere = 1301 Warning "people-not-there",
    /// A frame that is less than the transfers owed by law.
    TransfersUnpaid = 1302 Warning "transfers-unpaid",
    /// An area that needs services and has no money for them.
    AreaWithoutMoney = 1303 Warning "area-without-money",
    /// An amount past what can be counted.
    AmountTooLarge = 1304 Error "amount-too-large",
    /// Draws with amounts past what can be counted.
    DrawTooLarge = 1305 Error "draw-too-large",
    /// Unemployment below nobody or above everybody.
    RateCut = 1306 Warning "rate-cut",
    // 14: figures that hardly anybody means
    /// Growth a year that no municipality has.
    GrowthBeyond = 1401 Warning "growth-beyond",
    /// LEAN that no municipality has kept up.
    LeanBeyond = 1402 Warning "lean-beyond",
    /// A share that would change everything.
    ShareBeyond = 1403 Warning "share-beyond",
    /// Kroner that are too few or too many.
    AmountBeyond = 1404 Warning "amount-beyond",
    /// A count of persons with decimals.
    PersonsWithDecimals = 1405 Warning "persons-with-decimals",
    /// Rates that are given per 100 or per 1,000.
    RatesOffByTens = 1406 Warning "rates-off-by-tens",
    /// A figure far from the country's.
    FarFromCountry = 1407 Warning "far-from-country",
    /// A base scenario that is not in the middle of its own draws.
    BaseOffCentre = 1408 Warning "base-off-centre",
    /// Accounts that are next to nothing beside the area's budget, or many times it.
    AccountsFarOff = 1415 Warning "accounts-far-off",
    // 10: histories
    /// A folder with a history where a study was meant.
    HistoryAlone = 1001 Error "history-alone",
    /// A folder without a history where one was meant.
    NoHistory = 1002 Error "no-history",
    /// A year that no forecast can be made from, or held against anything.
    OriginLacks = 1003 Error "origin-lacks",
    /// A start of many places that is not counted, or an outcome.
    StartLacks = 1004 Error "start-lacks",
    /// An area that is not there in every year and at every age.
    AreaLacks = 1005 Error "area-lacks",
    /// Parts that are not as many as the whole.
    PartsDiffer = 1006 Error "parts-differ",
    /// A start that too little is known of to derive people from.
    TooLittleKnown = 1007 Error "too-little-known",
}

impl Code {
    /// The place of a warning among others: 0 for figures that only a run shows or that are hardly meant, 1 for what the
    /// study says, 2 for files and sources.
    pub fn rank(self) -> u8 {
        match self as u16 / 100 {
            13 | 14 => 0,
            1 | 12 => 2,
            _ => 1,
        }
    }

    /// As the user sees it: `P0214`.
    pub fn name(self) -> String {
        format!("P{:04}", self as u16)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, Texts};

    #[test]
    fn every_code_says_what_is_wrong_and_how_to_mend_it() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for code in Code::ALL {
                for key in [format!("diag-{}", code.slug()), format!("diag-{}-help", code.slug())] {
                    assert_ne!(texts.get(&key), key, "{lang}: no message {key}");
                }
            }
        }
    }
}
