//! Randomness that nobody can foresee.

use leptos::prelude::window;

/// The browser gave no randomness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no randomness from this browser")]
pub struct RandomError;

/// Fresh bytes from `crypto.getRandomValues`.
pub fn bytes<const N: usize>() -> Result<[u8; N], RandomError> {
    let mut out = [0; N];
    let crypto = window().crypto().map_err(|_| RandomError)?;
    crypto.get_random_values_with_u8_array(&mut out).map_err(|_| RandomError)?;
    Ok(out)
}
