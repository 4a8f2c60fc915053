import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { fromInstant } from '@/lib/core/calendar-date';
import { answersIn } from '@/lib/finder/rules/code';
import { entriesOf } from '@/lib/finder/rules/entries';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { type Search, searchText } from '@/lib/web/search';
import { requirePerson } from '@/lib/web/visitor';
import { EntryFields } from './_components/entry-fields';
import { bringAction } from './actions';
import { placeNamed } from './place';

interface Props {
  readonly searchParams: Search;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('finder.bring'))('title') };
}

/** Answers of the finder on their way into a ledger: looked through first, saved by the person. */
export default async function BringPage({ searchParams }: Props) {
  const { ctx } = await requirePerson();
  const t = await getTranslations('finder');
  const ledger = await getTranslations('ledger');
  const locale = await getLocale();
  const code = await searchText(searchParams, 'code');
  const read = code === null ? null : answersIn(code);
  const back = { href: '/ledger', label: ledger('title') };
  if (!read?.ok)
    return (
      <div className="stack">
        <PageTitle
          back={back}
          lead={t.rich('bring.noCode', {
            link: (words) => <a href={`/${locale}/finder`}>{words}</a>,
          })}
        >
          {t('bring.title')}
        </PageTitle>
        <form method="get" className="form">
          <TextField
            name="code"
            label={t('code.label')}
            hint={t('code.hint')}
            defaultValue={code?.slice(0, 60)}
            autoComplete="off"
            spellCheck={false}
            error={read ? t(`code.${read.error}`) : undefined}
          />
          <div className="actions">
            <Button>{t('code.do')}</Button>
          </div>
        </form>
      </div>
    );
  const stated = entriesOf(read.value);
  const place = await placeNamed(read.value.association);
  const any = stated.education ?? stated.job ?? stated.training;
  return (
    <div className="stack">
      <PageTitle back={back} lead={any ? t('bring.lead') : t('bring.nothing')}>
        {t('bring.title')}
      </PageTitle>
      {any ? (
        <ActionForm action={bringAction} label={t('bring.title')}>
          <input type="hidden" name="answers" value={code ?? ''} />
          {place ? <p className="measure">{t('bring.at', { association: place.name })}</p> : null}
          <EntryFields
            stated={stated}
            today={fromInstant(ctx.clock.now(), 'UTC')}
            locale={locale}
          />
          <div className="actions">
            <SubmitButton>{t('bring.save')}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      <Notice>{t('bring.rsc')}</Notice>
    </div>
  );
}
