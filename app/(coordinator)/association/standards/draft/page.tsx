import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { editionTitle } from '@/lib/rulebook/labels';
import { getStandardsDesk } from '@/lib/rulebook/queries';
import { editionInForce } from '@/lib/rulebook/rules/standards';
import { type Search, searchText } from '@/lib/web/search';
import { requireStaff } from '@/lib/web/visitor';
import { EditionDraftView } from './_components/edition-draft';
import { OverlayDraftView } from './_components/overlay-draft';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rulebook.keep'))('title') };
}

interface Props {
  readonly searchParams: Search;
}

/** What is being drafted: the next edition at the Alliance, the overlay elsewhere. */
export default async function DraftPage({ searchParams }: Props) {
  const { ctx, at } = await requireStaff(['admin']);
  const desk = await withScope(ctx, (tx) => getStandardsDesk(ctx, tx));
  const draft = desk?.editionDraft ?? desk?.overlayDraft;
  if (!desk || !draft) notFound();
  const t = await getTranslations('rulebook.keep');
  const overlay = await getTranslations('rulebook.overlay');
  const from = 'edition' in draft ? draft.edition.from : draft.from;
  const day = formatDate(await getLocale(), from, 'long');
  return (
    <>
      <PageTitle
        eyebrow={at.name}
        back={{ href: '/association/standards', label: t('title') }}
        lead={'edition' in draft ? t('draftLead', { day }) : overlay('draftLead')}
      >
        {'edition' in draft
          ? t('draftTitle', { edition: editionTitle(draft.edition.id) })
          : overlay('draftTitle', { day })}
      </PageTitle>
      {'edition' in draft ? (
        <EditionDraftView
          draft={draft}
          book={desk.book}
          part={(await searchText(searchParams, 'part')) ?? ''}
        />
      ) : (
        <OverlayDraftView
          draft={draft}
          edition={editionInForce(desk.book, from)}
          what={(await searchText(searchParams, 'what')) ?? ''}
          scope={(await searchText(searchParams, 'for')) ?? ''}
        />
      )}
    </>
  );
}
