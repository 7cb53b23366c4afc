use defender::{Device, DeviceId, Health, LibraryFile, Onboarding, System};

use crate::Guards;
use crate::parameters::is_plain;
use crate::preflight::is_outdated;

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
    /// What people call it, told apart from those of the same name.
    pub name: String,
    /// Its own name, without a domain: what an installation names it by.
    pub short: String,
    /// `None` when its platform's name says nothing.
    pub system: Option<System>,
    /// Whether commands can reach it at all.
    pub onboarding: Onboarding,
    /// Whether its system or agent is below what live response needs.
    pub is_outdated: bool,
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
pub struct LibraryNames(Vec<Named>);

/// A file of a library by its name in lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Named {
    name: String,
    /// Its uploader said that it takes parameters.
    takes: bool,
    sha256: String,
}

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

    /// The names of the chosen devices with one of these systems.
    pub(crate) fn named(&self, systems: &[System]) -> Vec<String> {
        let concerned = |device: &&DeviceFacts| device.system.is_some_and(|system| systems.contains(&system));
        self.devices.iter().filter(concerned).map(|device| device.name.clone()).collect()
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
            short: device.short_name().to_owned(),
            system: device.system(),
            onboarding: device.onboarding.clone(),
            is_outdated: is_outdated(device),
            health: device.health.clone(),
        }
    }
}

impl LibraryNames {
    /// From a library list.
    pub fn of(files: &[LibraryFile]) -> Self {
        Self::from_all(files.iter().map(|file| Named {
            name: file.name.to_ascii_lowercase(),
            takes: file.has_parameters,
            sha256: file.sha256.clone(),
        }))
    }

    /// From names, each with whether its uploader said that it takes parameters.
    pub fn from_names<'a>(names: impl IntoIterator<Item = (&'a str, bool)>) -> Self {
        let named = |(name, takes): (&str, bool)| Named {
            name: name.to_ascii_lowercase(),
            takes,
            sha256: String::new(),
        };
        Self::from_all(names.into_iter().map(named))
    }

    fn from_all(all: impl Iterator<Item = Named>) -> Self {
        let mut known: Vec<Named> = Vec::new();
        for named in all {
            match known.binary_search_by(|known| known.name.cmp(&named.name)) {
                Ok(place) => known.iter_mut().skip(place).take(1).for_each(|known| *known = named.clone()),
                Err(place) => known.insert(place, named),
            }
        }
        Self(known)
    }

    /// Whether a file of this name is there; if so, whether it takes parameters.
    pub fn find(&self, name: &str) -> Option<bool> {
        self.named(name).map(|named| named.takes)
    }

    /// The SHA-256 of the file of this name, in hex; empty when the library does not say.
    pub fn sha256(&self, name: &str) -> Option<&str> {
        self.named(name).map(|named| named.sha256.as_str())
    }

    fn named(&self, name: &str) -> Option<&Named> {
        let name = name.to_ascii_lowercase();
        self.0.get(self.0.binary_search_by(|known| known.name.cmp(&name)).ok()?)
    }
}
