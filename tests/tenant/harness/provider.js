// An OpenID provider that answers as Entra ID does, as far as the sign-in library looks: its paths, claims and error codes.
// The provider itself is a certified one; what is added here is what Entra does besides.
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import https from "node:https";
import Provider, { interactionPolicy } from "oidc-provider";
import { Store } from "./store.js";
import { ALL_SCOPES, CLIENT, OTHER_TENANT, RESOURCE, TENANT, objectId, scopesOf, userName } from "./users.js";

const HOUR = 3600;
const DAY = 24 * HOUR;

export class IdentityProvider {
  /** How long a token is good. The library renews five minutes before. */
  tokenSeconds = HOUR;
  /** Who fulfilled which authentication context: *name context*. */
  confirmed = new Set();
  /** Answers every token request with this status while it is set. */
  down = null;
  /** Answers the next token request with this body and status 400. */
  refuse = null;
  /** The tenant that accounts tell to be theirs, when it is not the one that they sign in to. */
  home = null;
  /** Leaves the claim `scp` out of tokens. */
  scopeless = false;
  /** Grant types of the token requests that came. */
  grants = [];
  store = new Store();

  /** `base`: as browsers see it; `pages`: origins that the page may have; `more`: other registrations. */
  static async start({ keys, port, base, pages, more }) {
    const idp = new IdentityProvider();
    idp.issuer = `${base}/${TENANT}/v2.0`;
    // One sign-in host, two tenants; a session is one for both, as with Entra.
    const answers = new Map(
      [TENANT, OTHER_TENANT].map((tenant) => [tenant, idp.#provider(`${base}/${tenant}/v2.0`, tenant, pages, more).callback()]),
    );
    idp.server = https.createServer({ key: keys.key, cert: keys.cert }, (request, response) => {
      // `claims` of an access token is refused by the provider's own support of the parameter.
      const url = request.url.replace(/([?&])claims=/, "$1wanted=");
      const tenant = url.split("/")[1];
      if (!answers.has(tenant)) {
        response.writeHead(404).end("unknown tenant");
        return;
      }
      request.url = url.slice(tenant.length + 1).replace(/^\/v2\.0\/\.well-known/, "/.well-known");
      request.originalUrl = `/${tenant}${request.url}`; // by this the provider sees below which path it is
      answers.get(tenant)(request, response);
    });
    idp.server.listen(port, "127.0.0.1");
    await once(idp.server, "listening");
    idp.port = idp.server.address().port;
    return idp;
  }

  /** Ends every session: nobody is signed in any more, and no renewal works. */
  revoke() {
    this.store.wipe("Session", "Grant", "RefreshToken", "AccessToken");
  }

  async close() {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  #provider(issuer, tenant, pages, more) {
    const idp = this;
    const redirects = pages.map((page) => `${page}/redirect.html`);
    const provider = new Provider(issuer, {
      adapter: this.store.adapter(),
      clients: [
        {
          client_id: CLIENT,
          application_type: "web",
          token_endpoint_auth_method: "none",
          grant_types: ["authorization_code", "refresh_token"],
          response_types: ["code"],
          redirect_uris: redirects,
          post_logout_redirect_uris: redirects,
        },
        ...more,
      ],
      jwks: { keys: [signingKey()] },
      routes: {
        authorization: "/oauth2/v2.0/authorize",
        token: "/oauth2/v2.0/token",
        end_session: "/oauth2/v2.0/logout",
        jwks: "/discovery/v2.0/keys",
      },
      pkce: { required: () => true },
      clientBasedCORS: (_, origin) => pages.includes(origin),
      scopes: ["openid", "profile", "email", "offline_access"],
      claims: { openid: ["sub", "oid", "tid", "preferred_username", "name"], profile: [], email: ["email"] },
      conformIdTokenClaims: false,
      extraParams: ["wanted"],
      interactions: { policy: this.#policy() },
      cookies: {
        keys: ["for tests alone"],
        long: { httpOnly: true, sameSite: "none", secure: true, signed: true, path: "/" },
        short: { httpOnly: true, sameSite: "none", secure: true, signed: true },
      },
      findAccount: async (_, id) => ({
        accountId: id,
        claims: async () => ({
          ...{ sub: id, oid: objectId(id), tid: idp.home ?? tenant, name: id },
          ...{ preferred_username: userName(id), email: userName(id) },
        }),
      }),
      // The tenant's administrator has consented: nobody is asked.
      loadExistingGrant: async ({ oidc }) => {
        const { clientId } = oidc.client;
        const known = oidc.result?.consent?.grantId ?? oidc.session.grantIdFor(clientId);
        const found = known && (await oidc.provider.Grant.find(known));
        const grant = found || new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId });
        grant.addOIDCScope("openid profile email offline_access");
        grant.addResourceScope(RESOURCE, scopesOf(oidc.session.accountId).join(" "));
        await grant.save();
        return grant;
      },
      issueRefreshToken: async (_, client) => client.grantTypeAllowed("refresh_token"),
      expiresWithSession: async () => false,
      ttl: {
        AccessToken: () => idp.tokenSeconds,
        ...{ AuthorizationCode: 60, IdToken: HOUR, Interaction: HOUR, Session: DAY, Grant: DAY, RefreshToken: DAY },
      },
      features: {
        devInteractions: { enabled: true },
        userinfo: { enabled: false },
        dPoP: { enabled: false },
        rpInitiatedLogout: { enabled: true, logoutSource: signOutAtOnce },
        resourceIndicators: {
          enabled: true,
          defaultResource: async () => RESOURCE,
          useGrantedResource: async () => true,
          getResourceServerInfo: async () => ({
            scope: ALL_SCOPES.join(" "),
            audience: RESOURCE,
            accessTokenFormat: "jwt",
            accessTokenTTL: idp.tokenSeconds,
            jwt: { sign: { alg: "RS256" } },
          }),
        },
      },
      formats: {
        customizers: {
          jwt: async (_ctx, _token, jwt) => {
            const { scope = "", client_id: appid, ...rest } = jwt.payload;
            const scp = scope.split(" ").map((name) => name.split("/").pop());
            jwt.payload = { ...rest, ...(idp.scopeless ? {} : { scp: scp.join(" ") }), appid };
            return jwt;
          },
        },
      },
      extraTokenClaims: async (_, { accountId }) => ({
        ...{ upn: userName(accountId), oid: objectId(accountId), tid: tenant, ver: "1.0" },
        acrs: [...idp.confirmed].map((entry) => entry.split(" ")).flatMap(([name, context]) => (name === accountId ? [context] : [])),
      }),
    });
    provider.use((ctx, next) => idp.#asEntra(provider, tenant, ctx, next));
    return provider;
  }

  #policy() {
    const { base, Check, Prompt } = interactionPolicy;
    const policy = base();
    // Less than was asked for is granted without a question: what is missing shows in the token.
    policy.get("consent").checks.remove("rs_scopes_missing");
    policy.add(new Prompt({ name: "select_account", requestable: true }), 0);
    const stepUp = (ctx) => {
      const wanted = contextOf(ctx.oidc.params.wanted);
      if (!wanted) return Check.NO_NEED_TO_PROMPT;
      const entry = `${ctx.oidc.session.accountId} ${wanted}`;
      if (ctx.oidc.result?.login) this.confirmed.add(entry);
      return this.confirmed.has(entry) ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT;
    };
    const said = "AADSTS50076: another factor is needed.";
    policy.get("login").checks.add(new Check("step_up", said, "interaction_required", stepUp));
    return policy;
  }

  async #asEntra(provider, tenant, ctx, next) {
    if (ctx.method === "POST" && ctx.path.endsWith("/token")) {
      const pieces = [];
      for await (const piece of ctx.req) pieces.push(piece);
      const body = Object.fromEntries(new URLSearchParams(Buffer.concat(pieces).toString()));
      ctx.req.body = body;
      this.grants.push(body.grant_type);
      const refused = await this.#refused(provider, body);
      if (refused) {
        ctx.set("Access-Control-Allow-Origin", ctx.get("origin") || "*");
        ctx.status = refused.status;
        ctx.body = refused.body;
        return;
      }
    }
    await next();
    if (ctx.oidc?.route === "token" && ctx.body?.id_token) {
      const { sub } = JSON.parse(Buffer.from(ctx.body.id_token.split(".")[1], "base64url"));
      const info = JSON.stringify({ uid: objectId(sub), utid: this.home ?? tenant });
      ctx.body.client_info = Buffer.from(info).toString("base64url");
    }
  }

