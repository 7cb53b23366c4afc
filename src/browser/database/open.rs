use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbOpenDbRequest};

use super::{DatabaseError, Store};

/// Raised when the stores change.
const VERSION: u32 = 1;

pub(super) async fn open(name: &str) -> Result<IdbDatabase, DatabaseError> {
    let request = factory()?.open_with_u32(name, VERSION).map_err(DatabaseError::from_js)?;
    let asked = request.clone();
    let upgrade = Closure::once_into_js(move || {
        let Some(database) = asked.result().ok().and_then(|it| it.dyn_into::<IdbDatabase>().ok()) else {
            return;
        };
        let there = database.object_store_names();
        for store in Store::ALL.into_iter().filter(|store| !there.contains(store.name())) {
            // A failure aborts the upgrade, which the request then reports.
            let _ = database.create_object_store(store.name());
        }
    });
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    settled(&request).await?;
    request.result().map_err(DatabaseError::from_js)?.dyn_into().map_err(DatabaseError::from_js)
}

/// Removes a whole database. Tabs that hold it open are asked to close it.
pub async fn delete(name: &str) -> Result<(), DatabaseError> {
    let request = factory()?.delete_database(name).map_err(DatabaseError::from_js)?;
    settled(&request).await
}

/// Removes all databases of this origin whose name begins so.
pub async fn delete_all(prefix: &str) -> Result<(), DatabaseError> {
    for name in names(prefix).await? {
        delete(&name).await?;
    }
    Ok(())
}

/// All databases of this origin whose name begins so.
pub async fn names(prefix: &str) -> Result<Vec<String>, DatabaseError> {
    let factory = factory()?;
    // Absent from web-sys.
    let databases = Reflect::get(&factory, &"databases".into()).and_then(|it| it.dyn_into::<Function>());
    let asked = databases.and_then(|databases| databases.call0(&factory)).map_err(DatabaseError::from_js)?;
    let list = JsFuture::from(Promise::resolve(&asked)).await.map_err(DatabaseError::from_js)?;
    let name = |known: JsValue| Reflect::get(&known, &"name".into()).ok().and_then(|name| name.as_string());
    Ok(Array::from(&list).iter().filter_map(name).filter(|name| name.starts_with(prefix)).collect())
}

fn factory() -> Result<IdbFactory, DatabaseError> {
    window().indexed_db().ok().flatten().ok_or(DatabaseError::Denied)
}

async fn settled(request: &IdbOpenDbRequest) -> Result<(), DatabaseError> {
    let end = Promise::new(&mut |resolve, reject| {
        let blocked = reject.clone();
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        request.set_onblocked(Some(
            Closure::once_into_js(move || {
                let _ = blocked.call1(&JsValue::NULL, &JsValue::TRUE);
            })
            .unchecked_ref(),
        ));
    });
    match JsFuture::from(end).await {
        Ok(_) => Ok(()),
        Err(why) if why == JsValue::TRUE => Err(DatabaseError::Blocked),
        Err(_) => Err(request
            .error()
            .ok()
            .flatten()
            .map_or(DatabaseError::Denied, |why| DatabaseError::from_js(why.into()))),
    }
}
