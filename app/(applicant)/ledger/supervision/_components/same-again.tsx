import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField } from '@/components/ui/text-field';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { CategoryCode } from '@/lib/standards/model';
import type { RscSession } from '@/lib/supervision/model';
import { logSessionAction } from '../actions';
import { Questions, WhatItBrings } from './session-fields';
import { sessionWords } from './session-words';

interface SameAgainProps {
  readonly last: RscSession;
  readonly today: CalendarDate;
  readonly looking: CategoryCode | null;
}

/** The usual weekly session in a few taps: everything as last time, only the day is new. */
export async function SameAgain({ last, today, looking }: SameAgainProps) {
  const { t, how, length } = await sessionWords();
  const hidden = {
    length: length(last.minutes),
    format: last.format,
    groupSize: last.groupSize?.toString() ?? '',
    mode: last.mode,
    kind: last.kind,
    focus: last.focus,
    provider: last.providerId ?? 'none',
    ...(looking ? { looking } : {}),
  };
  return (
    <section className="card stack-tight">
      <h2 className="text-lg">{t('same.title')}</h2>
      <p>
        {t('same.what', {
          length: length(last.minutes),
          how: how(last),
          provider: last.providerName ?? t('provider.nobody'),
        })}
      </p>
      <ActionForm action={logSessionAction} label={t('same.title')}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {last.tracks.map((track) => (
          <input key={track} type="hidden" name="tracks" value={track} />
        ))}
        <DateField name="heldOn" label={t('same.day')} defaultValue={today} max={today} />
        <WhatItBrings now />
        <Questions />
        <SubmitButton wide>{t('same.do')}</SubmitButton>
      </ActionForm>
    </section>
  );
}
