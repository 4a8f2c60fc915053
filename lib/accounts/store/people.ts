import type { Locale } from '@/lib/core/locale';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Person, Secrets } from '../model';
import { normalEmail, normalName } from '../rules/email';

const columns = {
  id: true,
  name: true,
  email: true,
  locale: true,
  status: true,
  emailVerifiedAt: true,
  isDemo: true,
  version: true,
} as const;

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly status: string;
  readonly emailVerifiedAt: Date | null;
  readonly isDemo: boolean;
  readonly version: number;
}

const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  locale: row.locale === 'es' ? 'es' : 'en',
  active: row.status === 'active',
  verified: row.emailVerifiedAt !== null,
  demo: row.isDemo,
  version: row.version,
});

export const personByEmail = async (tx: Tx, email: string): Promise<Person | null> => {
  const row = await tx.person.findUnique({ where: { emailNorm: email }, select: columns });
  return row && toPerson(row);
};

export const personById = async (tx: Tx, id: string): Promise<Person | null> => {
  const row = await tx.person.findUnique({ where: { id }, select: columns });
  return row && toPerson(row);
};

/** The person's row is the lock for everything that proves who they are. */
export const lockPerson = async (tx: Tx, id: string): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${id}::uuid FOR UPDATE`;
};

interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly verifiedAt: Date | null;
  readonly now: Date;
}

export const insertPerson = async (tx: Tx, person: NewPerson): Promise<void> => {
  const email = normalEmail(person.email);
  if (email === null) throw new Error('An account needs one plain e-mail address.');
  // Plain SQL: an insert that reads the row back would need to see it, and an admin who invites
  // somebody sees them only once they are known to the association.
  await tx.$executeRaw`INSERT INTO person (id, name, name_norm, email, email_norm, locale, email_verified_at, created_at)
    VALUES (${person.id}::uuid, ${person.name}, ${normalName(person.name)}, ${person.email.trim()}, ${email}, ${person.locale},
      ${person.verifiedAt}::timestamptz, ${person.now}::timestamptz)`;
};

export const markVerified = async (tx: Tx, id: string, now: Date): Promise<void> => {
  await tx.person.update({ where: { id }, data: { emailVerifiedAt: now }, select: { id: true } });
};

/** Saves the profile if nobody else has in the meantime. */
export const saveProfile = async (
  tx: Tx,
  id: string,
  version: number,
  { name, locale }: { readonly name: string; readonly locale: Locale },
): Promise<boolean> => {
  const { count } = await tx.person.updateMany({
    where: { id, version },
    data: { name, nameNorm: normalName(name), locale, version: version + 1 },
  });
  return count === 1;
};

export const saveEmail = async (tx: Tx, id: string, email: string, now: Date): Promise<void> => {
  await tx.person.update({
    where: { id },
    data: { email, emailNorm: email, emailVerifiedAt: now, version: { increment: 1 } },
    select: { id: true },
  });
};

const noSecrets: Secrets = {
  passwordHash: null,
  totpSecret: null,
  totpConfirmedAt: null,
  totpLastStep: null,
};

export const secretsOf = async (tx: Tx, personId: string): Promise<Secrets> => {
  const row = await tx.personSecret.findUnique({
    where: { personId },
    select: { passwordHash: true, totpSecret: true, totpConfirmedAt: true, totpLastStep: true },
  });
  return row ?? noSecrets;
};

type SecretChange = Partial<Secrets> & { readonly passwordChangedAt?: Date | null };

export const saveSecrets = async (
  tx: Tx,
  personId: string,
  change: SecretChange,
): Promise<void> => {
  // Two plain steps: the row of secrets is made once and never by the way of another key.
  await tx.$executeRaw`INSERT INTO person_secret (person_id) VALUES (${personId}::uuid) ON CONFLICT DO NOTHING`;
  await tx.personSecret.update({
    where: { personId },
    data: change,
    select: { personId: true },
  });
};

/** Takes a step of the authenticator's clock once; false when it, or a later one, was used. */
export const takeFactorStep = async (tx: Tx, personId: string, step: number): Promise<boolean> => {
  const { count } = await tx.personSecret.updateMany({
    where: { personId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
};

/** Uses a recovery code up; false when it is unknown or was used. */
export const takeRecoveryCode = async (
  tx: Tx,
  personId: string,
  codeHash: string,
  now: Date,
): Promise<boolean> => {
  const { count } = await tx.recoveryCode.updateMany({
    where: { personId, codeHash, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
};

export const replaceRecoveryCodes = async (
  tx: Tx,
  personId: string,
  rows: readonly { readonly id: string; readonly codeHash: string }[],
  now: Date,
): Promise<void> => {
  await tx.recoveryCode.deleteMany({ where: { personId } });
  if (rows.length === 0) return;
  await tx.recoveryCode.createMany({
    data: rows.map((row) => ({ ...row, personId, createdAt: now })),
  });
};

/** Retires every recovery code without deleting it: what someone not signed in may do. */
export const spendRecoveryCodes = async (tx: Tx, personId: string, now: Date): Promise<void> => {
  await tx.recoveryCode.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } });
};

export const recoveryCodesLeft = (tx: Tx, personId: string): Promise<number> =>
  tx.recoveryCode.count({ where: { personId, usedAt: null } });
