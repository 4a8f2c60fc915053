import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { Verdict } from '@/components/readiness/verdict';
import { Confirm } from '@/components/ui/confirm';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { getDocuments } from '@/lib/documents/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { sayEntries } from '@/lib/readiness/labels';
import { getReadiness } from '@/lib/readiness/queries';
import { getLogBeginning, getRscSession } from '@/lib/supervision/queries';
import { requirePerson } from '@/lib/web/visitor';
import { Files } from '../../_components/files';
import { confirmedWords } from '../_components/confirmed-words';
import { NoteFields } from '../_components/note-fields';
import { Questions, SessionFields, UsualFields, WhatItBrings } from '../_components/session-fields';
import { sessionWords } from '../_components/session-words';
import { WorkedOn } from '../_components/worked-on';
import { changeSessionAction, saveNoteAction, voidSessionAction } from '../actions';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('supervision');
  return { title: t('session') };
}

export default async function SessionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { ctx } = await requirePerson();
  const place = { noun: 'supervision', entryId: id } as const;
  const found = await withScope(ctx, async (tx) => {
    const opened = await getRscSession(ctx, tx, id);
    if (!opened) return null;
    const wishes = { skipFits: true, skipPlan: true };
    const readiness = await getReadiness(ctx, tx, ctx.scope.personId, wishes);
    const documents = await getDocuments(ctx, tx, ctx.scope.personId, place);
    return { ...opened, readiness, documents, ...(await getLogBeginning(ctx, tx)) };
  });
  if (!found) notFound();
  const { session, note, readiness } = found;
  const { t, locale, when } = await sessionWords();
  const entry = readiness ? sayEntries(readiness, locale, [id]).get(id) : undefined;
  return (
    <div className="stack">
      <PageTitle back={{ href: '/ledger/supervision', label: t('backToLog') }}>
        {t('sessionOn', { date: when(session.when, 'long') })}
      </PageTitle>
      {session.voided ? (
        <Notice>{t('void.why', { reason: session.voided.reason })}</Notice>
      ) : (
        <>
          <div>
            <Verdict entry={entry} more={readiness && confirmedWords(t, readiness)(session.id)} />
          </div>
          <ActionForm action={changeSessionAction} version={session.version} label={t('session')}>
            <input type="hidden" name="sessionId" value={session.id} />
            <SessionFields {...found} start={session} keepsDay />
            <UsualFields start={session} />
            <WorkedOn chosen={session.competencies} />
            <WhatItBrings />
            <Questions />
            <div className="actions">
              <SubmitButton>{t('change')}</SubmitButton>
            </div>
          </ActionForm>
          <section className="stack-tight">
            <h2>{t('note.title')}</h2>
            <ActionForm action={saveNoteAction} label={t('note.title')}>
              <input type="hidden" name="sessionId" value={session.id} />
              <NoteFields note={note ?? undefined} />
              <SubmitButton look="second">{t('note.save')}</SubmitButton>
            </ActionForm>
          </section>
          <Files place={place} documents={found.documents} said={(await searchParams).file} />
          <Confirm open={t('void.open')} danger>
            <p>{t('void.what')}</p>
            <ActionForm action={voidSessionAction} label={t('void.open')}>
              <input type="hidden" name="sessionId" value={session.id} />
              <TextField name="reason" label={t('void.reason')} maxLength={300} />
              <SubmitButton look="danger">{t('void.do')}</SubmitButton>
            </ActionForm>
          </Confirm>
        </>
      )}
    </div>
  );
}
