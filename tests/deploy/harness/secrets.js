// What must never be seen where it does not belong.

/** The token that the page hands over. */
export const TOKEN = "Bearer eyJhbGciOiJub25lIn0.secret-token-0123456789.c2lnbmF0dXJl";

/** A result link as the API gives it, without its host. */
export const RESULT_PATH =
  "investigation-actions-data/22222222-3333-4444-5555-666666666666/CustomPlaybookCommandOutput/4ed5e7807ad1fe59b00b664fe06a0f07";
export const SAS =
  "se=2026-03-04T09%3A47%3A10Z&sp=rt&sv=2020-06-12&sr=b&rscd=attachment%3B%20filename%3Doutput_6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f1a90_0.json&skoid=00000000-0000-0000-0000-000000000001&sig=SECRETSIGNATURE%2Bx%2F%3D";

/** Pieces of them, of queries and of device names, none of which may stand in a log. */
export const NEVER_LOGGED =
  /secret-token|eyJ|SECRETSIGNATURE|sig=|\?|filter|corp\.example|CustomPlaybook|4ed5e780|[0-9a-f]{40}/i;
