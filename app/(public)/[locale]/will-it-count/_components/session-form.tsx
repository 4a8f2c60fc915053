import { PlainChoices, PlainField } from '@/components/forms/plain-field';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import type { TypedSession } from '@/lib/finder/schema/session';
import { formatDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { categories } from '@/lib/standards/categories';
import { supervisionFormats, supervisionKinds } from '@/lib/standards/model';
import { SupervisorFields } from './supervisor-fields';

interface SessionFormProps {
  readonly session: TypedSession;
  readonly problems: Readonly<Record<string, string>>;
  readonly today: CalendarDate;
  readonly first: CalendarDate;
  readonly locale: Locale;
}

/** Asks about one session; a plain form whose address can be kept and shared. */
export async function SessionForm({ session, problems, today, first, locale }: SessionFormProps) {
  const t = await getTranslations('will-it-count');
  const say = (key: string) =>
    key === 'tooOften'
      ? t('tooOften')
      : t(`problems.${key}` as 'problems.onTooEarly', { first: formatDate(locale, first) });
  const wrong = (field: string) => {
    const key = problems[field];
    return key === undefined ? undefined : say(key);
  };
  const all = Object.keys(problems);
  return (
    <>
      {all.length > 0 ? (
        <div className="summary mt-6" role="alert">
          <h2>{t('summary', { count: all.length })}</h2>
          <ul>
            {all.map((field) => (
              <li key={field}>
                <a href={`#f-${field}`}>{wrong(field)}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <form method="get" action={`/${locale}/will-it-count`} className="form mt-6">
        <h2 className="text-lg">{t('you')}</h2>
        <PlainField id="f-category" label={t('category')} wrong={wrong('category')}>
          {(around) => (
            <select
              {...around}
              name="category"
              className="input"
              defaultValue={session.category ?? 'IFS'}
            >
              {categories.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name[locale]}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <h2 className="text-lg">{t('session')}</h2>
        <PlainField id="f-on" label={t('on')} hint={t('onHint')} wrong={wrong('on')}>
          {(around) => (
            <input
              {...around}
              type="date"
              name="on"
              className="input input-short"
              defaultValue={session.on ?? today}
            />
          )}
        </PlainField>
        <PlainChoices
          name="kind"
          type="radio"
          legend={t('kind')}
          wrong={wrong('kind')}
          choices={supervisionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          chosen={[session.kind ?? 'reflective']}
        />
        <PlainChoices
          name="format"
          type="radio"
          legend={t('format')}
          wrong={wrong('format')}
          choices={supervisionFormats.map((value) => ({ value, label: t(`formats.${value}`) }))}
          chosen={[session.format ?? 'individual']}
        />
        <SupervisorFields session={session} wrong={wrong} />
        <div className="actions">
          <button type="submit" className="btn">
            {t('ask')}
          </button>
        </div>
      </form>
    </>
  );
}
