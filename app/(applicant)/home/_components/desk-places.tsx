import { LinkButton } from '@/components/ui/button';
import type { HeldRole } from '@/lib/platform/db/session-lookup';
import { getTranslations } from '@/lib/platform/words';

interface Props {
  readonly roles: readonly HeldRole[];
  readonly at: HeldRole;
}

/** Where somebody's work for an association is, one button for each place. */
export async function DeskPlaces({ roles, at }: Props) {
  const t = await getTranslations('progress.desk');
  const here = roles.filter((held) => held.association === at.association);
  const holds = (...wanted: readonly string[]) => here.some(({ role }) => wanted.includes(role));
  const runs = holds('coordinator', 'admin');
  return (
    <section className="stack-tight">
      <h2>{t('title', { association: at.name })}</h2>
      <p>{t('what')}</p>
      <div className="links-row">
        {runs ? <LinkButton href="/today">{t('today')}</LinkButton> : null}
        {!runs && holds('advisor') ? (
          <LinkButton href="/applications">{t('advising')}</LinkButton>
        ) : null}
        {holds('reviewer') ? <LinkButton href="/reviews">{t('reviews')}</LinkButton> : null}
      </div>
    </section>
  );
}
