import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { feesHere } from '@/lib/applications/rules';
import { feeKinds } from '@/lib/associations/model';
import { getOwnAssociation } from '@/lib/associations/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getRulingToday } from '@/lib/rulebook/queries';
import { openCodes } from '@/lib/standards/editions/terms-under';
import { requireStaff } from '@/lib/web/visitor';
import { AssociationTabs } from '../_components/association-tabs';
import { FeesForm } from './_components/fees-form';
import { FeesSeen } from './_components/fees-seen';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('associations.fees'))('title') };
}

export default async function FeesPage() {
  const { ctx, at } = await requireStaff(['admin', 'coordinator']);
  const found = await withScope(ctx, async (tx) => {
    const own = await getOwnAssociation(ctx, tx);
    return own && { own, ruling: await getRulingToday(ctx, tx, own.association.id) };
  });
  if (!found) notFound();
  const { own, ruling } = found;
  const seen = feesHere(own.fees, ruling.overrides, openCodes(ruling)).flatMap((fee) => {
    const kind = feeKinds.find((each) => each === fee.kind);
    return kind ? [{ ...fee, kind }] : [];
  });
  const t = await getTranslations('associations.fees');
  return (
    <>
      <PageTitle eyebrow={at.name} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <AssociationTabs current="fees" />
      <p className="measure">
        {t.rich('inStandards', { link: (words) => <a href="/association/standards">{words}</a> })}
      </p>
      <div className="stack">
        {own.mayChange ? <FeesForm association={own.association} fees={own.fees} /> : null}
        <section className="stack-tight">
          <h2>{t('seenTitle')}</h2>
          <FeesSeen association={own.association} fees={seen} />
        </section>
      </div>
    </>
  );
}
