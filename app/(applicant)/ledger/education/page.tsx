import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Verdict } from '@/components/readiness/verdict';
import { education } from '@/lib/education/commands';
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
  const t = await getTranslations('education');
  return { title: t('title') };
}

export default async function EducationListPage({ searchParams }: Props) {
  const page = pageNumber((await searchParams).page);
  const { ctx } = await requirePerson();
  const found = await withScope(ctx, async (tx) => {
    const list = await getEntries(ctx, tx, education, ctx.scope.personId, page);
    const ids = list?.entries.map(({ id }) => id) ?? [];
    return list && { ...list, verdicts: await verdictsOf(ctx, tx, ids) };
  });
  if (!found) notFound();
  const { t, day } = await words();
  const rows = found.entries.map(async (entry) => ({
    id: entry.id,
    cells: {
      what: (
        <Link href={`/ledger/education/${entry.id}`} prefetch={false}>
          {await titleOf(entry)}
        </Link>
      ),
      conferred: day(entry.conferredOn),
      transcript: t(`transcript.${entry.transcript}`),
      counts: entry.voidedAt ? (
        <StruckOut entry={entry} />
      ) : (
        <Verdict entry={found.verdicts.get(entry.id)} />
      ),
    },
  }));
  return (
    <NounList
      noun="education"
      columns={[
        { key: 'what', header: t('column.what'), heading: true },
        { key: 'conferred', header: t('column.conferred') },
        { key: 'transcript', header: t('column.transcript') },

        { key: 'counts', header: t('column.counts'), bare: true },
      ]}
      rows={await Promise.all(rows)}
      page={page}
      more={found.more}
    />
  );
}
