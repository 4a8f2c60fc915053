import type { Metadata } from 'next';
import { TitleHead } from '@/components/ui/title-head';
import { searchRegister } from '@/lib/credentials/queries/public';
import { getTranslations } from '@/lib/platform/words';
import { categoryCodes } from '@/lib/standards/model';
import { publicSettings } from '@/lib/web/category-names';
import { publicContext } from '@/lib/web/context';
import { currentLocale } from '@/lib/web/i18n/locale';
import { pageNumber } from '@/lib/web/page-number';
import { mayLook } from '@/lib/web/public-look';
import { type Search, searchText } from '@/lib/web/search';
import { RegisterFilters } from './_components/register-filters';
import { RegisterRows } from './_components/register-rows';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('verify.register');
  return { title: t('title'), robots: { index: false } };
}

const SLUG = /^[a-z0-9-]{1,60}$/;

const wanted = async (search: Search) => {
  const [name, category, association, page] = await Promise.all(
    ['name', 'category', 'association', 'page'].map((key) => searchText(search, key)),
  );
  return {
    name: (name ?? '').slice(0, 100),
    category: (categoryCodes as readonly string[]).includes(category ?? '') ? (category ?? '') : '',
    association: SLUG.test(association ?? '') ? (association ?? '') : '',
    page: pageNumber(page ?? undefined),
  };
};

/** Who holds a credential today and agreed to be found. */
export default async function RegisterPage({ searchParams }: { readonly searchParams: Search }) {
  const t = await getTranslations('verify');
  const locale = await currentLocale();
  const search = await wanted(searchParams);
  if (!(await mayLook('register_search')))
    return (
      <div className="page page-narrow">
        <TitleHead lead={t('tooOften.body')}>{t('tooOften.title')}</TitleHead>
      </div>
    );
  const found = await searchRegister(publicContext(), search);
  const at = found.associations.find(({ slug }) => slug === search.association);
  const published = at && (await publicSettings())(at.code)['registry.disclaimer']?.[locale];
  const said = [published, at?.registryNote].filter((words) => typeof words === 'string');
  return (
    <div className="page">
      <TitleHead lead={t('register.lead')}>{t('register.title')}</TitleHead>
      <RegisterFilters search={search} associations={found.associations} locale={locale} />
      <RegisterRows search={search} found={found} locale={locale} />
      <p className="small quiet measure mt-8">{t('register.disclaimer')}</p>
      {said.map((words) => (
        <p key={words} className="small quiet measure">
          {words}
        </p>
      ))}
    </div>
  );
}
