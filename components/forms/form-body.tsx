'use client';

import { useRouter } from 'next/navigation';
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { FormStateProvider, type FormWords } from '@/components/ui/form-state';
import { type FormAction, idle } from '@/lib/web/action-result';
import { ConflictView } from './conflict-view';
import { ErrorSummary } from './error-summary';

interface FormBodyProps {
  readonly action: FormAction;
  readonly submissionId: string;
  readonly version: string | undefined;
  readonly words: FormWords;
  readonly label: string | undefined;
  readonly children: ReactNode;
}

/** The browser's half of ActionForm: sends, keeps what was typed, and says what came back. */
export function FormBody(props: FormBodyProps) {
  const [result, send, pending] = useActionState(props.action, idle);
  const [submissionId, setSubmissionId] = useState(props.submissionId);
  const [kept, setKept] = useState<string>();
  const ids = useId();
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();

  useEffect(() => {
    if (result.status !== 'ok') return;
    if (result.redirectTo !== undefined) {
      router.push(result.redirectTo);
      return;
    }
    form.current?.reset();
    setSubmissionId(crypto.randomUUID());
  }, [result, router]);

  // Sent by hand, because React empties a form that it sends itself, also after a refusal.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  };

  const conflict = result.status === 'refused' ? result.conflict : undefined;
  const stored = result.status === 'refused' ? result.version : undefined;
  const version = newest(props.version, kept, stored, conflict?.version);
  return (
    <FormStateProvider value={{ result, pending, words: props.words, ids, noteVersion: setKept }}>
      <ErrorSummary />
      {conflict === undefined ? null : <ConflictView conflict={conflict} />}
      <form
        ref={form}
        action={send}
        onSubmit={submit}
        noValidate
        className="form"
        aria-label={props.label}
      >
        <input type="hidden" name="submissionId" value={submissionId} readOnly />
        {version === undefined ? null : (
          <input type="hidden" name="version" value={version} readOnly />
        )}
        {props.children}
        <p role="status" className={result.status === 'ok' ? 'notice notice-good' : 'sr-only'}>
          {result.status === 'ok' ? result.message : null}
          {result.status === 'ok' && result.redirectTo !== undefined ? (
            <a href={result.redirectTo}>{props.words.continue}</a>
          ) : null}
        </p>
      </form>
    </FormStateProvider>
  );
}

/** Versions only grow: the page's, the last kept draft's and a conflict's; the newest one wins. */
function newest(...versions: readonly (string | undefined)[]): string | undefined {
  return versions
    .filter((version) => version !== undefined)
    .sort((a, b) => Number(b) - Number(a))
    .at(0);
}
