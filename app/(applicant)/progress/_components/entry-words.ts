import { formatDate, formatMinutes } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { LedgerFacts, LedgerNoun } from '@/lib/readiness/model';

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
