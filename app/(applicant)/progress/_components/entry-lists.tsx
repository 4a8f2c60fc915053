import Link from 'next/link';
import { verdictWords } from '@/components/readiness/verdict';
import { Table } from '@/components/ui/table';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { sayEntries } from '@/lib/readiness/labels';
import {
  type LedgerNoun,
  ledgerNouns,
  type Readiness,
  type SaidEntry,
} from '@/lib/readiness/model';
import { isRepairable } from '@/lib/readiness/rules/repairs';
import { type EntryLine, entryWords } from './entry-words';

const MOST = 20;

/** The newest twenty of each noun; the supervision log itself pages through the rest. */
const newest = async (readiness: Readiness, noun: LedgerNoun): Promise<readonly EntryLine[]> => {
  const words = await entryWords();
  const name = words[noun] as (entry: unknown) => Omit<EntryLine, 'id'>;
  return readiness.facts[noun]
    .slice(-MOST)
    .toReversed()
    .map((entry) => ({ id: entry.id, ...name(entry) }));
};

/** Every entry with what it gives and why. */
export async function EntryLists({ readiness }: { readonly readiness: Readiness }) {
  const nouns = ledgerNouns.filter((noun) => readiness.facts[noun].length > 0);
  return nouns.map((noun) => <EntryList key={noun} noun={noun} readiness={readiness} />);
}

async function EntryList(props: { readonly noun: LedgerNoun; readonly readiness: Readiness }) {
  const { noun, readiness } = props;
  const t = await getTranslations('progress');
  const names = await getTranslations('ledger.nouns');
  const locale = await getLocale();
  const repairs = await getTranslations('repairs.repair');
  const verdict = await verdictWords();
  const lines = await newest(readiness, noun);
  const said = sayEntries(
    readiness,
    locale,
    lines.map(({ id }) => id),
  );
  const repairFor = (entry: SaidEntry | undefined): string | undefined => {
    const reason = entry?.reasons.find(isRepairable);
    return reason && repairs(reason);
  };
  const title =
    noun === 'references' ? t('competencies.kind.reference_rating') : names(`${noun}.name`);
  const all = readiness.facts[noun].length;
  return (
    <section className="stack-tight" id={noun}>
      <h2>{title}</h2>
      <Table
        caption={t('entriesOf', { noun: title })}
        columns={[
          { key: 'entry', header: t('column.entry'), heading: true },
          { key: 'logged', header: t('column.logged') },
          { key: 'counts', header: t('column.counts'), bare: true },
        ]}
        rows={lines.map(({ id, name, logged, href }) => ({
          id,
          cells: {
            entry: href ? { href: `${href}/${id}`, text: name } : name,
            logged,
            counts: verdict(said.get(id), repairFor(said.get(id))),
          },
        }))}
      />
      {all > MOST ? (
        <p>
          <Link href={`/ledger/${noun}`} prefetch={false}>
            {t('moreSessions', { count: all })}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
