import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { RadioField } from '@/components/ui/choice-fields';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { getChoice } from '@/lib/applications/queries';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { membershipAsked, nameUnder } from '@/lib/standards/editions/terms-under';
import { registerAction } from '../actions';
import { AllSettings } from './all-settings';
import { Fees } from './fees';
import { WhatIsAsked } from './what-is-asked';

export type Choice = NonNullable<Awaited<ReturnType<typeof getChoice>>>;

/** One association: what it offers, asks and costs, and the form that registers. */
export async function ApplyForm({ choice }: { readonly choice: Choice }) {
  const t = await getTranslations('applications.apply');
  const locale = await getLocale();
  return (
    <div className="stack">
      <PageTitle
        lead={t(choice.registrationMode === 'rule' ? 'atOnce' : 'byPerson')}
        back={{ href: '/apply', label: t('otherAssociation') }}
      >
        {t('at', { association: choice.name })}
      </PageTitle>
      {choice.openApplicationId ? (
        <Notice title={t('alreadyTitle')}>
          <p>{t('already', { association: choice.name })}</p>
          <LinkButton href={`/application/${choice.openApplicationId}`} look="second">
            {t('goThere')}
          </LinkButton>
        </Notice>
      ) : (
        <div className="two">
          <ActionForm action={registerAction}>
            <input type="hidden" name="associationId" value={choice.id} readOnly />
            <RadioField
              name="category"
              label={t('category')}
              hint={t('categoryHint')}
              choices={choice.categories.map((code) => ({
                value: code,
                label: nameUnder(choice.ruling.overrides, code)[locale],
                hint: code,
              }))}
            />
            <TextAreaField
              name="motivation"
              label={t('motivation')}
              hint={t('motivationHint')}
              audience={t('motivationSeen', { association: choice.name })}
              optional
              limit={1000}
            />
            <div className="actions">
              <SubmitButton>{t('register')}</SubmitButton>
            </div>
          </ActionForm>
          <aside className="stack">
            <Needs choice={choice} />
            <Fees choice={choice} />
            <WhatIsAsked choice={choice} />
            <AllSettings choice={choice} />
          </aside>
        </div>
      )}
    </div>
  );
}

async function Needs({ choice }: { readonly choice: Choice }) {
  const t = await getTranslations('applications.apply');
  return (
    <section>
      <h2 className="text-lg">{t('comes')}</h2>
      <ul className="rows">
        {membershipAsked(choice.ruling) ? <li>{t('membership')}</li> : null}
        {choice.agreements.map((text) => (
          <li key={text.id}>{t('agreement', { title: text.title })}</li>
        ))}
        <li>{t('references')}</li>
        <li>{t('ledgerOpens', { association: choice.name })}</li>
      </ul>
      <p className="why">
        {t.rich('questions', {
          mail: () => <a href={`mailto:${choice.contactEmail}`}>{choice.contactEmail}</a>,
        })}
      </p>
    </section>
  );
}
