import Link from 'next/link';
import { getTranslations } from '@/lib/platform/words';

interface PaginationProps {
  readonly page: number;
  readonly pages: number;
  /** The address of a page, other filters kept. */
  readonly hrefOf: (page: number) => string;
}

/** Back and on through a long list. Nothing where there is one page. */
export async function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const t = await getTranslations('ui.nav');
  if (pages <= 1) return null;
  return (
    <nav aria-label={t('pages')} className="links-row mt-6">
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} rel="prev" prefetch={false} className="py-2">
          ← {t('previous')}
        </Link>
      ) : null}
      <span className="quiet">{t('pageOf', { page, pages })}</span>
      {page < pages ? (
        <Link href={hrefOf(page + 1)} rel="next" prefetch={false} className="py-2">
          {t('next')} →
        </Link>
      ) : null}
    </nav>
  );
}
