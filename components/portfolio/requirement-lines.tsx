import { Tag } from '@/components/ui/tag';
import type { FrozenPortfolio } from '@/lib/readiness/frozen/model';
import { requirementName } from '@/lib/standards/say/say';
import { portfolioWords } from './portfolio-words';

interface RequirementLinesProps {
  readonly document: FrozenPortfolio;
  /** Not handed in yet: nothing has been accepted as short. */
  readonly isDraft?: boolean;
}

/** What the category asks and how far each of it is met, strengths first. */
export async function RequirementLines({ document, isDraft = false }: RequirementLinesProps) {
  const { t, locale, said } = await portfolioWords(document);
  const accepted = new Set(isDraft ? [] : document.application.shortfall);
  const lines = said.requirements.toSorted((a, b) => Number(b.met) - Number(a.met));
  return (
    <ul className="rows">
      {lines.map(({ id, met, say }) => (
        <li key={id} className="stack-tight">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <b>{requirementName(id, locale)}</b>
            <Tag tone={met ? 'good' : 'wait'}>{met ? t('met') : t('short')}</Tag>
          </p>
          <p className="why">{say}</p>
          {!met && accepted.has(id) ? <p className="why">{t('acceptedShort')}</p> : null}
        </li>
      ))}
    </ul>
  );
}
