import { randomInt } from 'node:crypto';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Credential } from '../model';
import { newCredentialNumber } from '../number';
import {
  findCredential,
  insertCredential,
  moveCredential,
  type NewCredential,
  pointAt,
} from '../store/credentials';

/** Uniform below a bound. */
export type Random = (bound: number) => number;

export const unguessable: Random = (bound) => randomInt(bound);

const TRIES = 8;

/** Writes the credential under a number nobody has; draws again where one is taken. */
export const insertUnderFreeNumber = async (
  tx: Tx,
  row: NewCredential,
  random: Random,
): Promise<Credential> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (!(await insertCredential(tx, row, newCredentialNumber(random)))) continue;
    const written = await findCredential(tx, row.id);
    if (written) return written;
  }
  throw new Error('No free credential number was found.');
};

/** The same in the place of an older one, which points to it from then on. One of them is live at any time. */
export const putInPlaceOf = async (
  tx: Tx,
  old: Credential,
  row: NewCredential,
  random: Random,
): Promise<Credential> => {
  if (!(await moveCredential(tx, old, 'replaced'))) throw new Error('The locked credential moved.');
  const written = await insertUnderFreeNumber(tx, { ...row, replacesId: old.id }, random);
  await pointAt(tx, old.id, written.id);
  return written;
};
