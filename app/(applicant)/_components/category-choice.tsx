import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Readiness } from '@/lib/readiness/model';
import { rulingOf } from '@/lib/readiness/rules/question';
import { nameUnder, openCodes } from '@/lib/standards/editions/terms-under';
import { categoryCodes } from '@/lib/standards/model';

/** Looking at a category decides nothing; the choice stays in the address. */
export async function CategoryChoice({ readiness }: { readonly readiness: Readiness }) {
  const t = await getTranslations('progress.category');
  const locale = await getLocale();
  const { home, question } = readiness;
  const ruling = rulingOf(readiness);
  const opened = home.association?.categories ?? [];
  const open = openCodes(ruling);
  const choices = categoryCodes.filter(
    (code) =>
      code === question.category ||
      (open.includes(code) && (opened.length === 0 || opened.includes(code))),
  );
  return (
    <details>
      <summary>{t('open')}</summary>
      <form method="get" className="filters">
        <SelectField
          name="category"
          label={t('label')}
          hint={t('hint')}
          choices={choices.map((code) => ({
            value: code,
            label: `${nameUnder(ruling.overrides, code)[locale]} (${code})`,
          }))}
          defaultValue={question.category}
        />
        <Button look="second">{t('do')}</Button>
      </form>
    </details>
  );
}
