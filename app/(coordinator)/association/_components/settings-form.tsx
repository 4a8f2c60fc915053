import { ActionForm } from '@/components/forms/action-form';
import { CheckboxGroupField, RadioField, SelectField } from '@/components/ui/choice-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { type Association, currencies } from '@/lib/associations/model';
import { localeNames, locales } from '@/lib/core/locale';
import { currencyName } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { type Ruling, tracksOffered } from '@/lib/standards/editions/terms-under';
import { saveSettingsAction } from '../actions';
import { categoryChoices } from './category-choices';

interface PartProps {
  readonly association: Association;
}
interface OfferProps extends PartProps {
  readonly ruling: Ruling;
}

async function Names({ association: a }: PartProps) {
  const t = await getTranslations('associations.settings');
  return (
    <>
      <h2>{t('names')}</h2>
      <TextField name="name" label={t('name')} defaultValue={a.name} />
      <TextField name="shortName" label={t('shortName')} defaultValue={a.shortName} />
      <TextField
        name="coordinatorName"
        label={t('coordinatorName')}
        defaultValue={a.coordinatorName}
      />
      <TextField
        name="contactEmail"
        label={t('contactEmail')}
        type="email"
        defaultValue={a.contactEmail}
      />
      <TextField
        name="website"
        label={t('website')}
        hint={t('websiteHint')}
        type="url"
        optional
        defaultValue={a.website ?? ''}
      />
      <TextAreaField
        name="registryNote"
        label={t('registryNote')}
        optional
        limit={600}
        defaultValue={a.registryNote ?? ''}
      />
    </>
  );
}

async function Offer({ association: a, ruling }: OfferProps) {
  const t = await getTranslations('associations.settings');
  const categories = await categoryChoices(ruling);
  return (
    <>
      <h2>{t('offer')}</h2>
      <CheckboxGroupField
        name="tracks"
        label={t('tracks')}
        choices={[
          { value: 'IMH', label: t('trackIMH') },
          { value: 'ECMH', label: t('trackECMH') },
        ].filter(({ value }) => tracksOffered(ruling.overrides).some((track) => track === value))}
        defaultValue={a.tracks}
      />
      <CheckboxGroupField
        name="categories"
        label={t('categories')}
        hint={t('categoriesHint')}
        choices={categories}
        defaultValue={a.categories}
      />
    </>
  );
}

async function Work({ association: a }: PartProps) {
  const t = await getTranslations('associations.settings');
  return (
    <>
      <h2>{t('work')}</h2>
      <RadioField
        name="registrationMode"
        label={t('registrationMode')}
        choices={[
          { value: 'rule', label: t('byRule'), hint: t('byRuleHint') },
          { value: 'coordinator', label: t('byCoordinator') },
        ]}
        defaultValue={a.registrationMode}
      />
      <RadioField
        name="editionPinnedAt"
        label={t('editionPinnedAt')}
        hint={t('editionPinnedAtHint')}
        choices={[
          { value: 'registration', label: t('pinned_registration') },
          { value: 'submission', label: t('pinned_submission') },
        ]}
        defaultValue={a.editionPinnedAt}
      />
      <TextField
        name="reviewDays"
        label={t('reviewDays')}
        inputMode="numeric"
        defaultValue={String(a.reviewDays)}
        short
      />
    </>
  );
}

async function Place({ association: a }: PartProps) {
  const t = await getTranslations('associations.settings');
  const locale = await getLocale();
  return (
    <>
      <h2>{t('place')}</h2>
      <TextField
        name="timeZone"
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        defaultValue={a.timeZone}
      />
      <TextAreaField
        name="areas"
        label={t('areas')}
        hint={t('areasHint')}
        optional
        limit={2000}
        defaultValue={a.areas.join('\n')}
      />
      <SelectField
        name="locale"
        label={t('locale')}
        choices={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
        defaultValue={a.locale}
      />
      <SelectField
        name="currency"
        label={t('currency')}
        choices={currencies.map((currency) => ({
          value: currency,
          label: `${currencyName(locale, currency)} (${currency})`,
        }))}
        defaultValue={a.currency}
      />
      <TextField
        name="hue"
        label={t('hue')}
        hint={t('hueHint')}
        inputMode="numeric"
        defaultValue={String(a.hue)}
        short
      />
    </>
  );
}

/** All that an association decides for itself, in one form with its version. */
export async function SettingsForm({ association, ruling }: OfferProps) {
  const t = await getTranslations('associations.settings');
  return (
    <ActionForm action={saveSettingsAction} version={association.version} label={t('title')}>
      <Names association={association} />
      <Offer association={association} ruling={ruling} />
      <Work association={association} />
      <Place association={association} />
      <div className="actions">
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
