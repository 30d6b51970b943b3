//! The command `pejl`: hands the arguments to [`pejl::cli`] and turns its answer into an exit code.

fn main() -> std::process::ExitCode {
    pejl::cli::run(std::env::args_os())
}
