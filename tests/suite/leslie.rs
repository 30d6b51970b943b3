//! Without migration the projection is a Leslie matrix: an old and independent way to say the same.

use crate::studies::{read, run};
use nalgebra::{DMatrix, DVector};
use pejl::ensemble::How;
use pejl::model::{Sex, Study};
use pejl::run::Prepared;
use pejl::tables::Tables;

/// The female half of a study, from its rates and survivorship.
///
/// First row: births of girls who live to 1 January, from the women there on average, so from those of
/// age `x` now and from those who will be `x` at the end of the year.
fn leslie(study: &Study, tables: &Tables, prepared: &Prepared, t: usize) -> DMatrix<f64> {
    let count = tables.ages.count();
    let survival = &prepared.survival[2 * t * count..][..count];
    let fertility = study.model.fertility.at(study.model.base_year.plus(t));
    let girls = tables.birth_share[Sex::Female.index()] * prepared.birth_survival[2 * t];
    let mut matrix = DMatrix::zeros(count, count);
    for age in 0..count {
        let next = (age + 1).min(count - 1);
        matrix[(next, age)] = survival[age];
        let average = 0.5 * (fertility[age] + survival[age] * fertility[next]);
        matrix[(0, age)] = girls * average;
    }
    matrix
}

#[test]
fn without_migration_women_follow_the_leslie_matrix() {
    for name in ["viborg", "century"] {
        let mut study = read(name);
        study.model.migration = None;
        study.model.refugees = None;
        study.scenarios.truncate(1);
        study.scenarios[0].factors = pejl::model::Factors::neutral(study.model.neutral());
        let tables = Tables::new(&study.model);
        let prepared = Prepared::new(&study, &tables);
        let result = &run(&study, How::default())[0];
        let count = tables.ages.count();
        let women =
            |t: usize| DVector::from_column_slice(&result.persons[2 * t * count..][..count]);
        let mut expected = women(0);
        for t in 0..tables.years - 1 {
            expected = leslie(&study, &tables, &prepared, t) * expected;
            let error = (women(t + 1) - &expected).abs().max();
            assert!(error < 1e-9 * expected.max(), "{name}, year {t}: off by {error}");
        }
    }
}
