import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import type { Locale } from '@/lib/core/locale';
import type { ReceivedMessage } from '@/lib/notifications/queries';
import { formatZoned } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { zoneHere } from '@/lib/web/zone-here';

interface InboxRowProps {
  readonly message: ReceivedMessage;
  readonly locale: Locale;
}

/** A line of the inbox. A new message is opened by a post, which notes that it was read. */
export async function InboxRow({ message, locale }: InboxRowProps) {
  const t = await getTranslations('inbox');
  const zone = await zoneHere();
  const { id, title, read, createdAt } = message;
  return (
    <li className="links-row">
      <span className="grow">
        <Link href={`/inbox/${id}`} prefetch={false}>
          {title}
        </Link>
        <span className="quiet small block">{formatZoned(locale, createdAt, zone)}</span>
      </span>
      {read ? null : (
        <>
          <Tag tone="accent">{t('new')}</Tag>
          <form method="post" action="/inbox/open" aria-label={title}>
            <input type="hidden" name="id" value={id} />
            <Button look="quiet">{t('open')}</Button>
          </form>
        </>
      )}
    </li>
  );
}
