import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Verdict } from '@/components/readiness/verdict';
import { getDocuments } from '@/lib/documents/queries';
import { jobs } from '@/lib/employment/commands/job';
import { getEntry } from '@/lib/ledger/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';
import { EntryPage } from '../../_components/entry-page';
import { Files } from '../../_components/files';
import { verdictsOf } from '../../_components/verdicts';
import { Fields } from '../_components/fields';
import { titleOf } from '../_components/words';
import { changeJobAction, voidJobAction } from '../actions';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('employment');
  return { title: t('entry') };
}

export default async function JobPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { ctx } = await requirePerson();
  const { personId } = ctx.scope;
  const place = { noun: 'employment', entryId: id } as const;
  const found = await withScope(ctx, async (tx) => {
    const entry = await getEntry(ctx, tx, jobs, personId, id);
    if (!entry) return null;
    const documents = await getDocuments(ctx, tx, personId, place);
    return { entry, documents, verdicts: await verdictsOf(ctx, tx, [id]) };
  });
  if (!found) notFound();
  const { entry, documents, verdicts } = found;
  return (
    <EntryPage
      noun="employment"
      entry={entry}
      title={await titleOf(entry)}
      change={changeJobAction}
      strike={voidJobAction}
      fields={<Fields facts={entry} />}
      files={<Files place={place} documents={documents} said={(await searchParams).file} />}
      verdict={<Verdict entry={verdicts.get(id)} />}
    />
  );
}
