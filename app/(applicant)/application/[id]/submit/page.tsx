import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { isId } from '@/lib/core/id';
import { withScope } from '@/lib/platform/db/with-scope';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { getDraft } from '@/lib/readiness/queries';
import { requirementName, say } from '@/lib/standards/say/say';
import { requirePerson } from '@/lib/web/visitor';
import { BlockList } from './_components/block-list';
import { submitAction } from './actions';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.submit'))('title') };
}

export default async function SubmitPage({ params }: Props) {
  const { id } = await params;
  if (!isId(id)) notFound();
  const { ctx } = await requirePerson();
  const draft = await withScope(ctx, (tx) => getDraft(ctx, tx, id));
  if (!draft) notFound();
  const t = await getTranslations('applications.submit');
  const locale = await getLocale();
  const { document, blocks, version } = draft;
  const { shortfall, associationName } = document.application;
  const short = say(document.eligibility, locale).requirements.filter((each) =>
    shortfall.includes(each.id),
  );
  return (
    <div className="stack">
      <PageTitle lead={t('lead')} back={{ href: `/application/${id}`, label: t('back') }}>
        {t('title')}
      </PageTitle>
      {blocks.length > 0 ? <BlockList blocks={blocks} applicationId={id} /> : null}
      {short.length > 0 ? (
        <Notice tone="wait" title={t('shortTitle', { count: short.length })}>
          <ul className="rows">
            {short.map((each) => (
              <li key={each.id}>
                <b className="block">{requirementName(each.id, locale)}</b>
                {each.say}
              </li>
            ))}
          </ul>
          <p>{t('shortWhat')}</p>
        </Notice>
      ) : (
        <Notice tone="good">{t('nothingShort')}</Notice>
      )}
      <p>
        <Link href={`/application/${id}/preview`} prefetch={false}>
          {t('preview')}
        </Link>
      </p>
      {blocks.length > 0 ? null : (
        <ActionForm action={submitAction} version={version} label={t('title')}>
          <input type="hidden" name="applicationId" value={id} readOnly />
          <input type="hidden" name="shown" value={shortfall.join(' ')} readOnly />
          {short.length > 0 ? (
            <CheckboxField name="acceptShortfall" label={t('accept', { count: short.length })} />
          ) : null}
          <CheckboxField name="confirm" label={t('confirm', { association: associationName })} />
          <p className="quiet measure">{t('then')}</p>
          <div className="actions">
            <SubmitButton>{t('submit')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </div>
  );
}
