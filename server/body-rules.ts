import type { IncomingHttpHeaders } from 'node:http';
import { type Refusal, turnAway } from './refusal.ts';

const megabyte = 1024 * 1024;
const uploadPath = /^\/api\/documents(?:\/|$)/;
const actionId = /^[0-9a-f]{40,128}$/i;
const multipart = /^multipart\/form-data\s*;.*\bboundary=(?:"[^"]{1,70}"|[^\s;"]{1,70})/i;
const plainForms = /^(?:application\/x-www-form-urlencoded|application\/json)\s*(?:;|$)/i;

/** Whether a path takes files: its body is streamed on, everything else is read here first. */
export const isUpload = (path: string): boolean => uploadPath.test(path);

/** How many bytes a body may have. */
export const bodyLimit = (path: string): number => (isUpload(path) ? 11 : 1) * megabyte;

/** The refusal for a body past its limit. */
export const tooLarge = (path: string): Refusal =>
  turnAway(413, `What was sent is larger than ${isUpload(path) ? '10 MB' : '1 MB'}.`);

/** What the headers say about a body: its size, its kind, the action it is meant for. */
export function judgeBodyHeaders(path: string, headers: IncomingHttpHeaders): Refusal | null {
  const length = Number(headers['content-length'] ?? 0);
  if (!Number.isSafeInteger(length) || length < 0) {
    return turnAway(400, 'The length of what was sent is not a number.');
  }
  if (length > bodyLimit(path)) return tooLarge(path);
  const encoding = headers['content-encoding'];
  if (encoding && encoding !== 'identity') {
    return turnAway(415, 'Compressed forms are not accepted.');
  }
  const action = headers['next-action'];
  if (action !== undefined && (typeof action !== 'string' || !actionId.test(action))) {
    return turnAway(400, 'This form belongs to another version of the page. Load it again.');
  }
  return judgeContentType(headers['content-type'], action !== undefined, length);
}

function judgeContentType(
  type: string | undefined,
  isAction: boolean,
  length: number,
): Refusal | null {
  if (type === undefined && length === 0 && !isAction) return null;
  if (type && (multipart.test(type) || plainForms.test(type))) return null;
  if (type && isAction && /^text\/plain\s*(?:;|$)/i.test(type)) return null;
  return turnAway(415, 'This kind of form is not accepted.');
}
