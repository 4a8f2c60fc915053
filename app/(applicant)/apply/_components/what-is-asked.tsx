import { fromInstant } from '@/lib/core/calendar-date';
import { withScope } from '@/lib/platform/db/with-scope';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { getRulebook } from '@/lib/rulebook/queries';
import { judgedBy } from '@/lib/rulebook/rules/standards';
import { nameUnder, typicalTraining } from '@/lib/standards/editions/terms-under';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import { portfolioSchema } from '@/lib/standards/portfolio';
import { requirementName, say } from '@/lib/standards/say/say';
import { requirePerson } from '@/lib/web/visitor';
import type { Choice } from './apply-form';

/** What each category asks, as the standards answer an empty ledger. */
export async function WhatIsAsked({ choice }: { readonly choice: Choice }) {
  const { categories, code: association, ruling } = choice;
  const { ctx } = await requirePerson();
  const book = await withScope(ctx, (tx) => getRulebook(ctx, tx));
  const t = await getTranslations('applications.apply');
  const locale = await getLocale();
  const asOf = fromInstant(ctx.clock.now(), 'UTC');
  const askedBy = (category: string) => {
    const format = 'attune-portfolio/1' as const;
    const empty = portfolioSchema.parse({ format, asOf, category, association });
    const answer = evaluatePortfolio(empty, {
      skipFits: true,
      skipPlan: true,
      ...judgedBy(book, empty),
    });
    return say(answer, locale).requirements.filter(({ needed }) => needed > 0);
  };
  return (
    <section>
      <h2 className="text-lg">{t('asked')}</h2>
      {categories.map((code) => (
        <details key={code} className="py-2">
          <summary>{nameUnder(ruling.overrides, code)[locale]}</summary>
          <ul className="rows small">
            {askedBy(code).map(({ id, say: sentence }) => (
              <li key={id}>
                <b className="block">{requirementName(id, locale)}</b>
                {sentence}
              </li>
            ))}
          </ul>
          <Typical hours={typicalTraining(ruling, code)} />
        </details>
      ))}
    </section>
  );
}

/** What applicants usually bring, where somebody says so. */
async function Typical({ hours }: { readonly hours: ReturnType<typeof typicalTraining> }) {
  if (!hours) return null;
  const t = await getTranslations('applications.apply');
  return <p className="hint">{t('typical', { from: hours.from, to: hours.to ?? 0 })}</p>;
}
