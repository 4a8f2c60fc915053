import { SubmitButton } from '@/components/ui/submit-button';
import { getTranslations } from '@/lib/platform/words';
import { beginTaskAction } from '../../actions';

/** Exchanges the token for a clean address. A press, not a visit, begins. */
export async function BeginForm({ token }: { readonly token: string }) {
  const t = await getTranslations('vouching.link');
  return (
    <form action={beginTaskAction} className="actions">
      <input type="hidden" name="token" value={token} />
      <SubmitButton>{t('begin')}</SubmitButton>
    </form>
  );
}
