import { getTranslations } from '@/lib/platform/words';
import { categories } from '@/lib/standards/categories';
import { currentLocale } from '@/lib/web/i18n/locale';

/** What one can be endorsed as, by the work one does; names come from the standards. */
export async function CategoryList() {
  const t = await getTranslations('front.categories');
  const locale = await currentLocale();
  const families = [...new Set(categories.map((category) => category.family))];
  return (
    <section className="band" aria-labelledby="categories">
      <div className="band-inside">
        <h2 id="categories">{t('title')}</h2>
        <p className="band-lead">{t('lead')}</p>
        <ul className="category-rows">
          {families.map((family) => (
            <li key={family}>
              <div>
                {categories
                  .filter((category) => category.family === family)
                  .map((category) => (
                    <h3 key={category.code}>{category.name[locale]}</h3>
                  ))}
              </div>
              <p>{t(`for.${family}`)}</p>
            </li>
          ))}
        </ul>
        <p className="why">{t('tracks')}</p>
        <p className="links-row mt-4">
          <a href={`/${locale}/finder`}>{t('finder')}</a>
          <a href={`/${locale}/will-it-count`}>{t('count')}</a>
          <a href={`/${locale}/standards`}>{t('standards')}</a>
        </p>
      </div>
    </section>
  );
}
