import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Verdict } from '@/components/readiness/verdict';
import { jobs } from '@/lib/employment/commands/job';
import { getEntries } from '@/lib/ledger/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { pageNumber } from '@/lib/web/page-number';
import { requirePerson } from '@/lib/web/visitor';
import { NounList, StruckOut } from '../_components/noun-list';
import { verdictsOf } from '../_components/verdicts';
import { titleOf, words } from './_components/words';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('employment');
  return { title: t('title') };
}

export default async function JobListPage({ searchParams }: Props) {
  const page = pageNumber((await searchParams).page);
  const { ctx } = await requirePerson();
  const found = await withScope(ctx, async (tx) => {
    const list = await getEntries(ctx, tx, jobs, ctx.scope.personId, page);
    const ids = list?.entries.map(({ id }) => id) ?? [];
    return list && { ...list, verdicts: await verdictsOf(ctx, tx, ids) };
  });
  if (!found) notFound();
  const { t, span } = await words();
  const rows = found.entries.map(async (entry) => ({
    id: entry.id,
    cells: {
      what: (
        <Link href={`/ledger/employment/${entry.id}`} prefetch={false}>
          {await titleOf(entry)}
        </Link>
      ),
      when: span(entry.from, entry.until),
      families: (entry.familiesImh ?? 0) + (entry.familiesEcmh ?? 0),
      counts: entry.voidedAt ? (
        <StruckOut entry={entry} />
      ) : (
        <Verdict entry={found.verdicts.get(entry.id)} />
      ),
    },
  }));
  return (
    <NounList
      noun="employment"
      columns={[
        { key: 'what', header: t('column.what'), heading: true },
        { key: 'when', header: t('column.when') },
        { key: 'families', header: t('column.families'), numeric: true },

        { key: 'counts', header: t('column.counts'), bare: true },
      ]}
      rows={await Promise.all(rows)}
      page={page}
      more={found.more}
    />
  );
}
