import type { Metadata } from 'next';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { CategoryList } from './_components/category-list';
import { HoldingPicture } from './_components/holding-picture';
import { ThreeDoors } from './_components/three-doors';
import { WaySteps } from './_components/way-steps';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('front');
  return { title: { absolute: t('pageTitle') } };
}

export default async function FrontDoor() {
  const t = await getTranslations('front');
  const locale = await currentLocale();
  return (
    <>
      <section className="hero">
        <div>
          <p className="eyebrow">{t('eyebrow')}</p>
          <h1>{t('title')}</h1>
          <p className="hero-lead">{t('lead')}</p>
          <div className="actions">
            <a className="btn" href={`/sign-in?lang=${locale}`}>
              {t('begin')}
            </a>
            <a className="btn btn-second" href={`/${locale}/finder`}>
              {t('finder')}
            </a>
          </div>
        </div>
        <HoldingPicture />
      </section>
      <section className="pair">
        <div>
          <h2>{t('health.title')}</h2>
          <p>{t('health.first')}</p>
          <p>{t('health.second')}</p>
        </div>
        <div>
          <h2>{t('endorsement.title')}</h2>
          <p>{t('endorsement.first')}</p>
          <p>{t('endorsement.second')}</p>
        </div>
      </section>
      <CategoryList />
      <WaySteps />
      <ThreeDoors />
    </>
  );
}
