'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { FormStateProvider, type FormWords } from '@/components/ui/form-state';
import { FileField } from '@/components/ui/text-field';
import type { DocumentKind, DocumentPlace } from '@/lib/documents/model';
import { idle } from '@/lib/web/action-result';
import { sendFile } from './send-file';

interface UploadFormProps {
  readonly place: DocumentPlace;
  readonly submissionId: string;
  readonly kind: DocumentKind;
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
  readonly words: Readonly<
    Record<'file' | 'hint' | 'kind' | 'attach' | 'sending' | 'failed', string>
  >;
  readonly formWords: FormWords;
}

/** Sends one file. A plain form without a script; with one it says how far it is. */
export function UploadForm(props: UploadFormProps) {
  const { place, words } = props;
  const [state, setState] = useState<{ percent?: number; problem?: string }>({});
  const [submissionId, setSubmissionId] = useState(props.submissionId);
  const router = useRouter();

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state.percent !== undefined) return;
    const form = event.currentTarget;
    setState({ percent: 0 });
    const answer = await sendFile(new FormData(form), (percent) => setState({ percent }));
    if (answer?.attached) {
      form.reset();
      setSubmissionId(crypto.randomUUID());
      setState({});
      router.refresh();
      return;
    }
    setState({ problem: answer?.message ?? words.failed });
  };

  return (
    <FormStateProvider
      value={{
        result: idle,
        pending: false,
        words: props.formWords,
        ids: 'file',
        noteVersion: () => undefined,
      }}
    >
      <form
        method="post"
        action="/api/documents"
        encType="multipart/form-data"
        className="form"
        onSubmit={send}
      >
        <input type="hidden" name="submissionId" value={submissionId} readOnly />
        <input type="hidden" name="noun" value={place.noun} readOnly />
        <input type="hidden" name="entryId" value={place.entryId} readOnly />
        <FileField
          name="file"
          label={words.file}
          hint={words.hint}
          accept=".pdf,.jpg,.jpeg,.png"
          {...(state.problem ? { error: state.problem } : {})}
        />
        <SelectField
          name="kind"
          label={words.kind}
          choices={props.kinds}
          defaultValue={props.kind}
        />
        <p role="status" className="small">
          {state.percent === undefined
            ? null
            : words.sending.replace('{percent}', String(state.percent))}
        </p>
        <div className="actions">
          <Button look="second">{words.attach}</Button>
        </div>
      </form>
    </FormStateProvider>
  );
}
