import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { getTranslations } from '@/lib/platform/words';
import type { SubmitBlock } from '@/lib/readiness/frozen/submission';

interface BlockListProps {
  readonly blocks: readonly SubmitBlock[];
  readonly applicationId: string;
}

/** What has to be there first, each with the way to it. */
export async function BlockList({ blocks, applicationId }: BlockListProps) {
  const t = await getTranslations('applications.blocks');
  const placed = blocks.map((block) => {
    switch (block.kind) {
      case 'agreement_missing':
      case 'agreement_not_published':
        return {
          key: block.agreement,
          href: `/application/${applicationId}/agreements/${block.agreement}`,
          words: t(block.kind, { agreement: block.agreement }),
        };
      case 'references_missing':
        return {
          key: block.kind,
          href: '/application/references',
          words: t(block.kind, { have: block.have, needed: block.needed }),
        };
      case 'transcript_missing':
        return {
          key: block.educationId,
          href: `/ledger/education/${block.educationId}`,
          words: t(block.kind, { institution: block.institution }),
        };
    }
    throw new Error('unreachable');
  });
  return (
    <Notice tone="bad" title={t('title', { count: blocks.length })}>
      <ul className="rows">
        {placed.map(({ key, href, words }) => (
          <li key={key}>
            <p>{words}</p>
            <Link href={href} prefetch={false}>
              {t('go')}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
