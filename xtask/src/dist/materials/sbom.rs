//! The bill of materials: CycloneDX 1.6 in JSON, without a time or a serial number, so that one source gives one file.

use serde_json::{Value, json};

use super::Material;
use crate::failure::{Failure, Result};

/// Of the page and what it is made of.
pub fn write(page: &Material, others: &[Material]) -> Result<Vec<u8>> {
    let all = || std::iter::once(page).chain(others);
    let needs = |material: &Material| json!({ "ref": material.address, "dependsOn": material.needs });
    let document = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": component(page, "application") },
        "components": others.iter().map(|material| component(material, "library")).collect::<Vec<_>>(),
        "dependencies": all().map(needs).collect::<Vec<_>>(),
    });
    let mut bytes = serde_json::to_vec_pretty(&document)
        .map_err(|error| Failure::new(format!("the bill of materials: {error}")))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn component(material: &Material, kind: &str) -> Value {
    let mut component = json!({
        "type": kind,
        "bom-ref": material.address,
        "name": material.name,
        "version": material.version,
        "purl": material.address,
        "licenses": [{ "expression": material.licence }],
    });
    if let Some((algorithm, digits)) = &material.digest {
        component["hashes"] = json!([{ "alg": algorithm, "content": digits }]);
    }
    component
}
