//! `cargo xtask fuzz`: everything that reads what comes from outside, fed with bytes that reach ever new places in it.

use std::fs;
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::{process, project};

/// How long each target is fed when nothing is said.
pub const SECONDS: u32 = 60;
/// The targets, in `tests/fuzz`.
const TARGETS: [&str; 5] = ["answers", "records", "imports", "bundles", "outputs"];
/// What lets libFuzzer see which places were reached; the same that cargo-fuzz sets, without a sanitizer, which stable
/// Rust does not have and safe code does not need.
const FLAGS: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cdebug-assertions",
    "--cfg=fuzzing",
];

/// Feeds each target for so many seconds. What was found to be worth keeping stays in `target/fuzz/corpus`.
///
/// # Errors
/// When an input breaks a target: it lies in `target/fuzz`, and its name is printed.
pub fn run(seconds: u32) -> Result<()> {
    let root = project::root();
    let target = root.join("target/fuzz");
    let mut host = Command::new("rustc");
    let host = process::capture(host.args(["--print", "host-tuple"]))?.trim().to_owned();
    let mut build = Command::new("cargo");
    build
        .current_dir(root.join("tests/fuzz"))
        .env("RUSTFLAGS", FLAGS.join(" "))
        .env("CARGO_TARGET_DIR", &target);
    // Named, so that build scripts are built without these flags.
    process::run(build.args(["build", "--release", "--locked", "--target", &host]))?;
    for name in TARGETS {
        let corpus = target.join("corpus").join(name);
        fs::create_dir_all(&corpus)
            .map_err(|error| Failure::new(format!("Making {}: {error}", corpus.display())))?;
        let mut fuzzer = Command::new(target.join(&host).join("release").join(name));
        fuzzer.arg(&corpus).arg(root.join("crates/defender/tests/samples"));
        fuzzer.args([
            &format!("-max_total_time={seconds}"),
            "-max_len=16384",
            "-timeout=20",
            "-print_final_stats=1",
        ]);
        process::run(fuzzer.arg(format!("-artifact_prefix={}/", target.display())))?;
    }
    Ok(())
}
