import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';

/** Finds a credential by part of a name or the beginning of its number. */
export async function DeskSearch({
  search,
  state,
}: {
  readonly search: string;
  readonly state: string;
}) {
  const t = await getTranslations('credentials.desk');
  return (
    <form method="get" action="/credentials-desk" className="filters">
      <input type="hidden" name="state" value={state} />
      <TextField
        name="search"
        label={t('search')}
        type="search"
        defaultValue={search}
        maxLength={100}
      />
      <Button look="second">{t('find')}</Button>
    </form>
  );
}
