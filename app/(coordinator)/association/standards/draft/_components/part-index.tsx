import { valueWords } from '@/components/rulebook/value-words';
import { Table } from '@/components/ui/table';
import { getTranslations } from '@/lib/platform/words';
import { tableOf } from '@/lib/standards/editions/differences';
import type { Edition } from '@/lib/standards/editions/edition';
import { partHref } from './part-href';

interface PartIndexProps {
  readonly draft: Edition;
  readonly before: Edition | undefined;
  /** A category: `categories.FS`. */
  readonly part: string;
}

/** The group of values a path belongs to: `categories.FS.work` of `categories.FS.work.months`. */
const groupOf = (path: string): string => path.split('.').slice(0, 3).join('.');

/** All a category asks, value by value beside what it was, each with the way to where it is changed. */
export async function PartIndex({ draft, before, part }: PartIndexProps) {
  const t = await getTranslations('rulebook.keep');
  const pages = await getTranslations('rulebook.pages');
  const words = await valueWords();
  const mine = (edition: Edition) =>
    tableOf(edition).filter(({ path }) => path.startsWith(`${part}.`) && !path.endsWith('.id'));
  const was = new Map((before ? mine(before) : []).map(({ path, value }) => [path, value]));
  const earlier = (path: string, value: unknown): string => {
    if (!before || JSON.stringify(was.get(path)) === JSON.stringify(value)) return '';
    return words.valueAt(path, was.get(path));
  };
  return (
    <Table
      caption={words.part(part)}
      columns={[
        { key: 'what', header: pages('what'), heading: true },
        { key: 'value', header: t('here') },
        { key: 'before', header: pages('before') },
      ]}
      rows={mine(draft).map(({ path, value }) => ({
        id: path,
        cells: {
          what: {
            href: partHref(groupOf(path)),
            text: words.line(path),
          },
          value: words.valueAt(path, value),
          before: earlier(path, value),
        },
      }))}
    />
  );
}
