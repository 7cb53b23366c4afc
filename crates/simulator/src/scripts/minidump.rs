use super::{Ended, Start, processes};
use crate::dice::fingerprint;
use crate::files::FileBody;

/// The documented example's script: dumps the process named by its arguments, zips the dump, and leaves
/// `C:\windows\TEMP\<process>.dmp.zip` to be collected.
pub(super) fn run(start: &mut Start<'_>) -> Ended {
    let wanted = start.args.trim().trim_matches('"');
    if wanted.is_empty() {
        return Ended::failed(2, "minidump.ps1: name a process.", 2_200);
    }
    let Some((name, pid, mb)) = processes::find(start, wanted) else {
        let ms = start.dice.between(3_000, 6_000);
        let output = format!("Looking for process {wanted}\n");
        return Ended { output, ..Ended::failed(3, format!("Process not found: {wanted}"), ms) };
    };
    let key = fingerprint(&[start.device.id.as_str().as_bytes(), name.as_bytes()]);
    let dump = FileBody::Made { magic: "MDMP", bytes: 262_140 + 4_096 * start.dice.below(24), key };
    let kb = |body: &FileBody| body.len() / 1_024;
    let dump_kb = kb(&dump);
    let zip = FileBody::Zip { entry: format!("{name}.dmp"), body: Box::new(dump) };
    let output = format!(
        "Looking for process {name}\nPID {pid}, {mb} MB working set\n\
         Writing C:\\windows\\TEMP\\{name}.dmp ... {dump_kb} KB\nPacked into {name}.dmp.zip ({} KB)\n",
        kb(&zip)
    );
    let writes = vec![(format!("C:\\windows\\TEMP\\{name}.dmp.zip"), zip)];
    Ended { ms: start.dice.between(28_000, 58_000), writes, ..Ended::printed(output) }
}
