use defender::{Device, DeviceId, Health, LibraryFile, Onboarding, System};

use crate::Guards;
use crate::parameters::is_plain;

/// What is known of the world when a draft is checked. Made anew when devices are chosen or removed or the
/// library is read, never at a key press; only what the guards ask of typed texts changes with them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Context {
    devices: Vec<DeviceFacts>,
    systems: Vec<System>,
    library: Library,
    guards: Guards,
    is_filled: bool,
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

/// The names in a library, sorted. Clients compare them without case; whether the API does is not known (contract 6).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryNames(Vec<(String, bool)>);

impl Context {
    /// From the facts of the chosen devices and what is known of the library.
    pub fn new(chosen: Vec<DeviceFacts>, library: Library) -> Self {
        let mut systems = Vec::new();
        for system in chosen.iter().filter_map(|device| device.system) {
            if let Err(place) = systems.binary_search(&system) {
                systems.insert(place, system);
            }
        }
        Self { devices: chosen, systems, library, ..Self::default() }
    }

    /// The same under these guards.
    #[must_use]
    pub fn guarded(self, guards: Guards) -> Self {
        Self { guards, ..self }
    }

    /// The same for a draft whose parameters are filled in: its texts are judged and sent as they stand.
    #[must_use]
    pub fn filled(self) -> Self {
        Self { is_filled: true, ..self }
    }

    /// Whether a text is judged and sent as it stands.
    pub(crate) fn is_final(&self, text: &str) -> bool {
        self.is_filled || is_plain(text)
    }

    /// What the installation asks for.
    pub const fn guards(&self) -> &Guards {
        &self.guards
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
        let mut known: Vec<(String, bool)> = Vec::new();
        for (name, takes) in names {
            let name = name.to_ascii_lowercase();
            match known.binary_search_by(|(known, _)| known.cmp(&name)) {
                Ok(place) => known.iter_mut().skip(place).take(1).for_each(|(_, known)| *known = takes),
                Err(place) => known.insert(place, (name, takes)),
            }
        }
        Self(known)
    }

    /// Whether a file of this name is there; if so, whether it takes parameters.
    pub fn find(&self, name: &str) -> Option<bool> {
        let name = name.to_ascii_lowercase();
        let place = self.0.binary_search_by(|(known, _)| known.cmp(&name)).ok()?;
        self.0.get(place).map(|(_, takes)| *takes)
    }
}
