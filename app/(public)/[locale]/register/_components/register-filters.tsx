import type { Locale } from '@/lib/core/locale';
import type { RegisterPage, RegisterSearch } from '@/lib/credentials/queries/public';
import { getTranslations } from '@/lib/platform/words';
import { categories } from '@/lib/standards/categories';

interface RegisterFiltersProps {
  readonly search: RegisterSearch;
  readonly associations: RegisterPage['associations'];
  readonly locale: Locale;
}

/** The search above the register; plain fields, sent in the address. */
export async function RegisterFilters({ search, associations, locale }: RegisterFiltersProps) {
  const t = await getTranslations('verify.register');
  return (
    <form method="get" action={`/${locale}/register`} className="filters mt-6">
      <div className="field">
        <label className="label" htmlFor="f-name">
          {t('name')}
        </label>
        <input
          id="f-name"
          name="name"
          className="input"
          defaultValue={search.name}
          maxLength={100}
          autoComplete="off"
        />
      </div>
      <div className="field">
        <label className="label" htmlFor="f-category">
          {t('category')}
        </label>
        <select id="f-category" name="category" className="input" defaultValue={search.category}>
          <option value="">{t('anyCategory')}</option>
          {categories.map(({ code, name }) => (
            <option key={code} value={code}>
              {name[locale]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="label" htmlFor="f-association">
          {t('association')}
        </label>
        <select
          id="f-association"
          name="association"
          className="input"
          defaultValue={search.association}
        >
          <option value="">{t('anyAssociation')}</option>
          {associations.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="btn">
        {t('search')}
      </button>
    </form>
  );
}
