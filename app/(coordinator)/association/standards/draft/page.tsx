import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { editionTitle } from '@/lib/rulebook/labels';
import { getStandardsDesk } from '@/lib/rulebook/queries';
import { requireStaff } from '@/lib/web/visitor';
import { EditionDraftView } from './_components/edition-draft';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rulebook.keep'))('title') };
}

/** The draft of the next edition; not there for anybody who cannot write it. */
export default async function DraftPage() {
  const { ctx, at } = await requireStaff(['admin']);
  const desk = await withScope(ctx, (tx) => getStandardsDesk(ctx, tx));
  const draft = desk?.editionDraft;
  if (!desk || !draft) notFound();
  const t = await getTranslations('rulebook.keep');
  const day = formatDate(await getLocale(), draft.edition.from, 'long');
  return (
    <>
      <PageTitle
        eyebrow={at.name}
        back={{ href: '/association/standards', label: t('title') }}
        lead={t('draftLead', { day })}
      >
        {t('draftTitle', { edition: editionTitle(draft.edition.id) })}
      </PageTitle>
      <EditionDraftView draft={draft} book={desk.book} />
    </>
  );
}
