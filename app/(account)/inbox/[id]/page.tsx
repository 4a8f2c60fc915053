import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Button, LinkButton } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { isId } from '@/lib/core/id';
import { getInboxMessage } from '@/lib/notifications/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatZoned } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { requirePerson } from '@/lib/web/visitor';
import { zoneHere } from '@/lib/web/zone-here';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inbox'))('one') };
}

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/** One message, in the same words as the mail. */
export default async function MessagePage({ params }: Props) {
  const { id } = await params;
  const { ctx } = await requirePerson();
  const locale = await currentLocale();
  const message = isId(id)
    ? await withScope(ctx, (tx) => getInboxMessage(ctx, tx, id, locale))
    : null;
  if (!message) notFound();
  const t = await getTranslations('inbox');
  // Keyed by their place: the same words may stand twice.
  const paragraphs = message.paragraphs.map((words, place) => ({ words, place }));
  return (
    <>
      <PageTitle
        eyebrow={formatZoned(locale, message.createdAt, await zoneHere())}
        back={{ href: '/inbox', label: t('title') }}
      >
        {message.title}
      </PageTitle>
      <div className="prose">
        {paragraphs.map(({ words, place }) => (
          <p key={place}>{words}</p>
        ))}
      </div>
      <div className="actions">
        {message.link ? (
          <LinkButton href={message.link.href}>{message.link.label}</LinkButton>
        ) : null}
        {message.read ? null : (
          <form method="post" action="/inbox/open">
            <input type="hidden" name="id" value={message.id} />
            <Button look="second">{t('markRead')}</Button>
          </form>
        )}
      </div>
    </>
  );
}
