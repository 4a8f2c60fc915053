import { Table } from '@/components/ui/table';
import { formatHourFigure, formatHours, formatNumber } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Readiness } from '@/lib/readiness/model';
import type { RequirementAnswer } from '@/lib/standards/eligibility';

interface ComparisonProps {
  readonly now: Readiness;
  readonly supposed: Readiness;
}

const asked = ({ eligibility }: Readiness): readonly RequirementAnswer[] =>
  eligibility.requirements.filter(({ needed }) => needed > 0);

/** Every requirement beside today's answer to it. */
export async function Comparison({ now, supposed }: ComparisonProps) {
  const t = await getTranslations('whatIf');
  const names = await getTranslations('standards.names');
  const months = await getTranslations('employerLetter');
  const locale = await getLocale();
  const tenths = (value: number) => Math.floor(value * 10 + 0.001) / 10;
  const figure = ({ unit }: RequirementAnswer, value: number): string =>
    unit === 'minutes' ? formatHourFigure(locale, value) : formatNumber(locale, tenths(value));
  const amount = (answer: RequirementAnswer, value: number): string => {
    if (answer.unit === 'minutes') return formatHours(locale, value);
    const shown = figure(answer, value);
    return answer.unit === 'months' ? months('months', { count: tenths(value), shown }) : shown;
  };
  const cell = (answer: RequirementAnswer | undefined) => {
    if (!answer) return t('notAsked');
    const figures = t('figures', {
      counted: figure(answer, answer.counted),
      needed: amount(answer, answer.needed),
    });
    const text = answer.unit === 'yes_no' ? t(answer.met ? 'met' : 'open') : figures;
    return { tone: answer.met ? ('good' as const) : ('none' as const), text };
  };
  const ids = [...new Set([...asked(supposed), ...asked(now)].map(({ id }) => id))];
  const find = (list: readonly RequirementAnswer[], id: string) =>
    list.find((each) => each.id === id);
  return (
    <Table
      caption={t('comparison')}
      columns={[
        { key: 'name', header: t('column.requirement'), heading: true },
        { key: 'now', header: t('column.now') },
        { key: 'supposed', header: t('column.then') },
      ]}
      rows={ids.map((id) => ({
        id,
        cells: {
          name: names(id.replaceAll('.', '_') as 'education'),
          now: cell(find(asked(now), id)),
          supposed: cell(find(asked(supposed), id)),
        },
      }))}
    />
  );
}
