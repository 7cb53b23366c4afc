//! Devices and people under other names.

mod world;

use simulator::{Names, Scenario, Settings, Simulator};
use world::{script, setup};

#[test]
fn other_names_change_no_id_and_no_day() {
    let text = r#"{"devices": {"FIN-LT-0142": "acme-pc-01"}, "users": {"m.rossi@contoso.com": "anna@acme.example"}}"#;
    let named = Settings { names: Names::read(text).unwrap(), ..Settings::default() };
    let tenant = |settings| Simulator::new(setup(Scenario::RoughDay, settings));
    let (plain, mut named) = (tenant(Settings::default()), tenant(named));
    let (before, after) = (plain.devices(), named.devices());
    assert_eq!(before[0].name, "fin-lt-0142.contoso.com");
    assert_eq!(after[0].name, "acme-pc-01.contoso.com");
    assert_eq!(before[0].id, after[0].id);
    assert_eq!(before[1..], after[1..]);
    assert_eq!(named.analyst(), "anna@acme.example");
    // On a rough day this device's first run meets a 429, whatever its name.
    let mut run = || {
        let call = defender::calls::run(&after[0].id, &world::body(vec![script("netstat.ps1", "")]));
        named.handle(&call, world::start()).response.unwrap().status
    };
    assert_eq!((run(), run()), (429, 201));
    assert_eq!(named.actions()[0].requestor.as_deref(), Some("anna@acme.example"));
}
