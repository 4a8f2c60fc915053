import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import type { FormAction } from '@/lib/web/action-result';
import { FormBody } from './form-body';
import { formWords } from './form-words';

interface ActionFormProps {
  readonly action: FormAction;
  /** Names the form where a page has several. */
  readonly label?: string;
  /** The version of the row being changed; comes back as `version`. */
  readonly version?: number | undefined;
  readonly children: ReactNode;
}

/**
 * A form that posts to a server action. Carries a submission id, shows what was refused on top and
 * beside each field, keeps what was typed, and works without JavaScript too.
 */
export async function ActionForm({ action, label, version, children }: ActionFormProps) {
  return (
    <FormBody
      action={action}
      submissionId={randomUUID()}
      version={version === undefined ? undefined : String(version)}
      words={await formWords()}
      label={label}
    >
      {children}
    </FormBody>
  );
}
