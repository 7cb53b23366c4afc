//! The tenant of a story: its day, and what differs from that.

use defender::{Timestamp, library_name};
use sequence::json::{Fields, Node};
use simulator::{
    Names, Presence, Scenario, Settings, Setup, Simulator, StagedDevice, StagedEnding, StagedFile, StagedRun,
    StagedSystem, StagedTrouble,
};

use super::values::{filled, number, one_of};
use crate::error::Fault;
use crate::{StoryProblem, What};

/// Longer than any story is told, in seconds.
const DAY_S: u32 = 86_400;
/// What a story may let go wrong.
const TROUBLES: [&str; 4] = ["too many", "lost answer", "late cancel", "outage"];

/// A tenant, and what it has by name.
#[derive(Debug)]
pub struct Tenant {
    pub scenario: Scenario,
    pub seed: u64,
    pub settings: Settings,
    devices: Vec<String>,
    files: Vec<String>,
}

impl Tenant {
    /// The tenant of a usual day, whose devices go by these names.
    pub fn of(names: &Names) -> Self {
        let mut tenant = Self {
            scenario: Scenario::default(),
            seed: 1,
            settings: Settings { names: names.clone(), ..Settings::default() },
            devices: Vec::new(),
            files: Vec::new(),
        };
        tenant.look_around();
        tenant
    }

    /// A device's name, when the tenant has it.
    pub fn device(&self, node: Node) -> Result<String, Fault> {
        let at = node.at;
        let name = node.text()?;
        self.check_device(at, &name)?;
        Ok(name)
    }

    pub fn check_device(&self, at: usize, name: &str) -> Result<(), Fault> {
        if self.devices.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            return Ok(());
        }
        Err(Fault::new(at, StoryProblem::NoDevice(name.to_owned())))
    }

    fn file(&self, node: Node) -> Result<String, Fault> {
        let at = node.at;
        let name = node.text()?;
        if self.files.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
            return Ok(name);
        }
        Err(Fault::new(at, StoryProblem::NoFile(name)))
    }

    /// Learns what a tenant of these settings has.
    fn look_around(&mut self) {
        let (scenario, seed, settings) = (self.scenario, self.seed, self.settings.clone());
        let setup = Setup { scenario, seed, start: Timestamp::default(), settings };
        let tenant = Simulator::new(setup);
        let devices = tenant.devices().into_iter();
        self.devices = devices.map(|device| device.short_name().to_owned()).collect();
        self.files = tenant.library_files().into_iter().map(|file| file.name).collect();
    }
}

pub fn read(node: Node, names: &Names) -> Result<Tenant, Fault> {
    let mut fields = Fields::of(node)?;
    let mut tenant = Tenant::of(names);
    if let Some(day) = fields.take("day") {
        tenant.scenario = one_of(day, What::Day, &Scenario::ALL, Scenario::name)?;
        tenant.look_around();
    }
    if let Some(seed) = fields.take("seed") {
        tenant.seed = seed.count()?;
    }
    if let Some(limits) = fields.take("limits") {
        read_limits(limits, &mut tenant.settings)?;
    }
    for device in fields.list("devices")? {
        let device = read_device(device, &tenant.settings.staged.devices)?;
        tenant.settings.staged.devices.push(device);
    }
    tenant.look_around();
    for file in fields.list("library")? {
        let file = read_file(file, &tenant)?;
        tenant.settings.staged.files.push(file);
    }
    tenant.look_around();
    for trouble in fields.list("troubles")? {
        let trouble = read_trouble(trouble, &tenant)?;
        tenant.settings.staged.troubles.push(trouble);
    }
    for run in fields.list("colleague")? {
        let run = read_run(run, &tenant)?;
        tenant.settings.staged.runs.push(run);
    }
    fields.end()?;
    Ok(tenant)
}

fn read_limits(node: Node, settings: &mut Settings) -> Result<(), Fault> {
    let mut fields = Fields::of(node)?;
    let mut limit = |key, most| -> Result<Option<u16>, Fault> {
        let Some(node) = fields.take(key) else { return Ok(None) };
        Ok(u16::try_from(number(node, 1, most)?).ok())
    };
    settings.runs_per_minute = limit("runsPerMinute", 100)?.unwrap_or(settings.runs_per_minute);
    settings.sessions = limit("sessions", 100)?.unwrap_or(settings.sessions);
    Ok(fields.end()?)
}

