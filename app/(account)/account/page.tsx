import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { Person } from '@/lib/accounts/model';
import { getOwnAccount, listOwnSessions } from '@/lib/accounts/queries';
import { localeNames, locales } from '@/lib/core/locale';
import { getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';
import { Part } from './_components/part';
import { RoleList } from './_components/role-list';
import { saveProfileAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.account'))('title') };
}

async function ProfileForm({ person }: { readonly person: Person }) {
  const t = await getTranslations('accounts.account');
  const choices = locales.map((locale) => ({ value: locale, label: localeNames[locale] }));
  return (
    <ActionForm action={saveProfileAction} version={person.version} label={t('profile')}>
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={person.name}
        autoComplete="name"
      />
      <SelectField
        name="locale"
        label={t('language')}
        choices={choices}
        defaultValue={person.locale}
      />
      <div className="actions">
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

export default async function AccountPage() {
  const { ctx, who } = await requirePerson();
  const { person, recoveryCodesLeft: left } = await getOwnAccount(ctx);
  const { length: count } = await listOwnSessions(ctx, who.sessionId);
  const t = await getTranslations('accounts.account');
  const bring = await getTranslations('finder.bring');
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <div className="stack">
        <Part title={t('profile')}>
          <ProfileForm person={person} />
        </Part>
        <Part title={t('emailTitle')} says={person.email}>
          <LinkButton href="/account/email" look="second">
            {t('emailChange')}
          </LinkButton>
        </Part>
        <Part title={t('passwordTitle')} says={t(who.hasPassword ? 'passwordHas' : 'passwordNone')}>
          <LinkButton href="/account/password" look="second">
            {t(who.hasPassword ? 'passwordChange' : 'passwordSet')}
          </LinkButton>
        </Part>
        <Part
          title={t('factorTitle')}
          says={who.hasFactor ? t('factorHas', { left }) : t('factorNone')}
        >
          <LinkButton href="/account/second-factor" look="second">
            {t(who.hasFactor ? 'factorChange' : 'factorSet')}
          </LinkButton>
        </Part>
        <Part title={t('sessionsTitle')} says={t('sessionsLead', { count })}>
          <LinkButton href="/account/sessions" look="second">
            {t('sessionsOpen')}
          </LinkButton>
        </Part>
        <Part title={t('looksTitle')} says={t('looksLead')}>
          <LinkButton href="/account/access" look="second">
            {t('looksOpen')}
          </LinkButton>
        </Part>
        <Part title={bring('open')} says={bring('openWhy')}>
          <LinkButton href="/ledger/bring" look="second">
            {bring('do')}
          </LinkButton>
        </Part>
        <Part title={t('rolesTitle')}>
          <RoleList who={who} />
        </Part>
      </div>
    </>
  );
}
