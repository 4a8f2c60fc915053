import { ActionForm } from '@/components/forms/action-form';
import { CheckboxGroupField, RadioField } from '@/components/ui/choice-fields';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { localeNames, locales } from '@/lib/core/locale';
import { getTranslations } from '@/lib/platform/words';
import { referenceRoles } from '@/lib/standards/model';
import type { ReferenceView, SlotView } from '@/lib/vouching/queries/references';
import { currentLocale } from '@/lib/web/i18n/locale';
import { askAction } from '../actions';

interface Props {
  readonly place: SlotView;
  readonly replaced: ReferenceView | null;
  readonly association: string;
}

/** Whom to ask, what they are to the applicant, the choice about access, and the language of the mail. */
export async function AskForm({ place, replaced, association }: Props) {
  const t = await getTranslations('vouching.ask');
  const roles = await getTranslations('vouching.roles');
  const fitting = place.slot.roles;
  const sameRater = replaced?.state === 'asked' ? replaced : null;
  return (
    <ActionForm action={askAction}>
      <input type="hidden" name="slot" value={place.number} />
      {replaced ? <input type="hidden" name="replaces" value={replaced.id} /> : null}
      {replaced ? (
        <Notice>{t(sameRater ? 'endsOpen' : 'setsAside', { name: replaced.raterName })}</Notice>
      ) : null}
      <TextField
        name="raterName"
        label={t('name')}
        defaultValue={sameRater?.raterName}
        autoComplete="off"
      />
      <TextField
        name="raterEmail"
        type="email"
        inputMode="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete="off"
        spellCheck={false}
      />
      <CheckboxGroupField
        name="roles"
        label={t('roles')}
        hint={t(place.slot.endorsedOrVetted ? 'rolesEndorsed' : 'rolesHint')}
        choices={referenceRoles
          .filter(
            (role) => fitting.length === 0 || fitting.includes(role) || role === 'rsc_provider',
          )
          .map((value) => ({ value, label: roles(value) }))}
        defaultValue={fitting.length === 1 ? fitting : []}
      />
      <RadioField
        name="waives"
        label={t('waives')}
        hint={t('waivesHint', { association })}
        choices={[
          { value: 'yes', label: t('waivesYes'), hint: t('waivesYesHint') },
          { value: 'no', label: t('waivesNo'), hint: t('waivesNoHint', { association }) },
        ]}
      />
      <RadioField
        name="locale"
        label={t('language')}
        choices={locales.map((value) => ({ value, label: localeNames[value] }))}
        defaultValue={await currentLocale()}
        look="row"
      />
      <div className="actions">
        <SubmitButton>{t('send')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
