import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { valueWords } from '@/components/rulebook/value-words';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { editionTitle } from '@/lib/rulebook/labels';
import type { EditionDraft, Rulebook } from '@/lib/rulebook/model';
import { getStandardsDesk } from '@/lib/rulebook/queries';
import { editionInForce } from '@/lib/rulebook/rules/standards';
import { placeNames } from '@/lib/web/place-names';
import { type Search, searchText } from '@/lib/web/search';
import { requireStaff } from '@/lib/web/visitor';
import { EditionDraftView } from './_components/edition-draft';
import { EditionPart } from './_components/edition-part';
import { OverlayDraftView } from './_components/overlay-draft';
import { above, partHref } from './_components/part-href';
import { SettingPage } from './_components/setting-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rulebook.keep'))('title') };
}

/** One part of the drafted edition, under its own heading. */
async function PartPage(props: {
  readonly draft: EditionDraft;
  readonly part: string;
  readonly at: string;
  readonly book: Rulebook;
}) {
  const { draft, part, at } = props;
  const t = await getTranslations('rulebook.keep');
  const words = await valueWords([draft.edition]);
  const shown = EditionPart({ draft, part, at, before: props.book.editions.at(-1) });
  if (!shown) notFound();
  return (
    <>
      <PageTitle
        eyebrow={t('draftTitle', { edition: editionTitle(draft.edition.id) })}
        back={{
          href: partHref(above(part)),
          label: above(part) ? words.part(above(part)) : t('backToDraft'),
        }}
        lead={t('partLead')}
      >
        {part.endsWith('.new') ? `${words.part(above(part))}: ${t('addOne')}` : words.part(part)}
      </PageTitle>
      {shown}
    </>
  );
}

interface Props {
  readonly searchParams: Search;
}

/** What is being drafted: the next edition at the Alliance, the overlay elsewhere. */
export default async function DraftPage({ searchParams }: Props) {
  const { ctx, at: here } = await requireStaff(['admin']);
  const desk = await withScope(ctx, (tx) => getStandardsDesk(ctx, tx));
  const draft = desk?.editionDraft ?? desk?.overlayDraft;
  if (!desk || !draft) notFound();
  const part = (await searchText(searchParams, 'part')) ?? '';
  if ('edition' in draft && part !== '') {
    const at = (await searchText(searchParams, 'at')) ?? '';
    return <PartPage draft={draft} part={part} at={at} book={desk.book} />;
  }
  const { currency } = desk.association;
  const places = await placeNames();
  const from = 'edition' in draft ? draft.edition.from : draft.from;
  const what = (await searchText(searchParams, 'what')) ?? '';
  if (!('edition' in draft) && what !== '') {
    const scope = (await searchText(searchParams, 'for')) ?? '';
    const edition = editionInForce(desk.book, from);
    return <SettingPage {...{ draft, edition, currency, places, what, scope }} />;
  }
  const t = await getTranslations('rulebook.keep');
  const overlay = await getTranslations('rulebook.overlay');
  const day = formatDate(await getLocale(), from, 'long');
  return (
    <>
      <PageTitle
        eyebrow={here.name}
        back={{ href: '/association/standards', label: t('title') }}
        lead={'edition' in draft ? t('draftLead', { day }) : overlay('draftLead')}
      >
        {'edition' in draft
          ? t('draftTitle', { edition: editionTitle(draft.edition.id) })
          : overlay('draftTitle', { day })}
      </PageTitle>
      {'edition' in draft ? (
        <EditionDraftView draft={draft} book={desk.book} />
      ) : (
        <OverlayDraftView
          draft={draft}
          edition={editionInForce(desk.book, from)}
          currency={currency}
          places={places}
        />
      )}
    </>
  );
}
