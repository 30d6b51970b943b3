//! `backtest.csv` and `backtest_summary.csv` of many places.
//!
//! Start at [`places_summary_table`].

use crate::analysis::many_places::{PLACE_NAIVE, PlaceForecast, PlaceScore};
use crate::figures::table::{Column, Table, Value, values};
use crate::model::{ManyPlaces, PLACE_BANDS, PlaceTrials};

/// `backtest.csv`: every forecast by start, outcome, place and band; persons of both sexes.
pub fn places_table(many: &ManyPlaces, forecasts: &[PlaceForecast]) -> Table {
    let mut table = Table::of_file(
        "start,outcome,area,name,age_from,age_to,observed:0,central:2,median:2,low50:2,high50:2,low80:2,\
         high80:2,low95:2,high95:2,same_people:2,same_growth:2,cohort_ratios:2",
    );
    for one in forecasts {
        let Some(place) = many.history.places.get(one.place) else { continue };
        table.add(values![one.start, one.outcome, place.code as usize, place.name.as_str()]);
        table.add(ages(many.trials.bands, one.band));
        table.add(values![one.observed, one.central, one.median]);
        let ends = one.intervals.iter().flat_map(|(low, high)| [Some(*low), Some(*high)]);
        table.row(ends.chain(one.naive).map(Value::from));
    }
    table
}

/// `backtest_summary.csv`: each start of each set by band, as shares; without start and outcome: all starts of the set
/// together.
pub fn places_summary_table(trials: &PlaceTrials, scores: &[PlaceScore]) -> Table {
    let own = "set,role,start,outcome,age_from,age_to,forecasts,error,bias,coverage50,coverage80,coverage95,\
               half_width80";
    let keys = format!("{own},{},skill", PLACE_NAIVE.join(","));
    let column = |key: &str| Column::of_file(key.to_owned()).with_decimals(Some(5));
    let mut table = Table::new(keys.split(',').map(column).collect());
    for score in scores {
        table.add(values![score.set + 1, score.role.key()]);
        table.add(values![score.span.map(|own| own.0), score.span.map(|own| own.1)]);
        table.add(ages(trials.bands, score.band)).add(values![score.forecasts]);
        let first = [score.error, score.bias].into_iter().chain(score.coverage);
        let first = first.chain([score.half_width]).map(Some);
        table.row(first.chain(score.naive).chain([score.skill]).map(Value::from));
    }
    table
}

/// First and last age of a band; the last band has none.
fn ages(bands: [usize; PLACE_BANDS], band: usize) -> [Value<'static>; 2] {
    let to = bands.get(band + 1).map(|next| next - 1);
    values![bands[band], to]
}
