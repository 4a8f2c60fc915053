import type { Metadata } from 'next';
import { EditionList } from '@/components/rulebook/edition-list';
import { TitleHead } from '@/components/ui/title-head';
import { fromInstant } from '@/lib/core/calendar-date';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getRulebook } from '@/lib/rulebook/queries';
import { publicContext } from '@/lib/web/context';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rulebook.pages'))('title') };
}

/** The published editions of the standards, for anyone. */
export default async function StandardsPage() {
  const ctx = publicContext();
  const book = await withScope(ctx, (tx) => getRulebook(ctx, tx));
  const t = await getTranslations('rulebook.pages');
  return (
    <div className="page">
      <TitleHead lead={t('lead')}>{t('title')}</TitleHead>
      <EditionList book={book} today={fromInstant(ctx.clock.now(), 'UTC')} />
    </div>
  );
}
