import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { env } from './env';

/** What a key is for. Each purpose has a key of its own: one leaking opens nothing else. */
export const keyPurposes = [
  'second-factor',
  'confidential-text',
  'download-ticket',
  'sign-in-code',
  'mail-payload',
  'throttle',
  'employer-letter',
] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

const version = 'v1';
const keys = new Map<string, Buffer>();

function keyFor(purpose: KeyPurpose, secret: string): Buffer {
  const name = `${purpose}\n${secret}`;
  const known = keys.get(name);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', secret, 'attune', `attune/${version}/${purpose}`, 32));
  keys.set(name, key);
  return key;
}

const keyId = (key: Buffer) => createHash('sha256').update(key).digest('hex').slice(0, 8);

/**
 * Encrypts text with AES-256-GCM under the key of one purpose.
 * `context` (a row's id, say) is bound in: the text cannot be moved to another row.
 */
export function encrypt(
  purpose: KeyPurpose,
  text: string,
  context = '',
  secret = env().ATTUNE_SECRET,
): string {
  const key = keyFor(purpose, secret);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'));
  return [version, keyId(key), ...parts].join('.');
}

/**
 * Opens what `encrypt` closed. Null when the key, the context or a single bit is another one.
 * Callers decide whether that is a refusal or a bug.
 */
export function decrypt(
  purpose: KeyPurpose,
  sealed: string,
  context = '',
  secret = env().ATTUNE_SECRET,
): string | null {
  const [ver, id, iv, tag, body, ...rest] = sealed.split('.');
  if (ver !== version || !iv || !tag || body === undefined || rest.length > 0) return null;
  const key = keyFor(purpose, secret);
  if (id !== keyId(key)) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(context)).setAuthTag(Buffer.from(tag, 'base64url'));
    const opened = decipher.update(Buffer.from(body, 'base64url'));
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** A keyed fingerprint, hex. For short codes and addresses, which a bare hash would not hide. */
export function hmac(purpose: KeyPurpose, text: string, secret = env().ATTUNE_SECRET): string {
  return createHmac('sha256', keyFor(purpose, secret)).update(text).digest('hex');
}

/** SHA-256 of a token, hex: what the database keeps instead of the token. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** A new capability: 256 random bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Whether two texts are the same, in a time that tells nothing about where they differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
