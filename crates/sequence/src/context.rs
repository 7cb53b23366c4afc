use std::collections::BTreeMap;

use defender::{Device, DeviceId, Health, LibraryFile, Onboarding, System};

/// What is known of the world when a draft is checked. Made anew when devices are chosen or removed or the
/// library is read, never at a key press.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Context {
    devices: Vec<DeviceFacts>,
    systems: Vec<System>,
    library: Library,
}

/// What a check needs to know of a chosen device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceFacts {
    /// Its id.
    pub id: DeviceId,
    /// What people call it.
    pub name: String,
    /// `None` when its platform's name says nothing.
    pub system: Option<System>,
    /// Whether commands can reach it at all.
    pub onboarding: Onboarding,
    /// Whether its sensor talks; a silent one lets a run wait.
    pub health: Health,
}

/// What is known of the tenant's library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Library {
    /// Not read: it needs a permission of its own.
    #[default]
    NotChecked,
    /// Its files.
    Known(LibraryNames),
}

/// The names in a library. Clients compare them without case; whether the API does is not known (contract 6).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryNames(BTreeMap<String, bool>);

impl Context {
    /// From the facts of the chosen devices and what is known of the library.
    pub fn new(chosen: Vec<DeviceFacts>, library: Library) -> Self {
        let mut systems: Vec<System> = chosen.iter().filter_map(|device| device.system).collect();
        systems.sort_unstable();
        systems.dedup();
        Self { devices: chosen, systems, library }
    }

    /// The chosen devices.
    pub fn devices(&self) -> &[DeviceFacts] {
        &self.devices
    }

    /// The systems among them, each once. Empty when none is chosen or none is known.
    pub fn systems(&self) -> &[System] {
        &self.systems
    }

    /// What is known of the library.
    pub const fn library(&self) -> &Library {
        &self.library
    }
}

impl DeviceFacts {
    /// The facts of a device as the API tells them.
    pub fn of(device: &Device) -> Self {
        Self {
            id: device.id.clone(),
            name: device.short_name().to_owned(),
            system: device.system(),
            onboarding: device.onboarding.clone(),
            health: device.health.clone(),
        }
    }
}

impl LibraryNames {
    /// From a library list.
    pub fn of(files: &[LibraryFile]) -> Self {
        Self::from_names(files.iter().map(|file| (file.name.as_str(), file.has_parameters)))
    }

    /// From names, each with whether its uploader said that it takes parameters.
    pub fn from_names<'a>(names: impl IntoIterator<Item = (&'a str, bool)>) -> Self {
        Self(names.into_iter().map(|(name, takes)| (name.to_ascii_lowercase(), takes)).collect())
    }

    /// Whether a file of this name is there; if so, whether it takes parameters.
    pub fn find(&self, name: &str) -> Option<bool> {
        self.0.get(&name.to_ascii_lowercase()).copied()
    }
}
