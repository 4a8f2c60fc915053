import { AskedField } from '@/components/forms/asked-field';
import { LiveTag } from '@/components/forms/live-tag';
import { CheckboxGroupField, RadioField } from '@/components/ui/choice-fields';
import { MinutesField } from '@/components/ui/minutes-field';
import { TextField } from '@/components/ui/text-field';
import type { CalendarDate } from '@/lib/core/calendar-date';
import { getTranslations } from '@/lib/platform/words';
import { tracks } from '@/lib/standards/model';
import {
  type RscProvider,
  type RscSession,
  rscFocuses,
  rscKinds,
  rscModes,
} from '@/lib/supervision/model';
import { previewSessionAction } from '../actions';
import { ProviderFields } from './provider-fields';
import { WhenFields } from './when-fields';

export interface SessionFieldsProps {
  readonly today: CalendarDate;
  readonly providers: readonly RscProvider[];
  /** What the form begins with: the session being changed, or the last one logged. */
  readonly start: RscSession | null;
  /** Whether the day of `start` is kept, too. */
  readonly keepsDay?: boolean;
}

/** The five questions of every session: when, how long, with whom, how, about what. */
export async function SessionFields({ today, providers, start, keepsDay }: SessionFieldsProps) {
  const t = await getTranslations('supervision');
  const when = keepsDay && start ? start.when : { on: today };
  return (
    <>
      <WhenFields today={today} when={when} />
      <MinutesField
        name="length"
        label={t('length.label')}
        hint={t('length.hint')}
        defaultMinutes={start?.minutes ?? 60}
      />
      <ProviderFields providers={providers} start={start} />
      <div className="group stack-tight">
        <RadioField
          look="row"
          name="format"
          label={t('format.label')}
          choices={[
            { value: 'individual', label: t('format.individual') },
            { value: 'group', label: t('format.group') },
          ]}
          defaultValue={start?.format ?? 'individual'}
        />
        <div className="hidden group-has-[input[value=group]:checked]:block">
          <TextField
            name="groupSize"
            label={t('format.size')}
            optional
            short
            inputMode="numeric"
            defaultValue={start?.groupSize?.toString()}
          />
        </div>
      </div>
      <RadioField
        look="row"
        name="focus"
        label={t('focus.label')}
        choices={rscFocuses.map((value) => ({ value, label: t(`focus.${value}`) }))}
        defaultValue={start?.focus ?? 'own_work'}
      />
    </>
  );
}

/** What is nearly always the same: place, kind and age track. */
export async function UsualFields({ start }: { readonly start: RscSession | null }) {
  const t = await getTranslations('supervision');
  return (
    <>
      <RadioField
        look="row"
        name="mode"
        label={t('mode.label')}
        choices={rscModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
        defaultValue={start?.mode ?? 'in_person'}
      />
      <RadioField
        name="kind"
        label={t('kind.label')}
        choices={rscKinds.map((value) => ({
          value,
          label: t(`kind.${value}`),
          hint: t(`kind.${value}Hint`),
        }))}
        defaultValue={start?.kind ?? 'reflective'}
      />
      <CheckboxGroupField
        name="tracks"
        label={t('tracks.label')}
        choices={tracks.map((value) => ({ value, label: t(`tracks.${value}`) }))}
        defaultValue={start?.tracks ?? ['IMH']}
      />
    </>
  );
}

/** What is asked before saving, when the answer asks it: a twin, a session that will not count. */
export async function Questions() {
  const t = await getTranslations('supervision');
  return (
    <>
      <AskedField name="again" label={t('again')} />
      <AskedField name="anyway" label={t('anyway.label')} />
    </>
  );
}

interface WhatItBringsProps {
  /** Looks at once, not only after the first change. */
  readonly now?: boolean;
}

/** Says while the session is being typed what it would bring on its day. */
export async function WhatItBrings({ now = false }: WhatItBringsProps) {
  const t = await getTranslations('supervision.anyway');
  return <LiveTag look={previewSessionAction} label={t('live')} now={now} />;
}
