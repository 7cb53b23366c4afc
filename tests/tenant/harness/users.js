// Who can sign in. Any password will do.
export const TENANT = "11111111-2222-4333-8444-555555555555";
/** The sign-in host knows it; there is no emulator behind it. */
export const OTHER_TENANT = "99999999-2222-4333-8444-555555555555";
export const CLIENT = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
export const RESOURCE = "https://api.securitycenter.microsoft.com";

const ALL = ["Machine.LiveResponse", "Machine.Read", "Library.Manage"];

/** Name at the sign-in page, what the tenant consented to for it, and what that is good for. */
export const USERS = {
  ada: { scopes: ALL, about: "everything" },
  ben: { scopes: ["Machine.LiveResponse", "Machine.Read"], about: "no library: names are not checked" },
  cleo: { scopes: ["Machine.Read", "Library.Manage"], about: "no live response: Run stays off and says why" },
  dan: { scopes: ["Machine.Read"], about: "reads only" },
};

/** What somebody is granted; a stranger gets everything. */
export const scopesOf = (id) => (USERS[id]?.scopes ?? ALL).map((name) => `${RESOURCE}/${name}`);
export const ALL_SCOPES = ALL.map((name) => `${RESOURCE}/${name}`);

/** An id that stays the same for a name. */
export function objectId(id) {
  const hex = Buffer.from(id.padEnd(6, "_").slice(0, 6), "utf8").toString("hex").padStart(12, "0").slice(0, 12);
  return `0f0f0f0f-0000-4000-8000-${hex}`;
}
export const userName = (id) => (id.includes("@") ? id : `${id}@contoso.example`);
