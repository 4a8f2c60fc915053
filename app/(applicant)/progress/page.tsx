import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { sayReadiness } from '@/lib/readiness/labels';
import type { Readiness } from '@/lib/readiness/model';
import { getReadiness } from '@/lib/readiness/queries';
import { rulingOf } from '@/lib/readiness/rules/question';
import { shownRequirements } from '@/lib/readiness/rules/shown';
import { editionTitle } from '@/lib/rulebook/labels';
import { nameUnder } from '@/lib/standards/editions/terms-under';
import { requirePerson } from '@/lib/web/visitor';
import { CategoryChoice } from '../_components/category-choice';
import { addressFor, lookingAt } from '../_components/looking';
import { RuleBars } from '../_components/rule-bars';
import { Apart } from './_components/apart';
import { Coverage } from './_components/coverage';
import { EntryLists } from './_components/entry-lists';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const isApart = (await searchParams).only === 'apart';
  const t = await getTranslations(isApart ? 'repairs' : 'progress');
  return { title: t('title') };
}

export default async function ProgressPage({ searchParams }: Props) {
  const asked = await searchParams;
  const looking = lookingAt(asked.category);
  const { ctx } = await requirePerson();
  const wishes = { looking, skipFits: true, skipPlan: true };
  const readiness = await withScope(ctx, (tx) => getReadiness(ctx, tx, ctx.scope.personId, wishes));
  if (!readiness) notFound();
  return asked.only === 'apart' ? <OnlyApart {...{ readiness }} /> : <Whole {...{ readiness }} />;
}

interface Shown {
  readonly readiness: Readiness;
}

/** Where the hours went: only what does not count. */
async function OnlyApart({ readiness }: Shown) {
  const t = await getTranslations('repairs');
  const locale = await getLocale();
  const { category } = readiness.question;
  return (
    <div className="stack">
      <PageTitle
        back={{ href: addressFor('/progress', readiness), label: t('back') }}
        lead={t('lead', { category: nameUnder(rulingOf(readiness).overrides, category)[locale] })}
      >
        {t('title')}
      </PageTitle>
      <Apart readiness={readiness} />
    </div>
  );
}

/** The edition and whose settings lie over it, to be read. */
async function JudgedBy({ readiness: { edition, overlay, home } }: Shown) {
  const t = await getTranslations('progress');
  const locale = await getLocale();
  const association = overlay && home.association?.name;
  return (
    <p className="why">
      {t.rich(association ? 'judgedByBoth' : 'judgedBy', {
        edition: editionTitle(edition.id),
        association: association ?? '',
        link: (words) => <a href={`/${locale}/standards/${edition.id}`}>{words}</a>,
      })}
    </p>
  );
}

async function Whole({ readiness }: Shown) {
  const t = await getTranslations('progress');
  const repairs = await getTranslations('repairs');
  const locale = await getLocale();
  const { category } = readiness.question;
  const { warnings } = sayReadiness(readiness, locale);
  return (
    <div className="stack">
      <PageTitle
        lead={t('lead', { category: nameUnder(rulingOf(readiness).overrides, category)[locale] })}
      >
        {t('title')}
      </PageTitle>
      <CategoryChoice readiness={readiness} />
      <ul className="links-row">
        {(
          [
            ['see', '/progress?only=apart'],
            ['toPlan', '/progress/plan'],
            ['toWhatIf', '/progress/what-if'],
            ['toSelfAssessment', '/progress/self-assessment'],
            ['toLetter', '/progress/letter'],
          ] as const
        ).map(([key, path]) => (
          <li key={key}>
            <Link href={addressFor(path, readiness)} prefetch={false}>
              {repairs(key)}
            </Link>
          </li>
        ))}
      </ul>
      <JudgedBy readiness={readiness} />
      <div>
        <RuleBars readiness={readiness} requirements={shownRequirements(readiness)} />
      </div>
      {warnings.length > 0 ? (
        <Notice title={t('warnings')}>
          <ul>
            {warnings.map(({ id, say }) => (
              <li key={id}>{say}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Coverage readiness={readiness} />
      <EntryLists readiness={readiness} />
    </div>
  );
}
