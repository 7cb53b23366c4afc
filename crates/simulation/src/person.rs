use defender::{ActionId, Command, DeviceId, RunBody};
use engine::{BatchId, Engine, Event, Intent, NewRun, Phase, RunId};

use crate::dice::Dice;
use crate::plan::Plan;

/// What somebody does, or what happens to the page.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    Tell(Event),
    Run(u32),
    /// Something to a run that exists by then.
    Meddle,
    Attach,
    /// Send again, or let be.
    Decide(RunId),
    Crash,
    Restart,
    Jump(i64),
}

const SCRIPTS: [&str; 3] = ["minidump.ps1", "remediate.ps1", "collect-logs.ps1"];

/// All that is planned for the time of bad weather, with its moments.
pub(crate) fn agenda(plan: &Plan, dice: &mut Dice) -> Vec<(i64, Act)> {
    let mut agenda = Vec::new();
    let mut left = plan.runs;
    while left > 0 {
        let some = (dice.below(8) + 1).min(left);
        left -= some;
        agenda.push((dice.between(0, plan.bad_ms / 2), Act::Run(some)));
    }
    for _ in 0..plan.moods {
        let at = dice.between(0, plan.bad_ms);
        let back = at + dice.between(1_000, 120_000);
        match dice.below(9) {
            0 => both(&mut agenda, at, back, Event::Online(false), Event::Online(true)),
            1 => both(&mut agenda, at, back, Event::SignedIn(false), Event::SignedIn(true)),
            2 => both(&mut agenda, at, back, Event::Visible(false), Event::Visible(true)),
            3 => both(&mut agenda, at, back, Event::Intent(Intent::Pause), Event::Intent(Intent::Resume)),
            4 => agenda.push((at, Act::Tell(Event::Intent(Intent::RefreshNow)))),
            5 => agenda.push((at, Act::Attach)),
            _ => agenda.push((at, Act::Meddle)),
        }
    }
    agenda.extend((0..plan.crashes).map(|_| (dice.between(1_000, plan.bad_ms), Act::Crash)));
    for _ in 0..plan.clock_jumps {
        let jump = dice.between(-3_600_000, 600_000);
        agenda.push((dice.between(0, plan.bad_ms), Act::Jump(jump)));
    }
    agenda
}

fn both(agenda: &mut Vec<(i64, Act)>, at: i64, back: i64, event: Event, undo: Event) {
    agenda.push((at, Act::Tell(event)));
    agenda.push((back, Act::Tell(undo)));
}

/// Fresh runs. Their arguments or, where all ask for the same, only their comments hold their id, so that the tenant's log
/// tells whose an action is.
pub(crate) fn compose(
    plan: &Plan,
    dice: &mut Dice,
    count: u32,
    first: u64,
    devices: &[DeviceId],
) -> Vec<NewRun> {
    let batch = (count > 1).then(|| BatchId::new(&format!("batch {first}")));
    let mut runs = Vec::new();
    for number in (first..).take(usize::try_from(count).unwrap_or(0)) {
        let Some(device) = dice.pick(devices).cloned() else { break };
        let id = format!("LL-{number:06}");
        let commands =
            if plan.alike { vec![script(SCRIPTS[0], "all the same")] } else { commands(dice, &id) };
        let comment = if plan.tagged { format!("CASE-7 [{id}]") } else { "CASE-7".to_owned() };
        runs.push(NewRun {
            id: RunId::new(&id),
            device,
            device_name: "a device".to_owned(),
            sequence_name: String::new(),
            body: RunBody { commands, comment },
            batch: batch.clone(),
            requested_by: "analyst@contoso.com".to_owned(),
        });
    }
    runs
}

/// A script with these arguments, and perhaps a file before and after it.
fn commands(dice: &mut Dice, args: &str) -> Vec<Command> {
    let mut commands = vec![script(dice.pick(&SCRIPTS).copied().unwrap_or_default(), args)];
    if dice.hits(300) {
        commands.insert(0, Command::PutFile { file_name: "minidump.ps1".to_owned() });
    }
    if dice.hits(400) {
        commands.push(Command::GetFile { path: r"C:\Windows\System32\drivers\etc\hosts".to_owned() });
    }
    commands
}

fn script(name: &str, args: &str) -> Command {
    Command::RunScript { script_name: name.to_owned(), args: args.to_owned() }
}

/// Cancels some run, withdraws it, sends it again where it was refused, or asks for an output.
pub(crate) fn meddle(engine: &Engine, dice: &mut Dice) -> Option<Intent> {
    let runs: Vec<&engine::Run> = engine.runs().collect();
    let run = dice.pick(&runs)?;
    let id = run.id.clone();
    Some(match dice.below(4) {
        0 if run.is_queued() => Intent::Discard(id),
        0 | 1 if matches!(run.phase, Phase::Refused { .. }) => Intent::SendAgain(id),
        0 | 1 => Intent::FetchOutput { run: id, index: dice.below(3) },
        _ => Intent::Cancel { run: id, comment: "not needed".to_owned() },
    })
}

/// Some action of the tenant, or one that does not exist.
pub(crate) fn attach(actions: &[ActionId], dice: &mut Dice) -> Option<Intent> {
    if dice.hits(200) {
        return ActionId::new("00000000-0000-4000-8000-000000000000").map(Intent::Attach);
    }
    dice.pick(actions).cloned().map(Intent::Attach)
}
