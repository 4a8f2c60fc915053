import { minutes } from '@/lib/core/minutes';
import type { NewRscSession, ProviderChoice, RscProvider } from '@/lib/supervision/model';
import { sameToProvider } from '@/lib/supervision/rules';
import type { KeptSession, LedgerFacts } from '../model';

/** The id a session goes by while it is only being thought about. */
export const draftedId = 'drafted';

/** The provider a choice means: somebody from the list, also when their name or address is typed again. */
function providerMeant(
  choice: ProviderChoice,
  known: readonly RscProvider[],
): Pick<KeptSession, 'providerId' | 'providerName'> {
  if (choice.kind === 'none') return { providerId: null, providerName: null };
  if (choice.kind === 'known') {
    const name = known.find(({ id }) => id === choice.id)?.name ?? null;
    return { providerId: choice.id, providerName: name };
  }
  const email = choice.email?.toLowerCase() ?? null;
  const same = known.find((each) =>
    email === null
      ? each.name.toLowerCase() === choice.name.toLowerCase()
      : each.email?.toLowerCase() === email,
  );
  // Nobody has looked up somebody new: their id leads to no standing.
  return { providerId: same?.id ?? draftedId, providerName: same?.name ?? choice.name };
}

/** What a provider has said is about the session as it was; what was worked on is not asked of them. */
function saidOf(
  before: KeptSession,
  session: NewRscSession,
): Pick<KeptSession, 'attested' | 'attestedMinutes' | 'answer'> | null {
  const { heldOn, period } = before;
  const when = heldOn === undefined ? period : { on: heldOn };
  if (!when || !sameToProvider({ ...before, when, minutes: minutes(before.minutes) }, session))
    return null;
  const { attested, attestedMinutes, answer } = before;
  return { attested, attestedMinutes, answer };
}

/** A ledger as it would be with this session: added at its end, or in the place of the one it replaces. */
export function withSession(
  facts: LedgerFacts,
  session: NewRscSession,
  known: readonly RscProvider[],
  replaces: string | null,
): LedgerFacts {
  const { when, provider, ...rest } = session;
  const meant = providerMeant(provider, known);
  const before = facts.supervision.find(({ id }) => id === replaces);
  const said = before?.providerId === meant.providerId && before ? saidOf(before, session) : null;
  const drafted: KeptSession = {
    ...rest,
    ...('on' in when ? { heldOn: when.on } : { period: when }),
    tracks: [...session.tracks],
    competencies: [...session.competencies],
    id: draftedId,
    ...(said ?? { attested: false, attestedMinutes: null, answer: null }),
    ...meant,
  };
  const supervision = before
    ? facts.supervision.map((kept) => (kept.id === replaces ? drafted : kept))
    : [...facts.supervision, drafted];
  return { ...facts, supervision };
}
