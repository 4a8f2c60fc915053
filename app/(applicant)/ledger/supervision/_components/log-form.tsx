import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { getTranslations } from '@/lib/platform/words';
import type { CategoryCode } from '@/lib/standards/model';
import { logSessionAction } from '../actions';
import { NoteFields } from './note-fields';
import {
  Questions,
  SessionFields,
  type SessionFieldsProps,
  UsualFields,
  WhatItBrings,
} from './session-fields';
import { WorkedOn } from './worked-on';

interface LogFormProps extends SessionFieldsProps {
  readonly looking: CategoryCode | null;
  /** On a phone the rarely changed questions are folded away. */
  readonly short?: boolean;
}

/** Logs one session; after each success it is ready for the next. */
export async function LogForm({ looking, short, ...fields }: LogFormProps) {
  const t = await getTranslations('supervision');
  const rest = (
    <div className="stack">
      <UsualFields start={fields.start} />
      <WorkedOn chosen={[]} />
      <NoteFields />
    </div>
  );
  return (
    <ActionForm action={logSessionAction} label={t('log')}>
      {looking ? <input type="hidden" name="looking" value={looking} /> : null}
      <SessionFields {...fields} />
      {short ? (
        <details>
          <summary>{t('more')}</summary>
          {rest}
        </details>
      ) : (
        rest
      )}
      <WhatItBrings now={!short} />
      <Questions />
      <div className="actions">
        <SubmitButton wide={short ?? false}>{t('logThis')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
