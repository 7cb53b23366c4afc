use defender::{Device, Health, System};

/// Which devices are looked for. What is `None` is not asked for; an empty text asks for devices without one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeviceFilter {
    /// The family of its system; `Some(None)`: one whose system is not known.
    pub system: Option<Option<System>>,
    /// Whether its sensor talks.
    pub health: Option<Health>,
    /// Its device group.
    pub group: Option<String>,
    /// One of its tags; tags are compared without case.
    pub tag: Option<String>,
    /// Its risk, as on the wire.
    pub risk: Option<String>,
}

impl DeviceFilter {
    /// Whether a device is one of them. A record that was merged into another one never is.
    pub fn fits(&self, device: &Device) -> bool {
        let tagged = |tag: &String| match tag.as_str() {
            "" => device.tags.is_empty(),
            tag => device.tags.iter().any(|known| known.eq_ignore_ascii_case(tag)),
        };
        device.merged_into.is_none()
            && self.system.is_none_or(|system| device.system() == system)
            && self.health.as_ref().is_none_or(|health| device.health == *health)
            && self.group.as_ref().is_none_or(|group| device.group == *group)
            && self.tag.as_ref().is_none_or(tagged)
            && self.risk.as_ref().is_none_or(|risk| device.risk == *risk)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use defender::{DeviceId, Onboarding};

    fn device() -> Device {
        Device {
            id: DeviceId::new(&"a1".repeat(20)).expect("40 hex characters"),
            name: "a.contoso.com".to_owned(),
            os_platform: "Ubuntu".to_owned(),
            version: String::new(),
            last_report: None,
            health: Health::Active,
            onboarding: Onboarding::Onboarded,
            group: "Servers".to_owned(),
            ip: String::new(),
            agent_version: String::new(),
            tags: vec!["Web".to_owned(), "dmz".to_owned()],
            risk: "High".to_owned(),
            value: String::new(),
            merged_into: None,
            maybe_duplicate: false,
            other: serde_json::Map::new(),
        }
    }

    #[test]
    fn each_question_is_asked_and_all_have_to_fit() {
        let (all, some) = (DeviceFilter::default, |text: &str| Some(text.to_owned()));
        let fits = [
            all(),
            DeviceFilter { system: Some(Some(System::Linux)), ..all() },
            DeviceFilter { health: Some(Health::Active), group: some("Servers"), ..all() },
            DeviceFilter { tag: some("WEB"), risk: some("High"), ..all() },
        ];
        assert!(fits.iter().all(|filter| filter.fits(&device())));
        let misses = [
            DeviceFilter { system: Some(None), ..all() },
            DeviceFilter { system: Some(Some(System::Windows)), ..all() },
            DeviceFilter { health: Some(Health::Inactive), ..all() },
            DeviceFilter { group: some(""), ..all() },
            DeviceFilter { tag: some(""), ..all() },
            DeviceFilter { tag: some("web1"), ..all() },
            DeviceFilter { risk: some("Low"), group: some("Servers"), ..all() },
        ];
        assert!(misses.iter().all(|filter| !filter.fits(&device())));
    }

    #[test]
    fn what_is_absent_can_be_asked_for_and_a_merged_record_is_never_there() {
        let bare = Device { tags: Vec::new(), group: String::new(), os_platform: String::new(), ..device() };
        let absent = DeviceFilter {
            system: Some(None),
            group: Some(String::new()),
            tag: Some(String::new()),
            ..DeviceFilter::default()
        };
        assert!(absent.fits(&bare));
        let merged = Device { merged_into: Some(bare.id.clone()), ..bare };
        assert!(!DeviceFilter::default().fits(&merged));
    }
}
