import { Table } from '@/components/ui/table';
import type { LetterWords } from '@/lib/readiness/letter/model';

/** The letter for an employer as a page shows it. */
export function LetterBody({ words }: { readonly words: LetterWords }) {
  const keys = words.columns.map((_, index) => `column-${index}`);
  return (
    <>
      <div className="prose">
        <p>{words.date}</p>
        <p>{words.opening}</p>
        <p>{words.notEndorsed}</p>
      </div>
      <Table
        caption={words.caption}
        columns={words.columns.map((header, index) => ({
          key: `column-${index}`,
          header,
          ...(index === 0 ? { heading: true } : {}),
        }))}
        rows={words.rows.map((cells) => ({
          id: cells[0] ?? '',
          cells: Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? ''])),
        }))}
      />
      <div className="prose">
        <p>{words.confirmed}</p>
        <p>{words.source}</p>
      </div>
    </>
  );
}
