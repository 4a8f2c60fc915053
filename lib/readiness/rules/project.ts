import type { Eligibility, EntryAnswer } from '@/lib/standards/eligibility';
import type { Portfolio, SupervisionEntry, SupervisionProvider } from '@/lib/standards/portfolio';
import type { StandingKind, StandingRecord } from '@/lib/standing/model';
import {
  type Kept,
  type KeptSession,
  type LedgerFacts,
  ledgerNouns,
  type Projection,
  type Question,
} from '../model';

const withoutId = <T>({ id: _, ...rest }: Kept<T>): Omit<Kept<T>, 'id'> => rest;

const addOnStatus: Readonly<Record<StandingKind, 'endorsed' | 'emerging' | null>> = {
  ers_endorsed: 'endorsed',
  ers_emerging: 'emerging',
  endorsement: null,
  vetted: null,
};

/** What a provider's record says, in the words of a portfolio. Nobody has looked: unknown, never void. */
export function providerOf(
  name: string | null,
  record: StandingRecord | undefined,
): SupervisionProvider {
  const named = name === null ? {} : { name };
  if (!record || record.state === 'unknown')
    return { ...named, endorsements: [], ers: [], vetted: [], standing: 'unknown' };
  return {
    ...named,
    endorsements: record.held.flatMap(({ kind, category, from, until }) =>
      kind === 'endorsement' && category ? [{ category, from, until }] : [],
    ),
    ers: record.held.flatMap(({ kind, from, until }) => {
      const status = addOnStatus[kind];
      return status ? [{ status, from, until }] : [];
    }),
    vetted: record.held.flatMap(({ kind, association, from, until }) =>
      kind === 'vetted' ? [{ association, from, until }] : [],
    ),
    standing: 'stated',
  };
}

const unknown = { state: 'unknown' } as const;

/** What is known of a provider on a day: of the time before our first credential nothing, if nobody looked. */
const knownOn = (record: StandingRecord | undefined, day: string | undefined) =>
  record?.state === 'stated' && record.since && day && day < record.since ? unknown : record;

/** Every session with a provider shares its record, so that whoever judges them reads it once. */
function providerReader(facts: LedgerFacts) {
  const known = new Map<string, SupervisionProvider>();
  return (id: string, name: string | null, day: string | undefined): SupervisionProvider => {
    const record = knownOn(facts.providers.get(id), day);
    const key = record === unknown ? `${id} before` : id;
    const provider = known.get(key) ?? providerOf(name, record);
    known.set(key, provider);
    return provider;
  };
}

const sessionOf = (
  session: KeptSession,
  read: ReturnType<typeof providerReader>,
): SupervisionEntry => {
  const { id: _, providerId, providerName, answer: _answer, ...entry } = session;
  if (providerId === null) return entry;
  const day = entry.heldOn ?? entry.period?.from;
  return { ...entry, provider: read(providerId, providerName, day) };
};

/**
 * The portfolio a ledger amounts to under a question: pure, and the only place where rows become
 * portfolio entries. `idOf` leads from each path back to its row.
 */
export function projectPortfolio(facts: LedgerFacts, question: Question): Projection {
  const read = providerReader(facts);
  const portfolio: Portfolio = {
    format: 'attune-portfolio/1',
    asOf: question.asOf,
    ...(question.edition === undefined ? {} : { edition: question.edition }),
    ...(question.association === undefined ? {} : { association: question.association }),
    overrides: question.overrides ?? {},
    category: question.category,
    ignore: [],
    person: {
      endorsements: facts.endorsements,
      memberships: facts.memberships,
      agreements: facts.agreements,
    },
    education: facts.education.map(withoutId),
    employment: facts.employment.map(withoutId),
    training: facts.training.map(withoutId),
    supervision: facts.supervision.map((session) => sessionOf(session, read)),
    leadership: facts.leadership.map(withoutId),
    references: facts.references.map(withoutId),
  };
  const paths = ledgerNouns.flatMap((noun) =>
    facts[noun].map((row, index) => [`${noun}[${index}]`, row.id] as const),
  );
  return { portfolio, idOf: new Map(paths) };
}

/** Each entry's answer by the id of its row. */
export const answersById = (
  eligibility: Eligibility,
  idOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, EntryAnswer> =>
  new Map(
    eligibility.entries.flatMap((entry) => {
      const id = idOf.get(entry.path);
      return id === undefined ? [] : [[id, entry] as const];
    }),
  );
