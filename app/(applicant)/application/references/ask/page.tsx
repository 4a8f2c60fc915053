import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getReferences } from '@/lib/vouching/queries/references';
import { type Search, searchText } from '@/lib/web/search';
import { requirePerson } from '@/lib/web/visitor';
import { AskForm } from './_components/ask-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vouching.ask'))('title') };
}

/** Asks one person for one of the places. */
export default async function AskPage({ searchParams }: { readonly searchParams: Search }) {
  const number = Number(await searchText(searchParams, 'slot'));
  const replaces = await searchText(searchParams, 'replaces');
  const { ctx } = await requirePerson();
  const view = await withScope(ctx, (tx) => getReferences(ctx, tx));
  const place = view?.slots.find((slot) => slot.number === number);
  if (!view?.mayAsk || !place) notFound();
  const replaced = replaces !== null && place.current?.id === replaces ? place.current : null;
  const t = await getTranslations('vouching.ask');
  const slots = await getTranslations('vouching.slots');
  return (
    <>
      <PageTitle
        back={{ href: '/application/references', label: t('back') }}
        lead={t('lead', { who: slots(place.slot.id), months: view.minKnownMonths })}
      >
        {t('title')}
      </PageTitle>
      <AskForm place={place} replaced={replaced} association={view.associationName} />
    </>
  );
}
