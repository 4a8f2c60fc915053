import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';

/** Where to go from here: an employer, a family, an association. */
export async function ThreeDoors() {
  const t = await getTranslations('front.doors');
  const locale = await currentLocale();
  const doors = [
    { key: 'employer', href: `/${locale}/verify` },
    { key: 'family', href: `/${locale}/register` },
    { key: 'practitioner', href: `/sign-in?lang=${locale}` },
  ] as const;
  return (
    <section className="doors" aria-labelledby="doors">
      <h2 id="doors">{t('title')}</h2>
      <ul>
        {doors.map(({ key, href }) => (
          <li key={key}>
            <h3>{t(`${key}.title`)}</h3>
            <p>{t(`${key}.body`)}</p>
            <a href={href}>{t(`${key}.link`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
