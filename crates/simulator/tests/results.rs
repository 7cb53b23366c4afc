//! What commands leave to be downloaded (contract 3.4, 3.5).

mod world;

use defender::{ActionStatus, answers, calls};
use simulator::{Packing, Settings};
use world::{World, get, put, script, wait};

#[test]
fn result_links_expire_can_be_had_again_and_cannot_be_changed() {
    for links_escaped in [false, true] {
        let mut world = World::with(Settings { links_escaped, ..Settings::default() });
        let run = world.run("FIN-LT-0142", vec![put("sigcheck.exe"), wait(1)]);
        assert_eq!(world.link(&run, 1).unwrap_err().status, 404, "nothing is there yet");
        world.end(&run);
        assert_eq!(world.link(&run, 0).unwrap_err().status, 404, "PutFile leaves nothing");
        assert_eq!(world.link(&run, 2).unwrap_err().status, 404);
        let raw = world.answer(&calls::result_link(&run, 1)).body;
        assert_eq!(String::from_utf8(raw).unwrap().contains("&amp;"), links_escaped);
        let link = world.link(&run, 1).unwrap();
        assert!(
            link.starts_with(
                "https://automatedirstrprdweu.blob.core.windows.net/investigation-actions-data/"
            )
        );
        assert!(link.contains(&format!("rscd=attachment%3B%20filename%3Doutput_{run}_1.json")));
        world.pass(29 * 60);
        let content = world.tenant.content(&link, world.now);
        assert_eq!(content.status, 200);
        assert_eq!(
            content.header("content-disposition"),
            Some(format!("attachment; filename=output_{run}_1.json").as_str())
        );
        assert_eq!(world.tenant.content(&link.replace("_1.json", "_0.json"), world.now).status, 403);
        assert_eq!(world.tenant.content("https://example.invalid/", world.now).status, 404);
        world.pass(2 * 60);
        assert_eq!(world.tenant.content(&link, world.now).status, 403);
        world.output(&run, 1);
    }
}

#[test]
fn a_failed_script_usually_leaves_a_result() {
    let mut world = World::well();
    let run = world.run("FIN-LT-0142", vec![script("minidump.ps1", "nothing")]);
    world.end(&run);
    let result: serde_json::Value = serde_json::from_slice(&world.output(&run, 0)).unwrap();
    assert_eq!(result["exit_code"], 3);
    assert_eq!(result["script_errors"], "Process not found: nothing");
}

#[test]
fn odd_output_is_no_strict_json() {
    let mut world = World::well();
    let run = world.run("FIN-LT-0142", vec![script("odd-output.ps1", "")]);
    world.end(&run);
    let result = world.output(&run, 0);
    assert!(serde_json::from_slice::<serde_json::Value>(&result).is_err());
    assert!(String::from_utf8(result).unwrap().contains("<img src=x onerror=alert(1)>"));
}

#[test]
fn every_script_runs_somewhere() {
    let mut world = World::well();
    let files = answers::library(&world.answer(&calls::library())).unwrap().value.items;
    for file in files {
        let args = if file.name == "minidump.ps1" { "lsass" } else { "" };
        let (device, expected) = match file.name.rsplit('.').next().unwrap() {
            "exe" => continue,
            "sh" => ("LNX-WEB-01", ActionStatus::Succeeded),
            _ if file.name == "full-scan.ps1" => ("OPS-LT-0009", ActionStatus::Failed),
            _ => ("OPS-LT-0009", ActionStatus::Succeeded),
        };
        let run = world.run(device, vec![script(&file.name, args)]);
        assert_eq!(world.end(&run).status, expected, "{}", file.name);
        world.pass(60);
    }
}

#[test]
fn a_collected_file_may_come_as_gzip_as_zip_or_as_it_is() {
    let path = r"C:\Windows\System32\notepad.exe";
    for (packing, magic, extension) in [
        (Packing::Gzip, b"\x1f\x8b".as_slice(), "gz"),
        (Packing::Zip, b"PK", "zip"),
        (Packing::Plain, b"MZ", "bin"),
    ] {
        let mut world = World::with(Settings { packing, ..Settings::default() });
        let run = world.run("FIN-LT-0142", vec![get(path)]);
        world.end(&run);
        assert!(world.output(&run, 0).starts_with(magic));
        assert!(world.link(&run, 0).unwrap().contains(&format!("_0.{extension}&")));
    }
}
