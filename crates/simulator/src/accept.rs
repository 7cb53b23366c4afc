use defender::{ActionId, ActionStatus, ApiError, Command, DeviceId, ErrorCode, RunBody, Timestamp};

use crate::Did;
use crate::device::Station;
use crate::dice::Dice;
use crate::fleet::Standing;
use crate::refusal::{active, invalid, missing, refusal, too_many, unknown, unknown_device};
use crate::run::{Oddities, PickUp, Run};
use crate::tenant::Tenant;

impl Tenant {
    /// A run call: the action that answers it, and whether that is a new one (contract 1).
    pub(crate) fn accept(
        &mut self,
        id: &DeviceId,
        body: RunBody,
        requestor: &str,
    ) -> Result<(usize, Did), ApiError> {
        let at = self.station(id).ok_or_else(|| unknown_device(id))?;
        let station = self.stations.get(at).ok_or_else(|| unknown_device(id))?;
        if !self.setup.settings.live_response {
            return Err(refusal(403, ErrorCode::DisabledFeature, "Tenant feature isn't enabled."));
        }
        self.check_body(&body)?;
        check_standing(station)?;
        if let Some((run, blocker)) = station.active.and_then(|run| Some((run, self.runs.get(run)?))) {
            // Within about a second the API answers with the first run, and drops the second (1.3).
            if self.now.ms_since(blocker.created) < self.setup.settings.duplicate_ms {
                return Ok((run, Did::Dropped(blocker.id.clone())));
            }
            return Err(active(Some(blocker.id.as_str())));
        }
        if let Some(session) = station.portal_session(self.now) {
            let named = self.setup.settings.portal_blocker_named;
            return Err(active(named.then_some(session.as_str())));
        }
        self.check_sessions()?;
        let run = self.plan(at, body, requestor).ok_or_else(|| unknown("The action"))?;
        let did = Did::Ran(run.id.clone());
        self.add(run);
        Ok((self.runs.len() - 1, did))
    }

    fn check_body(&self, body: &RunBody) -> Result<(), ApiError> {
        let settings = &self.setup.settings;
        if body.commands.is_empty() {
            return Err(missing("Commands"));
        }
        if settings.comment_required && body.comment.is_empty() {
            return Err(missing("Comment"));
        }
        for command in &body.commands {
            let (name, value) = match command {
                Command::PutFile { file_name } => ("FileName", file_name),
                Command::RunScript { script_name, .. } => ("ScriptName", script_name),
                Command::GetFile { path } => ("Path", path),
            };
            if value.is_empty() {
                return Err(missing(name));
            }
            if let Command::RunScript { args, .. } = command
                && settings.args_checked
                && args.contains([';', '&', '|', '!', '$', '(', ')'])
            {
                return Err(invalid("Args contains a character that is not allowed."));
            }
        }
        let kinds = body.commands.iter().map(Command::kind);
        if settings.order_enforced && !kinds.is_sorted() {
            return Err(invalid("Commands must be in the order PutFile, RunScript, GetFile."));
        }
        Ok(())
    }

    /// At most so many live sessions in the tenant (contract 2).
    fn check_sessions(&self) -> Result<(), ApiError> {
        let settings = &self.setup.settings;
        let counts = |run: &&Run| settings.pending_counts || run.status != ActionStatus::Pending;
        if self.live().filter(counts).count() >= usize::from(settings.sessions) {
            return Err(too_many("no live session is free", 30));
        }
        Ok(())
    }

    /// Draws the run's id and when its device takes it up.
    fn plan(&self, at: usize, body: RunBody, requestor: &str) -> Option<Run> {
        let settings = &self.setup.settings;
        let station = self.stations.get(at)?;
        let mut dice = Dice::new(self.setup.seed, "action", u64::try_from(self.runs.len()).ok()?);
        let id = ActionId::new(&dice.guid())?;
        // To the tick, as the API writes it; never a millisecond beyond the call.
        let created = Timestamp::from_ticks(self.now.ticks() + i64::from(dice.below(10_000)));
        let gives_up = created.plus_ms(settings.waiting_ms);
        let awake = station.awake_from().map(|from| from.max(created));
        let check_in = awake.map(|from| crate::stamp::after(from, dice.between(4_000, 28_000), &mut dice));
        let pick_up = match check_in {
            Some(moment) if moment <= gives_up => PickUp::At(moment),
            _ => PickUp::TimesOut(gives_up),
        };
        let faults = &settings.faults;
        let oddities = Oddities {
            null_start: dice.hits(faults.null_starts),
            silent_failure: dice.hits(faults.silent_failures),
        };
        let visible_from = self.now.plus_ms(i64::from(dice.below(faults.early_404_ms)));
        let run = Run::new((id, dice), at, requestor, body, created, pick_up);
        Some(run.with_oddities(oddities, visible_from))
    }
}

/// Devices that take no run (contract 2). Which codes the API uses for the second and the last is not
/// known.
fn check_standing(station: &Station) -> Result<(), ApiError> {
    let os = station.make.os;
    Err(match station.make.standing {
        Standing::Able => return Ok(()),
        Standing::OldSystem => {
            let message = format!("OS Platform {os} isn't supported for this action.");
            refusal(400, ErrorCode::OsPlatformNotSupported, message)
        }
        Standing::NotOnboarded => {
            crate::refusal::bad(format!("Machine {} isn't onboarded.", station.make.name))
        }
        Standing::OldClient => {
            let message = "Live response is supported on client version 10.x and above.";
            refusal(400, ErrorCode::ClientVersionNotSupported, message)
        }
        Standing::NoAutomation => {
            let message = format!("Device group {} has no automation level.", station.make.group);
            refusal(403, ErrorCode::DisallowedOperation, message)
        }
    })
}
