import { formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { AskedOfMe as Asked, AskedBoard } from '@/lib/vouching/queries/asked-of-me';

const few = 6;

interface Props {
  readonly board: AskedBoard;
  readonly timeZone: string;
}

/** Who waits for this person's word, and whose sessions they have confirmed. */
export async function AskedOfMe({ board, timeZone }: Props) {
  const t = await getTranslations('progress.asked');
  const locale = await getLocale();
  const day = (at: Date) => formatInstantDate(locale, at, timeZone);
  const line = (asked: Asked) => {
    const { applicant: name, sessions: count, answeredAt } = asked;
    return answeredAt
      ? t(`${asked.kind}Done`, { name, count, on: day(answeredAt) })
      : t(asked.kind, { name, count, on: day(asked.askedAt), until: day(asked.expiresAt) });
  };
  const earlier = board.answered.slice(few);
  const list = (rows: readonly Asked[]) => (
    <ul className="list-disc pl-5 stack-tight measure">
      {rows.map((asked) => (
        <li key={`${asked.kind}${asked.applicant}${asked.askedAt.getTime()}`}>{line(asked)}</li>
      ))}
    </ul>
  );
  return (
    <section className="stack-tight">
      <h2>{t('title')}</h2>
      {board.open.length === 0 ? <p className="quiet">{t('nothing')}</p> : list(board.open)}
      {board.open.length > 0 ? <p className="quiet">{t('how')}</p> : null}
      {board.answered.length > 0 ? (
        <>
          <h3 className="mt-8">{t('before')}</h3>
          {list(board.answered.slice(0, few))}
          {earlier.length > 0 ? (
            <details>
              <summary>{t('earlier', { count: earlier.length })}</summary>
              {list(earlier)}
            </details>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
