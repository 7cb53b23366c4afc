// Where the provider keeps sessions and tokens: in memory, and wiped by the test.
export class Store {
  #kept = new Map();

  /** The adapter's constructor as oidc-provider wants it. */
  adapter() {
    const kept = this.#kept;
    const found = (model, fits) => {
      for (const [key, entry] of kept) if (key.startsWith(`${model}:`) && fits(entry.payload)) return entry.payload;
    };
    return class {
      constructor(model) {
        this.model = model;
      }
      async upsert(id, payload, seconds) {
        kept.set(`${this.model}:${id}`, { payload, until: seconds ? Date.now() + seconds * 1000 : Infinity });
      }
      async find(id) {
        const entry = kept.get(`${this.model}:${id}`);
        return entry && entry.until > Date.now() ? entry.payload : undefined;
      }
      async findByUid(uid) {
        return found(this.model, (payload) => payload.uid === uid);
      }
      async findByUserCode(code) {
        return found(this.model, (payload) => payload.userCode === code);
      }
      async consume(id) {
        const entry = kept.get(`${this.model}:${id}`);
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
      }
      async destroy(id) {
        kept.delete(`${this.model}:${id}`);
      }
      async revokeByGrantId(grant) {
        for (const [key, { payload }] of kept) if (payload.grantId === grant) kept.delete(key);
      }
    };
  }

  /** The stored form of one thing. */
  get(model, id) {
    return this.#kept.get(`${model}:${id}`)?.payload;
  }

  /** Forgets everything of these models. */
  wipe(...models) {
    for (const key of [...this.#kept.keys()]) if (models.includes(key.split(":")[0])) this.#kept.delete(key);
  }
}
