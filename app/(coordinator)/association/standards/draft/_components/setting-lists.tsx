import { type Around, overrideWords } from '@/components/rulebook/overrides-table';
import { valueWords } from '@/components/rulebook/value-words';
import { Table } from '@/components/ui/table';
import { getTranslations } from '@/lib/platform/words';
import type { OverlayDraft } from '@/lib/rulebook/model';
import { overridesOf } from '@/lib/rulebook/rules/overlay-draft';
import { keyMeant, offeredByGroup } from '@/lib/rulebook/rules/override-kinds';
import { standardOfKey } from '@/lib/rulebook/rules/override-standard';
import { categoryOf } from '@/lib/standards/categories';
import type { Edition } from '@/lib/standards/editions/edition';
import { allCategoryCodes, categoryFamilies } from '@/lib/standards/model';
import { settingHref } from './part-href';

/** Everything that may be set, group by group, each with its way. */
export async function SettingGroups() {
  const t = await getTranslations('rulebook.groups');
  const keys = await getTranslations('rulebook.keys');
  return offeredByGroup.map(([group, offered]) => (
    <details key={group}>
      <summary>{t(group)}</summary>
      <ul className="stack-tight">
        {offered.map((key) => (
          <li key={key}>
            <a href={settingHref(key)}>{keys(key.replaceAll('.', '_') as never)}</a>
          </li>
        ))}
      </ul>
    </details>
  ));
}

interface ScopesProps extends Around {
  readonly draft: OverlayDraft;
  readonly edition: Edition;
  readonly what: string;
}

/** A setting that each category has for itself: what is set and what the standard says, category by category. */
export async function SettingScopes({ draft, edition, what, ...around }: ScopesProps) {
  const t = await getTranslations('rulebook.overlay');
  const words = await overrideWords(around);
  const { choice } = await valueWords();
  const set = overridesOf(draft.document);
  const offered = categoryFamilies.filter((family) => edition.categories[family]);
  const codes = allCategoryCodes.filter((code) => offered.includes(categoryOf(code).family));
  return (
    <Table
      caption={t('forEach')}
      columns={[
        { key: 'scope', header: t('for'), heading: true },
        { key: 'ours', header: t('ours') },
        { key: 'standard', header: t('standard') },
      ]}
      rows={[...offered, ...codes].flatMap((scope) => {
        const key = keyMeant(what, scope);
        if (!key) return [];
        const cells = {
          scope: { href: settingHref(what, scope), text: choice(scope) },
          ours: words.value(key, set[key]),
          standard: words.value(key, standardOfKey(edition, key)) || t('standardSilent'),
        };
        return [{ id: scope, cells }];
      })}
    />
  );
}
