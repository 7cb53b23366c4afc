use crate::browser::intl::{self, Zone};
use crate::route::{Route, RunsFilter, Show as Group};
use defender::Timestamp;
use engine::Run;

/// Which runs are wanted. The default wants all of this browser's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Those of this batch.
    pub batch: Option<String>,
    /// Those of this group.
    pub show: Option<Group>,
    /// Those of devices whose name holds this text, or of the one with this id.
    pub device: Option<String>,
    /// Those whose device, sequence, comment or requestor holds this text.
    pub find: Option<String>,
    /// Those of the tenant's own list too.
    pub tenant: bool,
    /// Those that this person or application asked for.
    pub by: Option<String>,
    /// Those of this day and later, in the zone shown: `2026-03-04`.
    pub from: Option<String>,
    /// Those of this day and earlier.
    pub until: Option<String>,
}

/// What a filter looks at, wherever it is known from.
pub struct Facts<'r> {
    /// The device's name.
    pub device: &'r str,
    /// The device's id.
    pub device_id: &'r str,
    /// Who asked.
    pub by: &'r str,
    /// When it was sent, or asked for.
    pub at: Timestamp,
    /// What else a text may stand in.
    pub texts: [&'r str; 4],
}

impl Filter {
    /// `None` for an address of something else. A day that is none narrows nothing.
    pub fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Runs(RunsFilter { show, device, find, tenant, by, from, until }) => Some(Self {
                batch: None,
                show: *show,
                device: device.clone(),
                find: find.clone(),
                tenant: *tenant,
                by: by.clone(),
                from: from.clone().filter(|day| is_day(day)),
                until: until.clone().filter(|day| is_day(day)),
            }),
            Route::Batch { id, show } => {
                Some(Self { batch: Some(id.clone()), show: *show, ..Self::default() })
            }
            _ => None,
        }
    }

    /// Its address. A batch has no further filters than its groups.
    pub fn route(&self) -> Route {
        match &self.batch {
            Some(id) => Route::Batch { id: id.clone(), show: self.show },
            None => Route::Runs(RunsFilter {
                show: self.show,
                device: self.device.clone(),
                find: self.find.clone(),
                tenant: self.tenant,
                by: self.by.clone(),
                from: self.from.clone(),
                until: self.until.clone(),
            }),
        }
    }

    /// The same list, not narrowed.
    pub fn without(&self) -> Self {
        Self { tenant: self.tenant, ..Self::default() }
    }

    /// Whether no day is wanted: the last one is before the first.
    pub fn ends_before_it_begins(&self) -> bool {
        self.from.as_ref().zip(self.until.as_ref()).is_some_and(|(from, until)| until < from)
    }

    /// Whether a run is of the batch that is wanted, if one is.
    pub fn is_of_batch(&self, run: &Run) -> bool {
        self.batch.is_none() || self.batch.as_deref() == run.batch.as_ref().map(|batch| batch.as_str())
    }

    /// Whether a run is wanted, whatever its batch and its group.
    pub fn wants(&self, facts: &Facts<'_>, zone: Zone) -> bool {
        let is = |wanted: &str, text: &str| text.eq_ignore_ascii_case(wanted);
        let on_device = self
            .device
            .as_deref()
            .is_none_or(|device| holds(facts.device, device) || is(device, facts.device_id));
        let by = self.by.as_deref().is_none_or(|by| is(by, facts.by));
        on_device
            && by
            && self.wants_day(facts.at, zone)
            && self.find.as_deref().is_none_or(|text| facts.hold(text))
    }

    fn wants_day(&self, at: Timestamp, zone: Zone) -> bool {
        if self.from.is_none() && self.until.is_none() {
            return true;
        }
        let day = intl::day(at, zone);
        self.from.as_ref().is_none_or(|from| *from <= day)
            && self.until.as_ref().is_none_or(|until| day <= *until)
    }
}

impl Facts<'_> {
    /// Whether any of it holds a text, without regard to case.
    fn hold(&self, wanted: &str) -> bool {
        let texts = [self.device, self.by].into_iter().chain(self.texts);
        texts.into_iter().any(|text| holds(text, wanted))
    }
}

/// Whether a text holds another one, without regard to case and outer blanks.
fn holds(text: &str, wanted: &str) -> bool {
    text.to_lowercase().contains(&wanted.trim().to_lowercase())
}

fn is_day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
        // The browser shows no field for a 31 February, and so nobody would see it filter.
        && format!("{text}T00:00:00Z").parse::<Timestamp>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_and_its_address_are_one() {
        for address in [
            "#/runs",
            "#/runs?show=failed&device=FIN-LT-0142&find=dump",
            "#/runs?of=tenant&by=ines%40contoso.com&from=2026-03-04&until=2026-03-05",
            "#/batches/LL-7Q3FKD",
            "#/batches/LL-7Q3FKD?show=running",
        ] {
            assert_eq!(Filter::of(&Route::parse(address)).unwrap().route().href(), address);
        }
        assert_eq!(Filter::of(&Route::Settings), None);
        let odd = Filter::of(&Route::parse("#/runs?from=yesterday&until=2026-3-4")).unwrap();
        assert_eq!(odd, Filter::default());
    }

    #[test]
    fn each_part_narrows() {
        let facts = Facts {
            device: "FIN-LT-0142",
            device_id: "0f3c",
            by: "Ines@contoso.com",
            at: "2026-03-04T23:15:52Z".parse().unwrap(),
            texts: ["Память", "INC-7 [LL-7Q3FKD]", "", ""],
        };
        for (query, wanted) in [
            ("", true),
            ("device=fin-lt-0142", true),
            ("device=0F3C", true),
            ("device=FIN-LT", true),
            ("device=0142%20", true),
            ("device=HR", false),
            ("device=0F3", false),
            ("by=ines%40contoso.com", true),
            ("by=ines", false),
            ("find=ines", true),
            ("find=%D0%9F%D0%90%D0%9C%D0%AF%D0%A2%D0%AC", true),
            ("find=ll-7q3", true),
            ("find=other", false),
            ("from=2026-03-04&until=2026-03-04", true),
            ("from=2026-03-05", false),
            ("until=2026-03-03", false),
        ] {
            let filter = Filter::of(&Route::parse(&format!("#/runs?{query}"))).unwrap();
            assert_eq!(filter.wants(&facts, Zone::Utc), wanted, "{query}");
        }
    }
}
