import { verdictWords } from '@/components/readiness/verdict';
import { Table } from '@/components/ui/table';
import { sayEntries } from '@/lib/readiness/labels';
import type { Readiness } from '@/lib/readiness/model';
import type { RscSession } from '@/lib/supervision/model';
import { confirmedWords } from './confirmed-words';
import { sessionWords } from './session-words';

interface SessionTableProps {
  readonly sessions: readonly RscSession[];
  readonly readiness: Readiness;
}

/** Sessions with what each of them counts for, and why not where it does not. */
export async function SessionTable({ sessions, readiness }: SessionTableProps) {
  const { t, locale, when, how, length } = await sessionWords();
  const verdict = await verdictWords();
  const ids = sessions.map(({ id }) => id);
  const confirmed = confirmedWords(t, readiness);
  const said = sayEntries(readiness, locale, ids);
  return (
    <Table
      caption={t('sessions')}
      columns={[
        { key: 'when', header: t('column.when'), heading: true },
        { key: 'length', header: t('column.length'), numeric: true },
        { key: 'provider', header: t('column.provider') },
        { key: 'how', header: t('column.how') },
        { key: 'counts', header: t('column.counts'), bare: true },
      ]}
      rows={sessions.map((session) => ({
        id: session.id,
        cells: {
          when: { href: `/ledger/supervision/${session.id}`, text: when(session.when) },
          length: session.voided ? <s>{length(session.minutes)}</s> : length(session.minutes),
          provider: session.providerName ?? t('provider.nobody'),
          how: how(session),
          counts: session.voided
            ? {
                tone: 'none',
                text: t('void.tag'),
                why: [t('void.why', { reason: session.voided.reason })],
              }
            : verdict(said.get(session.id), confirmed(session.id)),
        },
      }))}
    />
  );
}
