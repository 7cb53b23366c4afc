//! Records in IndexedDB: one database a tenant and account, three stores, values as bytes under text keys.
//! A write is one transaction of strict durability and is done when the browser says *complete*: only then
//! may an intent be sent. Nothing awaits inside a transaction.

mod error;
mod open;

use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

pub use error::DatabaseError;
pub use open::{delete, delete_all, names};

/// A shelf of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// Runs and their observations.
    Runs,
    /// Sequences that are being edited.
    Drafts,
    /// The demo tenant's log.
    Demo,
}

/// A value to be stored, in the place of an older one if there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// Where.
    pub store: Store,
    /// Under which key.
    pub key: String,
    /// What.
    pub value: Vec<u8>,
}

/// An open database. Clones share it.
#[derive(Clone)]
pub struct Database {
    database: IdbDatabase,
    _open: Rc<Open>,
}

/// Closed with its last handle: what nobody closes keeps it from being deleted.
struct Open {
    database: IdbDatabase,
    _closing: Closure<dyn Fn(Event)>,
}

impl Drop for Open {
    fn drop(&mut self) {
        self.database.set_onversionchange(None);
        self.database.set_onclose(None);
        self.database.close();
    }
}

impl Store {
    /// All, as they are made when the database is new.
    pub const ALL: [Self; 3] = [Self::Runs, Self::Drafts, Self::Demo];

    /// Its name in the browser.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Runs => "runs",
            Self::Drafts => "drafts",
            Self::Demo => "demo",
        }
    }
}

impl Database {
    /// Opens it, or makes it. When a newer page in another tab wants to change it, it is closed here, so
    /// that the other goes on, and `closed` is called unless it is deleted: from then on everything fails with `Closed`.
    pub async fn open(name: &str, closed: impl Fn() + 'static) -> Result<Self, DatabaseError> {
        let database = open::open(name).await?;
        let handle = database.clone();
        let closing = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            handle.close();
            // Who deletes it tells so himself.
            let deleted = Reflect::get(&event, &"newVersion".into()).is_ok_and(|version| version.is_null());
            if !deleted {
                closed();
            }
        });
        database.set_onversionchange(Some(closing.as_ref().unchecked_ref()));
        database.set_onclose(Some(closing.as_ref().unchecked_ref()));
        let open = Open { database: database.clone(), _closing: closing };
        Ok(Self { database, _open: Rc::new(open) })
    }

    /// Stores all or none. Returns when they are on the disk.
    pub async fn write(&self, puts: &[Put]) -> Result<(), DatabaseError> {
        self.exchange(&[], puts).await
    }

    /// Removes what these keys hold and stores these values, all or nothing.
    pub async fn exchange(&self, gone: &[(Store, String)], puts: &[Put]) -> Result<(), DatabaseError> {
        let mut stores: Vec<Store> = Vec::new();
        for store in gone.iter().map(|(store, _)| *store).chain(puts.iter().map(|put| put.store)) {
            if !stores.contains(&store) {
                stores.push(store);
            }
        }
        if stores.is_empty() {
            return Ok(());
        }
        let transaction = self.transaction(&stores, "readwrite")?;
        let filled = fill(&transaction, gone, puts);
        if filled.is_err() {
            // What was asked for before it is not done either. One that ended by itself cannot be stopped.
            let _ = transaction.abort();
        }
        filled?;
        // By itself it would end only after a turn of this page, which may go before. An old browser does that still.
        #[expect(
            deprecated,
            reason = "the standard has it (Indexed Database API 3.0), only the binding calls it old"
        )]
        let _ = transaction.commit();
        done(&transaction).await
    }

    /// Removes all of these or none.
    pub async fn remove(&self, store: Store, keys: &[String]) -> Result<(), DatabaseError> {
        let gone: Vec<(Store, String)> = keys.iter().map(|key| (store, key.clone())).collect();
        self.exchange(&gone, &[]).await
    }

    /// The value under this key.
    pub async fn get(&self, store: Store, key: &str) -> Result<Option<Vec<u8>>, DatabaseError> {
        let transaction = self.transaction(&[store], "readonly")?;
        let request = shelf(&transaction, store)?.get(&key.into()).map_err(DatabaseError::from_js)?;
        done(&transaction).await?;
        Ok(result(&request)?.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec()))
    }

    /// All whose key begins so, in the order of their keys.
    pub async fn all(&self, store: Store, prefix: &str) -> Result<Vec<(String, Vec<u8>)>, DatabaseError> {
        let transaction = self.transaction(&[store], "readonly")?;
        let shelf = shelf(&transaction, store)?;
        let range = range(prefix)?;
        let keys = shelf.get_all_keys_with_key(&range).map_err(DatabaseError::from_js)?;
        let values = shelf.get_all_with_key(&range).map_err(DatabaseError::from_js)?;
        done(&transaction).await?;
        let keys: Array = result(&keys)?.unchecked_into();
        let values: Array = result(&values)?.unchecked_into();
        let pairs = keys.iter().zip(values.iter());
        Ok(pairs
            .filter_map(|(key, value)| {
                Some((key.as_string()?, value.dyn_into::<Uint8Array>().ok()?.to_vec()))
            })
            .collect())
    }

    /// Closes it for this tab, so that it can be deleted.
    pub fn close(&self) {
        self.database.close();
    }

    fn transaction(&self, stores: &[Store], mode: &str) -> Result<IdbTransaction, DatabaseError> {
        let names: Array = stores.iter().map(|store| JsValue::from_str(store.name())).collect();
        let options = Object::new();
        let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
        let database: &DurableDatabase = self.database.unchecked_ref();
        database.transaction(&names, mode, &options).map_err(DatabaseError::from_js)
    }
}

fn fill(transaction: &IdbTransaction, gone: &[(Store, String)], puts: &[Put]) -> Result<(), DatabaseError> {
    for (store, key) in gone {
        shelf(transaction, *store)?.delete(&key.as_str().into()).map_err(DatabaseError::from_js)?;
    }
    for put in puts {
        let value = Uint8Array::from(put.value.as_slice());
        let asked = shelf(transaction, put.store)?.put_with_key(&value, &put.key.as_str().into());
        asked.map_err(DatabaseError::from_js)?;
    }
    Ok(())
}

fn shelf(transaction: &IdbTransaction, store: Store) -> Result<IdbObjectStore, DatabaseError> {
    transaction.object_store(store.name()).map_err(DatabaseError::from_js)
}

fn range(prefix: &str) -> Result<IdbKeyRange, DatabaseError> {
    // No key holds U+FFFF, so this is above all that begin with the prefix.
    IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{ffff}").into()).map_err(DatabaseError::from_js)
}

fn result(request: &IdbRequest) -> Result<JsValue, DatabaseError> {
    request.result().map_err(DatabaseError::from_js)
}

/// Waits for *complete*; an abort carries its reason.
async fn done(transaction: &IdbTransaction) -> Result<(), DatabaseError> {
    let end = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    match JsFuture::from(end).await {
        Ok(_) => Ok(()),
        Err(_) => {
            Err(transaction.error().map_or(DatabaseError::Closed, |why| DatabaseError::from_js(why.into())))
        }
    }
}

#[wasm_bindgen]
extern "C" {
    /// `IDBDatabase` with the third argument of `transaction`, which web-sys keeps behind an unstable flag.
    type DurableDatabase;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &DurableDatabase,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}
