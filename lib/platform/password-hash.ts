import { hash, verify } from '@node-rs/argon2';

// argon2id, 19 MiB, two passes, one lane: the first of the settings OWASP recommends.
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password with argon2id; the parameters are in the result. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), settings);

let decoy: Promise<string> | undefined;

/**
 * Whether a password belongs to a hash. Without a hash it takes as long and answers no, so that
 * nobody can tell an account without a password from a wrong one.
 */
export async function verifyPassword(password: string, known: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this one');
  const right = await verify(known ?? (await decoy), password.normalize('NFKC'));
  return right && known !== null;
}
