import { notFound } from 'next/navigation';
import type { Around } from '@/components/rulebook/overrides-table';
import { valueWords } from '@/components/rulebook/value-words';
import { PageTitle } from '@/components/ui/page-title';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { OverlayDraft } from '@/lib/rulebook/model';
import { groupOf, keyMeant, offeredKeys, scopedPart } from '@/lib/rulebook/rules/override-kinds';
import type { Edition } from '@/lib/standards/editions/edition';
import { partHref, settingHref } from './part-href';
import { SettingForm } from './setting-form';
import { SettingScopes } from './setting-lists';

interface SettingPageProps extends Around {
  readonly draft: OverlayDraft;
  readonly edition: Edition;
  readonly what: string;
  /** The category it is set for; empty for all, or where none is chosen yet. */
  readonly scope: string;
}

/** One setting of the overlay on a screen of its own; its categories first, where each has its own. */
export async function SettingPage(props: SettingPageProps) {
  const { draft, what, scope } = props;
  const key = keyMeant(what, scope);
  if (!offeredKeys.includes(what) || (!key && scope !== '')) notFound();
  const t = await getTranslations('rulebook.overlay');
  const keys = await getTranslations('rulebook.keys');
  const groups = await getTranslations('rulebook.groups');
  const { choice } = await valueWords();
  const day = formatDate(await getLocale(), draft.from, 'long');
  const name = keys(what.replaceAll('.', '_') as never);
  const scoped = key && scopedPart(key);
  const back = scoped
    ? { href: settingHref(what), label: name }
    : { href: partHref(''), label: t('draftTitle', { day }) };
  return (
    <>
      <PageTitle eyebrow={groups(groupOf(what))} back={back}>
        {scoped ? `${name} · ${choice(scope)}` : name}
      </PageTitle>
      {key ? <SettingForm {...props} settingKey={key} /> : <SettingScopes {...props} />}
    </>
  );
}
