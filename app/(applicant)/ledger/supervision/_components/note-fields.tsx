import { AskedField } from '@/components/forms/asked-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import { getTranslations } from '@/lib/platform/words';
import { noteLimit } from '@/lib/supervision/model';

/** One short learning note: who can read it, what it must not hold, and a second look when it might. */
export async function NoteFields({ note }: { readonly note?: string | undefined }) {
  const t = await getTranslations('supervision.note');
  return (
    <>
      <TextAreaField
        name="note"
        label={t('label')}
        hint={t('notice')}
        audience={t('audience')}
        optional
        rows={3}
        limit={noteLimit}
        defaultValue={note}
      />
      <AskedField name="noteIsFine" label={t('fine')} />
    </>
  );
}
