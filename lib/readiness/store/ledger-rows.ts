import { type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { StandingRecord } from '@/lib/standing/model';
import type {
  FrozenAttestation,
  FrozenDocument,
  FrozenEmployment,
  FrozenLedger,
  FrozenSession,
} from '../frozen/model';

const day = (date: Date): CalendarDate => calendarDate(date.toISOString().slice(0, 10));
const dayOrNull = (date: Date | null): CalendarDate | null => (date ? day(date) : null);
const standing = { voidedAt: null } as const;

const readAttestations = async (
  tx: Tx,
  personId: string,
): Promise<
  ReadonlyMap<string, readonly (Omit<FrozenAttestation, 'current'> & { version: number })[]>
> => {
  const rows = await tx.attestationItem.findMany({
    where: { personId, answer: { not: null } },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
  });
  const by = new Map<string, (Omit<FrozenAttestation, 'current'> & { version: number })[]>();
  for (const row of rows) {
    const said = by.get(row.sessionId) ?? [];
    said.push({
      answer: row.answer as FrozenAttestation['answer'],
      confirmedMinutes: row.confirmedMinutes,
      answeredAt: (row.answeredAt ?? new Date(0)).toISOString(),
      version: row.sessionVersion,
    });
    by.set(row.sessionId, said);
  }
  return by;
};

const readSessions = async (
  tx: Tx,
  personId: string,
  standings: ReadonlyMap<string, StandingRecord>,
): Promise<readonly FrozenSession[]> => {
  const rows = await tx.rscSession.findMany({
    where: { personId, ...standing },
    orderBy: { id: 'asc' },
  });
  const providers = await tx.rscProvider.findMany({ where: { personId } });
  const names = new Map(providers.map(({ id, name }) => [id, name]));
  const attestations = await readAttestations(tx, personId);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    heldOn: dayOrNull(row.heldOn),
    periodFrom: dayOrNull(row.periodFrom),
    periodUntil: dayOrNull(row.periodUntil),
    minutes: row.minutes,
    format: row.format,
    groupSize: row.groupSize,
    mode: row.mode,
    kind: row.kind,
    focus: row.focus,
    tracks: row.tracks,
    competencies: row.competencies,
    provider:
      row.providerId === null
        ? null
        : {
            id: row.providerId,
            name: names.get(row.providerId) ?? '',
            standing: standings.get(row.providerId) ?? { state: 'unknown' },
          },
    attestations: (attestations.get(row.id) ?? []).map(({ version, ...said }) => ({
      ...said,
      current: version === row.version,
    })),
  }));
};

const readEmployment = async (tx: Tx, personId: string): Promise<readonly FrozenEmployment[]> => {
  const rows = await tx.employment.findMany({
    where: { personId, ...standing },
    orderBy: [{ fromDate: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: row.kind,
    employer: row.employer,
    jobTitle: row.jobTitle,
    from: day(row.fromDate),
    until: dayOrNull(row.untilDate),
    paid: row.paid,
    ftePercent: row.ftePercent,
    tracks: row.tracks,
    familiesImh: row.familiesImh,
    familiesEcmh: row.familiesEcmh,
    leaves: row.leaves as unknown as FrozenEmployment['leaves'],
    focusSocialEmotional: row.focusSocialEmotional,
    attentionToRelationships: row.attentionToRelationships,
    supervised: row.supervised,
    specialisedTraining: row.specialisedTraining,
    licensedOrEligible: row.licensedOrEligible,
    supervisorCategory: row.supervisorCategory,
    competencies: row.competencies,
  }));
};

type Belonging = Readonly<
  Record<
    'educationId' | 'employmentId' | 'trainingId' | 'rscSessionId' | 'membershipId',
    string | null
  >
>;
const belongsTo = (row: Belonging): FrozenDocument['of'] => {
  if (row.educationId) return { noun: 'education', id: row.educationId };
  if (row.employmentId) return { noun: 'employment', id: row.employmentId };
  if (row.trainingId) return { noun: 'training', id: row.trainingId };
  if (row.rscSessionId) return { noun: 'supervision', id: row.rscSessionId };
  return row.membershipId ? { noun: 'memberships', id: row.membershipId } : null;
};

const readDocuments = async (tx: Tx, personId: string): Promise<readonly FrozenDocument[]> => {
  const rows = await tx.document.findMany({
    where: { personId, removedAt: null },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.originalName,
    mediaType: row.mediaType,
    bytes: row.bytes,
    sha256: row.sha256,
    of: belongsTo(row),
  }));
};

/** The whole ledger with ids and versions, in the order in which the portfolio lists it. Never a note. */
export const readLedger = async (
  tx: Tx,
  personId: string,
  standings: ReadonlyMap<string, StandingRecord>,
): Promise<FrozenLedger> => {
  const where = { personId, ...standing };
  const education = await tx.education.findMany({
    where,
    orderBy: [{ conferredOn: 'asc' }, { id: 'asc' }],
  });
  const leadership = await tx.leadership.findMany({
    where,
    orderBy: [{ fromDate: 'asc' }, { id: 'asc' }],
  });
  const training = await tx.training.findMany({
    where,
    orderBy: [{ completedOn: 'asc' }, { id: 'asc' }],
  });
  const memberships = await tx.membership.findMany({
    where,
    orderBy: [{ fromDate: 'asc' }, { id: 'asc' }],
  });
  return {
    education: education.map(({ id, version, level, field, institution, ...row }) => ({
      id,
      version,
      level,
      field,
      institution,
      conferredOn: day(row.conferredOn),
      transcript: row.transcript,
      competencies: row.competencies,
    })),
    employment: await readEmployment(tx, personId),
    leadership: leadership.map(({ id, version, title, scope, fromDate, untilDate }) => ({
      id,
      version,
      title,
      scope,
      from: day(fromDate),
      until: dayOrNull(untilDate),
    })),
    training: training.map(({ id, version, title, trainer, completedOn, ...row }) => ({
      id,
      version,
      title,
      trainer,
      completedOn: day(completedOn),
      minutesImh: row.minutesImh,
      minutesDei: row.minutesDei,
      minutesRscProvision: row.minutesRscProvision,
      kind: row.kind,
      tracks: row.tracks,
      competencies: row.competencies,
    })),
    supervision: await readSessions(tx, personId, standings),
    memberships: memberships.map(({ id, version, associationName, kind, ...row }) => ({
      id,
      version,
      association: associationName,
      kind,
      from: day(row.fromDate),
      until: day(row.untilDate),
      verified: row.verifiedAt !== null,
    })),
    documents: await readDocuments(tx, personId),
  };
};
