import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Tag } from '@/components/ui/tag';
import { getEntries } from '@/lib/ledger/queries';
import { memberships } from '@/lib/membership/commands';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { pageNumber } from '@/lib/web/page-number';
import { requirePerson } from '@/lib/web/visitor';
import { NounList, StruckOut } from '../_components/noun-list';
import { words } from './_components/words';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('membership');
  return { title: t('title') };
}

export default async function MembershipListPage({ searchParams }: Props) {
  const page = pageNumber((await searchParams).page);
  const { ctx } = await requirePerson();
  const found = await withScope(ctx, (tx) =>
    getEntries(ctx, tx, memberships, ctx.scope.personId, page),
  );
  if (!found) notFound();
  const { t, span } = await words();
  return (
    <NounList
      noun="membership"
      columns={[
        { key: 'what', header: t('column.what'), heading: true },
        { key: 'kind', header: t('column.kind') },
        { key: 'when', header: t('column.when') },
        { key: 'state', header: t('column.state'), bare: true },
      ]}
      rows={found.entries.map((entry) => ({
        id: entry.id,
        cells: {
          what: (
            <Link href={`/ledger/membership/${entry.id}`} prefetch={false}>
              {entry.associationName}
            </Link>
          ),
          kind: t(`kind.${entry.kind}`),
          when: span(entry.from, entry.until),
          state: entry.voidedAt ? (
            <StruckOut entry={entry} />
          ) : (
            <Tag tone={entry.verifiedAt ? 'good' : 'none'}>
              {t(entry.verifiedAt ? 'verified' : 'stated')}
            </Tag>
          ),
        },
      }))}
      page={page}
      more={found.more}
    />
  );
}
