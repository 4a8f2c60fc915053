import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { agreementKinds } from '@/lib/associations/model';
import { listOwnTexts } from '@/lib/associations/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { requireStaff } from '@/lib/web/visitor';
import { AssociationTabs } from '../_components/association-tabs';
import { PublishForm } from './_components/publish-form';
import { TextVersions } from './_components/text-versions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('associations.texts'))('title') };
}

export default async function TextsPage() {
  const { ctx, at } = await requireStaff(['admin', 'coordinator']);
  const found = await withScope(ctx, (tx) => listOwnTexts(ctx, tx));
  if (!found) notFound();
  const t = await getTranslations('associations.texts');
  return (
    <>
      <PageTitle eyebrow={at.name} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <AssociationTabs current="texts" />
      <div className="stack">
        {agreementKinds.map((kind) => {
          const texts = found.texts.filter((text) => text.kind === kind);
          return (
            <section key={kind} className="stack-tight">
              <h2>{t(`kinds.${kind}`)}</h2>
              <TextVersions texts={texts} />
              {found.mayPublish ? <PublishForm kind={kind} texts={texts} /> : null}
            </section>
          );
        })}
      </div>
    </>
  );
}
