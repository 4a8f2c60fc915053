import { ActionForm } from '@/components/forms/action-form';
import { overrideWords } from '@/components/rulebook/overrides-table';
import { valueWords } from '@/components/rulebook/value-words';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { getTranslations } from '@/lib/platform/words';
import type { OverlayDraft } from '@/lib/rulebook/model';
import { overridesOf } from '@/lib/rulebook/rules/overlay-draft';
import { kindOf, offeredKeys } from '@/lib/rulebook/rules/override-kinds';
import { standardOfKey } from '@/lib/rulebook/rules/override-standard';
import { overrideText } from '@/lib/rulebook/rules/override-text';
import type { Edition } from '@/lib/standards/editions/edition';
import { type OverrideKey, scopes } from '@/lib/standards/overrides';
import { setInOverlayAction } from '../../overlay-actions';
import { OverrideField } from './override-field';

/** The closed list of what may be set. */
export async function PickSetting(props: { readonly what: string; readonly scope: string }) {
  const t = await getTranslations('rulebook.overlay');
  const keys = await getTranslations('rulebook.keys');
  return (
    <form method="get" className="stack-tight">
      <SelectField
        name="what"
        label={t('what')}
        defaultValue={props.what}
        choices={offeredKeys.map((key) => ({
          value: key,
          label: keys(key.replaceAll('.', '_') as never),
        }))}
      />
      <SelectField
        name="for"
        label={t('for')}
        hint={t('forHint')}
        optional
        none={t('everyone')}
        defaultValue={props.scope}
        choices={scopes.map((scope) => ({ value: scope, label: scope }))}
      />
      <div className="actions">
        <Button look="second">{t('go')}</Button>
      </div>
    </form>
  );
}

interface SettingFormProps {
  readonly draft: OverlayDraft;
  readonly edition: Edition;
  readonly settingKey: OverrideKey;
}

/** One setting of the draft, with what the standard says beside it. */
export async function SettingForm({ draft, edition, settingKey: key }: SettingFormProps) {
  const t = await getTranslations('rulebook.overlay');
  const words = await overrideWords();
  const { value } = await valueWords();
  const kind = kindOf(key);
  const standard = standardOfKey(edition, key);
  const choices = kind.kind === 'choices' ? kind.choices.join(', ') : '';
  const set = overridesOf(draft.document)[key];
  return (
    <ActionForm action={setInOverlayAction} version={draft.version} label={words.name(key)}>
      <input type="hidden" name="key" value={key} />
      <h3>{words.name(key)}</h3>
      <p>
        {standard === undefined
          ? t('standardSilent')
          : t('standardSays', { value: words.value(key, standard) })}
      </p>
      <OverrideField
        kind={kind}
        label={t('value')}
        hint={t(`hint_${kind.kind}`, { choices })}
        text={overrideText(key, set ?? standard)}
        said={value}
      />
      <div className="actions">
        <SubmitButton name="act" value="set">
          {t('set')}
        </SubmitButton>
        {set === undefined ? null : (
          <SubmitButton look="second" name="act" value="unset">
            {t('unset')}
          </SubmitButton>
        )}
      </div>
    </ActionForm>
  );
}
