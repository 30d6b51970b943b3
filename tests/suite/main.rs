//! One integration binary; a module per kind of test.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop where a program may not")]

#[path = "../tidy/mod.rs"]
mod tidy;

mod accounting;
mod advice;
mod answers_cli;
mod as_it_went;
mod attribution;
mod backtest;
mod backtest_cli;
mod backtest_places;
mod bad;
mod chosen;
mod cli;
mod compare;
mod compare_cli;
mod damage_cli;
mod derive;
mod design;
mod discover;
mod doubtful_cli;
mod ensemble;
mod ensemble_cli;
mod esbjerg;
mod explain;
mod explain_cli;
mod figures;
mod fit;
mod fit_cli;
mod fit_outlook;
mod fit_read;
mod fit_series;
mod fit_small;
mod forecast;
mod foreign_files;
mod golden;
mod guards;
mod imports;
#[cfg(feature = "parquet")]
mod kept;
mod large_studies;
mod layers;
mod leslie;
mod levers;
mod licences;
mod lookup_cli;
mod many_places;
mod memory;
mod mutation;
mod mutation_plans;
mod names;
mod optimum;
mod own_files_cli;
mod pictures;
mod plans;
mod realisation;
mod reference;
mod report_cli;
mod round_trip;
mod sameness;
mod seek;
mod sensitivity;
mod source;
mod spending;
mod studies;
mod study_files;
mod texts;
mod theme_cli;
mod use_factor;
mod waiting;
mod workbook;
mod world;
mod written_plan;
