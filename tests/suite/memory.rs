//! Nothing is allocated inside a run; and how much memory other work takes.

use crate::studies::read;
use pejl::model::{AgeGroup, Factor, Forecast, ForecastRow, Path};
use pejl::numeric::Vectors;
use pejl::run::{Keep, Plans, Prepared, Runner, Settlement};
use pejl::tables::{FactorLanes, FactorTable, Tables};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
    /// Bytes that this thread has asked for and not given back; below 0 where it freed what others had asked for.
    static LIVE: Cell<isize> = const { Cell::new(0) };
    static PEAK: Cell<isize> = const { Cell::new(0) };
}

/// The most bytes that `work` had at once on this thread, beyond those that were there before.
pub(crate) fn peak_bytes(work: impl FnOnce()) -> usize {
    let before = LIVE.get();
    PEAK.set(before);
    work();
    usize::try_from(PEAK.get() - before).unwrap()
}

fn count(bytes: isize) {
    // A thread that is ending has no counters any more.
    let _ = LIVE.try_with(|live| {
        live.set(live.get() + bytes);
        let _ = PEAK.try_with(|peak| peak.set(peak.get().max(live.get())));
    });
}

/// The system's allocator, counting what this thread asks of it.
struct Counting;

// SAFETY: every call is handed on to the system's allocator as it came; counting touches no memory of it.
#[expect(unsafe_code, reason = "an allocator cannot be written without; it only counts")]
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // A thread that is ending has no counter any more.
        let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        count(layout.size() as isize);
        // SAFETY: the caller's promise about `layout` is passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(-(layout.size() as isize));
        // SAFETY: `pointer` came from `System.alloc` with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

#[test]
fn nothing_is_allocated_inside_a_run() {
    for name in ["viborg", "drivers"] {
        let mut study = read(name);
        // Own death rates too, so that the other branch is run as well.
        let last = study.scenarios.len() - 1;
        study.scenarios[last].factors.set(Factor::MortalityChange, |_| Path::constant(-0.005));
        // And a forecast, whose multipliers are found before the first run.
        let group = AgeGroup { from: 0, to: None };
        let all = study.model.population.flat().iter().sum();
        let row = ForecastRow { year: study.model.base_year.plus(1), group, persons: all };
        let ages = study.model.ages;
        study.model.forecast = Some(Forecast::new(String::new(), None, vec![row], ages).unwrap());
        let tables = Tables::new(&study.model);
        let prepared = Prepared::new(&study, &tables);
        let plans = Plans::new(&study, &tables, &prepared);
        let mut runner =
            Runner::<8>::new(&tables, &prepared, &plans, Vectors::widest(), Keep::default());
        let mut factors = FactorLanes::new(&tables.layout, tables.years);
        let mut settlement = Settlement::new(&tables);
        let drawn: Vec<FactorTable> = study
            .scenarios
            .iter()
            .map(|scenario| FactorTable::new(&study.model, &scenario.factors, &tables.layout))
            .collect();
        for batch in [&drawn[..1], &drawn[last..]] {
            let batch: Vec<&FactorTable> = batch.iter().collect();
            let before = ALLOCATIONS.get();
            factors.fill(&batch);
            runner.project(&factors);
            for plan in 0..plans.len() {
                runner.settle(&factors, plan, &mut settlement);
            }
            assert_eq!(ALLOCATIONS.get() - before, 0, "{name}");
        }
    }
}
