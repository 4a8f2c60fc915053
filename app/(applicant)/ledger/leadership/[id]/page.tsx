import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Verdict } from '@/components/readiness/verdict';
import { leadership } from '@/lib/employment/commands/leadership';
import { getEntry } from '@/lib/ledger/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';
import { EntryPage } from '../../_components/entry-page';
import { verdictsOf } from '../../_components/verdicts';
import { Fields } from '../_components/fields';
import { titleOf } from '../_components/words';
import { changeLeadershipAction, voidLeadershipAction } from '../actions';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('leadership');
  return { title: t('entry') };
}

export default async function LeadershipPage({ params }: Props) {
  const { id } = await params;
  const { ctx } = await requirePerson();
  const found = await withScope(ctx, async (tx) => {
    const entry = await getEntry(ctx, tx, leadership, ctx.scope.personId, id);
    return entry && { entry, verdicts: await verdictsOf(ctx, tx, [id]) };
  });
  if (!found) notFound();
  const { entry, verdicts } = found;
  return (
    <EntryPage
      noun="leadership"
      entry={entry}
      title={await titleOf(entry)}
      change={changeLeadershipAction}
      strike={voidLeadershipAction}
      fields={<Fields facts={entry} />}
      verdict={<Verdict entry={verdicts.get(id)} />}
    />
  );
}
