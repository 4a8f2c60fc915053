import { type CalendarDate, compareDates } from '@/lib/core/calendar-date';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { DatedStanding, HeldStanding, ProviderToVerify, StandingRecord } from './model';

/** Whom a standing is about: an account, or an address until one has it. */
export type StandingSubject =
  | { readonly personId: string; readonly email: null }
  | { readonly personId: null; readonly email: string };

type ProviderRow = {
  readonly providerId: string;
  /** Somebody looked; false of what only a credential of ours tells. */
  readonly checked: boolean;
  readonly kind: HeldStanding['kind'] | null;
  readonly category: HeldStanding['category'];
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly association: string;
};

const recordOf = (rows: readonly ProviderRow[]): StandingRecord => {
  const held = rows.flatMap(({ kind, category, from, until, association }) =>
    kind ? [{ kind, category, from, until, association }] : [],
  );
  const [first] = held.map(({ from }) => from).toSorted(compareDates);
  return rows.some(({ checked }) => checked) || !first
    ? { state: 'stated', held }
    : { state: 'stated', held, since: first };
};

const recordsOf = (rows: readonly ProviderRow[]): ReadonlyMap<string, StandingRecord> =>
  new Map(
    [...Map.groupBy(rows, ({ providerId }) => providerId)].map(([id, of]) => [id, recordOf(of)]),
  );

/** What is known of each provider in a person's ledger. Providers not in the answer are unknown. */
export const standingsOfProviders = async (
  tx: Tx,
  personId: string,
): Promise<ReadonlyMap<string, StandingRecord>> => {
  const rows = await tx.$queryRaw<
    ProviderRow[]
  >`SELECT provider_id AS "providerId", checked, kind, category, from_date::text AS "from",
    until_date::text AS "until", association FROM provider_standings(${personId}::uuid) ORDER BY provider_id, from_date, kind, category`;
  return recordsOf(rows);
};

/** What a person holds themself, from every association. */
export const standingsOfPerson = (tx: Tx, personId: string): Promise<readonly HeldStanding[]> =>
  tx.$queryRaw<
    HeldStanding[]
  >`SELECT s.kind, s.category, s.from_date::text AS "from", least(s.until_date, s.ended_at::date)::text AS "until",
      a.code AS association
    FROM standing s JOIN association a ON a.id = s.association_id WHERE s.subject_person_id = ${personId}::uuid ORDER BY s.from_date, s.id`;

type Of<T> = T & { readonly personId: string };

const byPerson = <T>(rows: readonly Of<T>[]): ReadonlyMap<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.personId, [...(found.get(row.personId) ?? []), row]);
  return found;
};

/** What many people hold, and what is known of the providers in the ledger of each. */
export const standingsForMany = async (
  tx: Tx,
  people: readonly string[],
): Promise<{
  readonly own: ReadonlyMap<string, readonly HeldStanding[]>;
  readonly providers: ReadonlyMap<string, ReadonlyMap<string, StandingRecord>>;
}> => {
  const [own, rows] = await Promise.all([
    tx.$queryRaw<
      Of<HeldStanding>[]
    >`SELECT s.subject_person_id AS "personId", s.kind, s.category, s.from_date::text AS "from", least(s.until_date, s.ended_at::date)::text AS "until",
        a.code AS association
      FROM standing s JOIN association a ON a.id = s.association_id WHERE s.subject_person_id = ANY(${[...people]}::uuid[]) ORDER BY s.from_date, s.id`,
    tx.$queryRaw<
      Of<ProviderRow>[]
    >`SELECT w.person_id AS "personId", v.provider_id AS "providerId", v.checked, v.kind, v.category, v.from_date::text AS "from", v.until_date::text AS "until", v.association
      FROM unnest(${[...people]}::uuid[]) AS w(person_id), provider_standings(w.person_id) v
      ORDER BY v.provider_id, v.from_date, v.kind, v.category`,
  ]);
  const providers = [...byPerson(rows)].map(([id, each]) => [id, recordsOf(each)] as const);
  return { own: byPerson(own), providers: new Map(providers) };
};

/** Whose address it is: an account's where there is one. Answered to coordinators and admins only. */
export const subjectOf = async (tx: Tx, email: string): Promise<StandingSubject> => {
  const rows = await tx.$queryRaw<{ id: string | null }[]>`SELECT person_for_email(${email}) AS id`;
  const personId = rows[0]?.id;
  return personId ? { personId, email: null } : { personId: null, email };
};

/** Records that somebody looked; false where this very look was recorded before. */
export const insertCheck = async (
  tx: Tx,
  check: {
    readonly id: string;
    readonly subject: StandingSubject;
    readonly associationId: string;
    readonly outcome: 'has_standing' | 'no_standing';
    readonly at: Date;
  },
): Promise<boolean> => {
  const { subject } = check;
  const added =
    await tx.$executeRaw`INSERT INTO standing_check (id, subject_person_id, subject_email_norm, association_id, outcome, checked_at)
    VALUES (${check.id}::uuid, ${subject.personId}::uuid, ${subject.email}, ${check.associationId}::uuid, ${check.outcome}, ${check.at}::timestamptz)
    ON CONFLICT (id) DO NOTHING`;
  return added === 1;
};

/** Records what somebody was found to hold. */
export const insertStanding = async (
  tx: Tx,
  row: {
    readonly id: string;
    readonly subject: StandingSubject;
    readonly associationId: string;
    readonly standing: DatedStanding;
    readonly at: Date;
  },
): Promise<void> => {
  const { subject, standing } = row;
  await tx.$executeRaw`INSERT INTO standing (id, subject_person_id, subject_email_norm, kind, category, from_date, until_date, association_id, source, recorded_at)
    VALUES (${row.id}::uuid, ${subject.personId}::uuid, ${subject.email}, ${standing.kind}, ${standing.category}, ${standing.from}::date,
      ${standing.until}::date, ${row.associationId}::uuid, ${standing.kind === 'vetted' ? 'vetting' : 'verification'}, ${row.at}::timestamptz)`;
};

/** Providers in the ledgers this association may look into whom nobody has looked up. */
export const listToVerify = (tx: Tx): Promise<readonly ProviderToVerify[]> =>
  tx.$queryRaw<ProviderToVerify[]>`
    SELECT email, name, people, minutes, since::text AS since FROM providers_to_verify()`;

/** What somebody holds by a credential of ours, from a day on. */
export const grantByCredential = async (
  tx: Tx,
  row: {
    readonly id: string;
    readonly personId: string;
    readonly credentialId: string;
    readonly associationId: string;
    readonly standing: DatedStanding;
    readonly at: Date;
  },
): Promise<void> => {
  const { standing } = row;
  await tx.$executeRaw`INSERT INTO standing (id, subject_person_id, kind, category, from_date, until_date, association_id, source, credential_id, recorded_at)
    VALUES (${row.id}::uuid, ${row.personId}::uuid, ${standing.kind}, ${standing.category}, ${standing.from}::date, ${standing.until}::date,
      ${row.associationId}::uuid, 'credential', ${row.credentialId}::uuid, ${row.at}::timestamptz)`;
};

/** Ends what somebody holds by a credential: it is no longer relied on from this moment. */
export const endByCredential = async (tx: Tx, credentialId: string, at: Date): Promise<void> => {
  await tx.standing.updateMany({ where: { credentialId, endedAt: null }, data: { endedAt: at } });
};

/** Hands what is held by one credential over to the one that takes its place. */
export const moveByCredential = async (tx: Tx, from: string, to: string): Promise<void> => {
  await tx.standing.updateMany({ where: { credentialId: from }, data: { credentialId: to } });
};