  /** What Entra says to a token request that this provider would let pass, or refuse in other words. */
  async #refused(provider, body) {
    if (this.down) return { status: this.down, body: { error: "temporarily_unavailable" } };
    if (this.refuse) {
      const refusal = this.refuse;
      this.refuse = null;
      return { status: 400, body: refusal };
    }
    if (body.grant_type !== "refresh_token") return null;
    const token = await provider.RefreshToken.find(body.refresh_token);
    if (!token) return null;
    // A renewal may get more than the sign-in asked for, as far as there is consent.
    const asked = (body.scope ?? "").split(" ").filter((name) => name && name !== "offline_access");
    const more = asked.filter((name) => !token.scopes.has(name));
    const missing = more.filter((name) => !scopesOf(token.accountId).includes(name));
    body.scope = asked.filter((name) => !missing.includes(name)).join(" ");
    // Runs are just left out of the token, so that a page can be seen that has one without them.
    if (missing.some((name) => name.endsWith("/Library.Manage"))) {
      const said = `AADSTS65001: no consent for ${missing.join(" ")}.`;
      const error = { error: "invalid_grant", suberror: "consent_required", error_codes: [65001] };
      return { status: 400, body: { ...error, error_description: said } };
    }
    const stored = this.store.get("RefreshToken", body.refresh_token);
    if (stored) stored.scope = [...new Set([...token.scopes, ...more.filter((name) => !missing.includes(name))])].join(" ");
    const wanted = contextOf(body.claims);
    if (wanted && !this.confirmed.has(`${token.accountId} ${wanted}`)) {
      const error = { error: "interaction_required", suberror: "basic_action", error_codes: [50076] };
      const said = "AADSTS50076: another factor is needed.";
      return { status: 400, body: { ...error, error_description: said, claims: body.claims } };
    }
    return null;
  }
}

/** What tokens are signed with: made at every start. */
function signingKey() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "this-start" };
}

/** The authentication context that claims ask for. */
function contextOf(claims) {
  try {
    return JSON.parse(claims)?.access_token?.acrs?.value ?? null;
  } catch {
    return null;
  }
}

/** Entra asks no question when somebody signs out. */
async function signOutAtOnce(ctx, form) {
  ctx.set("content-security-policy", "default-src 'none'; script-src 'nonce-once'");
  const yes = '<input type="hidden" name="logout" value="yes"/></form>';
  const submit = '<script nonce="once">document.forms[0].submit()</script>';
  ctx.body = `<!doctype html><title>Sign out</title>${form.replace("</form>", yes)}${submit}`;
}
