import { randomUUID } from 'node:crypto';
import { ActionForm } from '@/components/forms/action-form';
import { formWords } from '@/components/forms/form-words';
import { Confirm } from '@/components/ui/confirm';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type AttachedDocument, type DocumentPlace, documentKinds } from '@/lib/documents/model';
import { usualKind } from '@/lib/documents/rules';
import { getTranslations } from '@/lib/platform/words';
import { removeFileAction } from './file-actions';
import { UploadForm } from './upload-form';

interface FilesProps {
  readonly place: DocumentPlace;
  readonly documents: readonly AttachedDocument[];
  /** What became of the file just sent, where the form was sent without a script. */
  readonly said: string | readonly string[] | undefined;
}

/** The files of an entry: to open, to take off, to add to. */
export async function Files({ place, documents, said }: FilesProps) {
  const t = await getTranslations('documents');
  const key = `said.${said}` as 'said.attached';
  return (
    <section className="stack-tight" id="files">
      <h2>{t('title')}</h2>
      <p className="quiet small">{t('who')}</p>
      {typeof said === 'string' && t.has(key) ? (
        <Notice tone={said === 'attached' ? 'good' : 'bad'} announced>
          {t(key)}
        </Notice>
      ) : null}
      {documents.length === 0 ? <p className="quiet">{t('none')}</p> : null}
      <ul className="rows">
        {documents.map((document) => (
          <File key={document.id} place={place} document={document} />
        ))}
      </ul>
      <UploadForm
        place={place}
        submissionId={randomUUID()}
        kind={usualKind(place.noun)}
        kinds={documentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        words={{
          file: t('file'),
          hint: t('fileHint'),
          kind: t('kind'),
          attach: t('attach'),
          sending: t.raw('sending') as string,
          failed: t('said.broken-off'),
        }}
        formWords={await formWords()}
      />
    </section>
  );
}

async function File(props: { readonly place: DocumentPlace; readonly document: AttachedDocument }) {
  const { place, document } = props;
  const t = await getTranslations('documents');
  return (
    <li className="stack-tight">
      <a href={`/api/documents/${document.id}`} aria-label={t('open', { name: document.name })}>
        {document.name}
      </a>
      <span className="quiet small block">
        {t(`kinds.${document.kind}`)}, {t('size', { size: Math.ceil(document.bytes / 1024) })}
      </span>
      <Confirm open={t('remove')} look="quiet">
        <p>{t('removeWhat', { name: document.name })}</p>
        <ActionForm action={removeFileAction} label={t('removeDo')}>
          <input type="hidden" name="documentId" value={document.id} />
          <input type="hidden" name="noun" value={place.noun} />
          <input type="hidden" name="entryId" value={place.entryId} />
          <SubmitButton look="danger">{t('removeDo')}</SubmitButton>
        </ActionForm>
      </Confirm>
    </li>
  );
}
