/** The only thing kept in the browser: an opaque value whose hash is a row of `session`. */
export const SESSION_COOKIE = '__Host-attune.session';
