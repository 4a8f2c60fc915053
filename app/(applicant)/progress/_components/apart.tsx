import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { formatMinutes } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Readiness } from '@/lib/readiness/model';
import { type ApartGroup, type ApartOfNoun, whereHoursWent } from '@/lib/readiness/rules/apart';
import { rulingOf } from '@/lib/readiness/rules/question';
import { repairHref, repairOf } from '@/lib/readiness/rules/repairs';
import { nameUnder } from '@/lib/standards/editions/terms-under';
import type { Unit } from '@/lib/standards/model';
import { entryName } from './entry-words';

const MOST = 20;

/** Everything that does not count, by noun and by reason, with totals and what helps. */
export async function Apart({ readiness }: { readonly readiness: Readiness }) {
  const found = whereHoursWent(readiness);
  const t = await getTranslations('repairs');
  if (readiness.eligibility.entries.length === 0) return <p>{t('nothingLogged')}</p>;
  const name = nameUnder(rulingOf(readiness).overrides, readiness.question.category);
  if (found.length === 0) return <p>{t('none', { category: name[await getLocale()] })}</p>;
  return found.map((apart) => <ApartNoun key={apart.noun} apart={apart} readiness={readiness} />);
}

/** An amount on a row, in its unit. */
async function amountWords() {
  const t = await getTranslations('repairs');
  return (unit: Unit, amount: number): string => {
    if (unit === 'minutes') return formatMinutes(amount);
    if (unit === 'months') return t('months', { months: Math.floor(amount * 10 + 0.001) / 10 });
    return t('entries', { count: amount });
  };
}

async function ApartNoun(props: { readonly apart: ApartOfNoun; readonly readiness: Readiness }) {
  const { apart, readiness } = props;
  const t = await getTranslations('repairs');
  const names = await getTranslations('ledger.nouns');
  const ratings = await getTranslations('progress.competencies');
  const amount = await amountWords();
  const { noun, unit, counted, logged } = apart;
  return (
    <section className="stack" id={noun}>
      <div>
        <h2>{noun === 'references' ? ratings('kind.reference_rating') : names(`${noun}.name`)}</h2>
        <p className="quiet">
          {t('totals', {
            counted: unit === 'count' ? String(counted) : amount(unit, counted),
            logged: amount(unit, logged),
          })}
        </p>
      </div>
      {apart.groups.map((group) => (
        <Group key={group.reason} group={group} apart={apart} readiness={readiness} />
      ))}
    </section>
  );
}

async function Group(props: {
  readonly group: ApartGroup;
  readonly apart: ApartOfNoun;
  readonly readiness: Readiness;
}) {
  const { group, apart, readiness } = props;
  const t = await getTranslations('repairs');
  const progress = await getTranslations('progress.column');
  const amount = await amountWords();
  const nameOf = await entryName(readiness, apart.noun);
  const { reason, unit, parts } = group;
  const repair = repairOf(reason);
  const shown = parts.slice(0, MOST);
  const short = t(`short.${reason}`);
  return (
    <section className="stack-tight">
      <h3>{t('group', { amount: amount(unit, group.amount), reason: short })}</h3>
      <p>
        {t(`repair.${reason}`)}{' '}
        {repair.by === 'going' ? (
          <Link href={repairHref[repair.to]} prefetch={false}>
            {t(`go.${repair.to}`)}
          </Link>
        ) : null}
      </p>
      <details>
        <summary>{t('entries', { count: parts.length })}</summary>
        <Table
          caption={t('entriesOf', { reason: short })}
          columns={[
            { key: 'entry', header: progress('entry'), heading: true },
            { key: 'amount', header: t('amount'), numeric: true },
          ]}
          rows={shown.map((part) => ({
            id: part.id,
            cells: { entry: nameOf(part.id), amount: amount(unit, part.amount) },
          }))}
        />
        {parts.length > MOST ? (
          <p className="quiet">{t('more', { shown: MOST, count: parts.length })}</p>
        ) : null}
      </details>
    </section>
  );
}
