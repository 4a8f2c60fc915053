import { Table } from '@/components/ui/table';
import { formatMinutes } from '@/lib/platform/format';
import type { FrozenSession } from '@/lib/readiness/frozen/model';
import { Counts, Shows } from './counts';
import { type NamedEvidence, type PortfolioWords, portfolioWords } from './portfolio-words';

/** Every reflective supervision session: who gave it, what that person held then, and what it counts. */
export async function SupervisionTable({ document, competencies }: NamedEvidence) {
  const words = await portfolioWords(document, competencies);
  const { t, day, answer, named } = words;
  return (
    <Table
      caption={t('supervision.title')}
      columns={[
        { key: 'when', header: t('column.date'), heading: true },
        { key: 'provider', header: t('supervision.provider') },
        { key: 'how', header: t('supervision.how') },
        { key: 'hours', header: t('column.hours'), numeric: true },
        { key: 'counts', header: t('column.counts'), bare: true },
      ]}
      rows={document.ledger.supervision.map((session, index) => ({
        id: session.id,
        cells: {
          when: session.heldOn
            ? day(session.heldOn)
            : words.span(session.periodFrom ?? '', session.periodUntil),
          provider: <Provider session={session} words={words} />,
          how: t('supervision.line', {
            kind: t(`kind.${session.kind}` as 'kind.reflective'),
            format: t(`format.${session.format}` as 'format.individual'),
            mode: t(`mode.${session.mode}` as 'mode.virtual'),
            focus: t(`focus.${session.focus}` as 'focus.own_work'),
            group: session.groupSize ?? 0,
          }),
          hours: formatMinutes(session.minutes),
          counts: (
            <>
              <Counts t={t} entry={answer('supervision', index)} />
              <Shows t={t} names={named(session.competencies)} />
            </>
          ),
        },
      }))}
    />
  );
}

function Provider(props: { readonly session: FrozenSession; readonly words: PortfolioWords }) {
  const { t, day } = props.words;
  const { provider, attestations } = props.session;
  if (!provider) return t('supervision.nobody');
  const { standing } = provider;
  const held =
    standing.state === 'unknown'
      ? t('supervision.unknown')
      : standing.held
          .map((each) =>
            t('supervision.held', {
              what: each.category ?? t(`standing.${each.kind}`),
              from: day(each.from),
              until: each.until ? day(each.until) : 'none',
            }),
          )
          .join('; ') || t('supervision.nothingHeld');
  const last = attestations.findLast((each) => each.current);
  return (
    <>
      {provider.name}
      <span className="why block">{held}</span>
      {last ? (
        <span className="why block">
          {t(`attested.${last.answer}`, {
            on: day(last.answeredAt.slice(0, 10)),
            length: formatMinutes(last.confirmedMinutes ?? 0),
          })}
        </span>
      ) : null}
    </>
  );
}
