import { getTranslations } from '@/lib/platform/words';
import type { FormAction } from '@/lib/web/action-result';
import { AutosaveLine } from './autosave-line';

interface AutosaveProps {
  /** Saves the draft and answers `{ status: 'ok', message: "Saved 10:42", version? }`. */
  readonly action: FormAction;
  /** When the draft was last kept, as words: "10:42 AM". */
  readonly savedAt?: string | undefined;
}

/** Keeps the draft of the ActionForm it stands in, and says when. Without a script there is the button. */
export async function Autosave({ action, savedAt }: AutosaveProps) {
  const t = await getTranslations('ui.form');
  return (
    <AutosaveLine
      action={action}
      beginning={savedAt === undefined ? undefined : t('savedAt', { time: savedAt })}
      saving={t('saving')}
      notSaved={t('notSaved')}
    />
  );
}
