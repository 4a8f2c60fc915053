import { formatDate, formatMinutes } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { LedgerFacts, LedgerNoun, Readiness } from '@/lib/readiness/model';

export interface EntryLine {
  readonly id: string;
  readonly name: string;
  readonly logged: string;
  readonly href: string | null;
}

type Words = {
  readonly [Noun in LedgerNoun]: (entry: LedgerFacts[Noun][number]) => Omit<EntryLine, 'id'>;
};

/** How each kind of entry is called in a list: its title or day, its amount, its own page. */
export async function entryWords(): Promise<Words> {
  const t = await getTranslations('progress');
  const ledger = await getTranslations('ledger');
  const levels = await getTranslations('education.level');
  const kinds = await getTranslations('employment.kind');
  const scopes = await getTranslations('leadership.scope');
  const locale = await getLocale();
  const day = (date: string) => formatDate(locale, date, 'short');
  const span = (from: string, until: string | null) =>
    until
      ? ledger('span', { from: day(from), until: day(until) })
      : ledger('since', { from: day(from) });
  return {
    education: (e) => ({
      name: [levels(e.level), e.field].filter(Boolean).join(', '),
      logged: e.conferredOn ? day(e.conferredOn) : '',
      href: '/ledger/education',
    }),
    employment: (e) => ({
      name: kinds(e.kind),
      logged: span(e.from, e.until),
      href: '/ledger/employment',
    }),
    training: (e) => ({
      name: e.title ?? day(e.completedOn),
      logged: formatMinutes(e.minutes.imh + e.minutes.dei + e.minutes.rsc_provision),
      href: '/ledger/training',
    }),
    supervision: (e) => {
      const date = e.heldOn ? day(e.heldOn) : span(e.period?.from ?? '', e.period?.until ?? null);
      const name = e.providerName
        ? t('session', { date, provider: e.providerName })
        : t('sessionAlone', { date });
      return { name, logged: formatMinutes(e.minutes), href: '/ledger/supervision' };
    },
    leadership: (e) => ({
      name: e.scope ? scopes(e.scope) : '',
      logged: span(e.from, e.until),
      href: '/ledger/leadership',
    }),
    references: (e) => ({
      name: t('references.entry', { date: day(e.completedOn) }),
      logged: '',
      href: null,
    }),
  };
}

/** What an entry of a noun is called, by its id: a link where it has a page of its own. */
export async function entryName(
  { facts }: Pick<Readiness, 'facts'>,
  noun: LedgerNoun,
): Promise<(id: string) => string | { readonly href: string; readonly text: string }> {
  const words = (await entryWords())[noun] as (entry: unknown) => Omit<EntryLine, 'id'>;
  const byId = new Map(facts[noun].map((entry) => [entry.id, entry]));
  return (id) => {
    const entry = byId.get(id);
    if (!entry) return '';
    const { name, href } = words(entry);
    return href ? { href: `${href}/${id}`, text: name } : name;
  };
}
