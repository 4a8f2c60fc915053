import { ActionForm } from '@/components/forms/action-form';
import { type Around, overrideWords } from '@/components/rulebook/overrides-table';
import { valueWords } from '@/components/rulebook/value-words';
import { LinkButton } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { getTranslations } from '@/lib/platform/words';
import type { OverlayDraft } from '@/lib/rulebook/model';
import { overridesOf } from '@/lib/rulebook/rules/overlay-draft';
import { kindOf } from '@/lib/rulebook/rules/override-kinds';
import { standardOfKey } from '@/lib/rulebook/rules/override-standard';
import { overrideTexts } from '@/lib/rulebook/rules/override-text';
import type { Edition } from '@/lib/standards/editions/edition';
import { shownOnly } from '@/lib/standards/editions/shown-only';
import type { OverrideKey } from '@/lib/standards/overrides';
import { setInOverlayAction } from '../../overlay-actions';
import { OverrideField } from './override-field';
import { partHref } from './part-href';

interface SettingFormProps extends Around {
  readonly draft: OverlayDraft;
  readonly edition: Edition;
  readonly settingKey: OverrideKey;
}

/** One setting of the draft, with what the standard says beside it. */
export async function SettingForm(props: SettingFormProps) {
  const { draft, edition, currency, places, settingKey: key } = props;
  const t = await getTranslations('rulebook.overlay');
  const keep = await getTranslations('rulebook.keep');
  const words = await overrideWords(props);
  const standard = standardOfKey(edition, key);
  const set = overridesOf(draft.document)[key];
  return (
    <ActionForm action={setInOverlayAction} version={draft.version} label={words.name(key)}>
      <input type="hidden" name="key" value={key} />
      <p>
        {standard === undefined
          ? t('standardSilent')
          : t('standardSays', { value: words.value(key, standard) })}
      </p>
      {shownOnly.includes(key) ? <p className="hint">{t('shownOnly')}</p> : null}
      <OverrideField
        kind={kindOf(key)}
        texts={overrideTexts(key, set === undefined ? standard : set)}
        words={await valueWords()}
        currency={currency}
        places={places}
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
        <LinkButton look="quiet" href={partHref('')}>
          {keep('backUp')}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