fn read_device(node: Node, before: &[StagedDevice]) -> Result<StagedDevice, Fault> {
    let mut fields = Fields::of(node)?;
    let name = fields.need("name")?;
    let at = name.at;
    let name = filled(name)?;
    if before.iter().any(|device| device.name.eq_ignore_ascii_case(&name)) {
        return Err(Fault::new(at, StoryProblem::Twice(name)));
    }
    let system = match fields.take("system") {
        Some(system) => one_of(system, What::System, &StagedSystem::ALL, StagedSystem::name)?,
        None => StagedSystem::default(),
    };
    let group = fields.take("group").map(filled).transpose()?.unwrap_or_else(|| "Workstations".to_owned());
    let tags = fields.list("tags")?.into_iter().map(filled).collect::<Result<_, _>>()?;
    let mut minutes = |key| fields.take(key).map(|node| number(node, 1, 1_440)).transpose();
    let (wakes, busy) = (minutes("wakesAfterMinutes")?, minutes("busyForMinutes")?);
    let presence = match (wakes, busy, fields.flag("away")?) {
        (_, _, true) => Presence::Away,
        (Some(minutes), _, _) => Presence::Sleeps(minutes),
        (None, Some(minutes), _) => Presence::Portal(minutes),
        (None, None, false) => Presence::Online,
    };
    fields.end()?;
    Ok(StagedDevice { name, system, group, tags, presence })
}

fn read_file(node: Node, tenant: &Tenant) -> Result<StagedFile, Fault> {
    let mut fields = Fields::of(node)?;
    let name = fields.need("name")?;
    let at = name.at;
    let name = filled(name)?;
    if tenant.settings.staged.files.iter().any(|file| file.name.eq_ignore_ascii_case(&name)) {
        return Err(Fault::new(at, StoryProblem::Twice(name)));
    }
    if !library_name::is_name(&name) {
        return Err(Fault::new(at, StoryProblem::NoName(name)));
    }
    let file = StagedFile {
        description: fields.text("description")?,
        parameters: fields.text("parameters")?,
        endings: fields
            .list("runs")?
            .into_iter()
            .map(|ending| read_ending(ending, tenant))
            .collect::<Result<_, _>>()?,
        name,
    };
    fields.end()?;
    let runs = [".ps1", ".sh", ".bash"].iter().any(|end| file.name.to_ascii_lowercase().ends_with(end));
    let known = tenant.files.iter().any(|known| known.eq_ignore_ascii_case(&file.name));
    if runs && file.endings.is_empty() && !known {
        return Err(Fault::new(at, StoryProblem::NoOutput(file.name)));
    }
    Ok(file)
}

fn read_ending(node: Node, tenant: &Tenant) -> Result<StagedEnding, Fault> {
    let mut fields = Fields::of(node)?;
    let ending = StagedEnding {
        device: fields.take("device").map(|node| tenant.device(node)).transpose()?,
        args: fields.take("arguments").map(Node::text).transpose()?,
        prints: fields.need("prints")?.text()?,
        errors: fields.text("errors")?,
        exit: fields.take("exit").map(|node| number(node, 0, 255)).transpose()?.unwrap_or(0) as i32,
        fails: fields.flag("fails")?,
        ms: fields.take("seconds").map(|node| number(node, 1, DAY_S)).transpose()?.unwrap_or(10) * 1_000,
        leaves: fields.list("leaves")?.into_iter().map(read_left).collect::<Result<_, _>>()?,
    };
    fields.end()?;
    Ok(ending)
}

fn read_left(node: Node) -> Result<(String, String), Fault> {
    let mut fields = Fields::of(node)?;
    let left = (filled(fields.need("path")?)?, fields.need("text")?.text()?);
    fields.end()?;
    Ok(left)
}

fn read_trouble(node: Node, tenant: &Tenant) -> Result<StagedTrouble, Fault> {
    let mut fields = Fields::of(node)?;
    let word = one_of(fields.need("is")?, What::Trouble, &TROUBLES, |word| word)?;
    if word == "outage" {
        let mut ms =
            |key| -> Result<i64, Fault> { Ok(i64::from(number(fields.need(key)?, 0, DAY_S)?) * 1_000) };
        let (from_ms, until_ms) = (ms("fromSecond")?, ms("untilSecond")?);
        fields.end()?;
        return Ok(StagedTrouble::Outage { from_ms, until_ms: until_ms.max(from_ms) });
    }
    let device = tenant.device(fields.need("device")?)?;
    let mut call = || -> Result<u32, Fault> {
        Ok(fields.take("call").map(|node| number(node, 1, 1_000)).transpose()?.unwrap_or(1))
    };
    let trouble = match word {
        "late cancel" => StagedTrouble::LateCancel { device },
        "lost answer" => StagedTrouble::LostAnswer { device, call: call()? },
        _ => {
            let call = call()?;
            let seconds = fields.take("seconds").map(|node| number(node, 1, 600)).transpose()?;
            StagedTrouble::TooMany { device, call, seconds: seconds.unwrap_or(20) }
        }
    };
    fields.end()?;
    Ok(trouble)
}

fn read_run(node: Node, tenant: &Tenant) -> Result<StagedRun, Fault> {
    let mut fields = Fields::of(node)?;
    let run = StagedRun {
        at_ms: i64::from(number(fields.need("second")?, 0, DAY_S)?) * 1_000,
        device: tenant.device(fields.need("device")?)?,
        script: tenant.file(fields.need("script")?)?,
        args: fields.text("arguments")?,
        comment: filled(fields.need("comment")?)?,
    };
    fields.end()?;
    Ok(run)
}
