import { type RawAnswer, type RawRequest, send } from '../../support/raw-request';
import { where } from './where';

/** Sends exactly this to the server under test. */
export function ask(asked: RawRequest): Promise<RawAnswer> {
  return send(Number(new URL(where().url).port), asked);
}

export const origin = (): string => new URL(where().url).origin;

/** A GET as this person's browser would send it. */
export function get(path: string, cookie = '', headers: RawRequest['headers'] = {}) {
  return ask({ path, headers: { ...(cookie ? { Cookie: cookie } : {}), ...headers } });
}
