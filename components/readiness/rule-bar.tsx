import type { ReactNode } from 'react';
import { RequirementBar } from '@/components/progress/requirement-bar';
import { Tag } from '@/components/ui/tag';
import { formatHourFigure, formatHours, formatNumber } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { RequirementAnswer } from '@/lib/standards/eligibility';

interface RuleBarProps {
  readonly requirement: RequirementAnswer & { readonly say: string };
  /** How much was logged and counts for nothing. */
  readonly apart: number;
  /** Where each entry says why. */
  readonly whyHref: string;
  readonly href?: string;
}

const bold = { b: (chunks: ReactNode) => <b>{chunks}</b> };

/** One requirement as a bar with its figures, its state and, where something is missing, its sentence. */
export async function RuleBar({ requirement, apart, whyHref, href }: RuleBarProps) {
  const t = await getTranslations('progress');
  const names = await getTranslations('standards.names');
  const locale = await getLocale();
  const { id, unit, met, needed, counted, pending, because, say } = requirement;
  const title = names(id.replaceAll('.', '_') as 'education');
  const isMinutes = unit === 'minutes';
  const amount = (value: number) => (isMinutes ? formatHours(locale, value) : String(value));
  const part = (value: number, words: ReactNode) => ({ amount: value, words });
  const tag = met ? <Tag tone="good">{t('complete')}</Tag> : undefined;
  // The figure alone says it where nothing was held back and no sentence adds to it.
  const isPlain = because.length === 0 && (met || unit !== 'yes_no');
  const described = {
    title,
    counted: amount(counted),
    pending: amount(pending),
    apart: amount(apart),
    needed: amount(needed),
  };
  return (
    <RequirementBar
      level={2}
      title={title}
      {...(href ? { href } : {})}
      figure={<Figure requirement={requirement} />}
      tag={tag}
      note={isPlain ? undefined : say}
      {...(isMinutes
        ? {
            goal: needed,
            counted: part(counted, t('counts', { amount: amount(counted) })),
            pending: part(pending, t('waits', { amount: amount(pending) })),
            notCounting: part(
              apart,
              <>
                {t('apart', { amount: amount(apart) })} <a href={whyHref}>{t('seeWhy')}</a>
              </>,
            ),
            described: t('described', described),
          }
        : {})}
    />
  );
}

async function Figure({ requirement }: { readonly requirement: RequirementAnswer }) {
  const t = await getTranslations('progress');
  const locale = await getLocale();
  const { unit, counted, needed } = requirement;
  if (unit === 'minutes')
    return t.rich('hoursFigure', {
      ...bold,
      counted: formatHourFigure(locale, counted),
      needed: formatHours(locale, needed),
    });
  if (unit === 'yes_no') return null;
  const key = unit === 'months' ? 'monthsFigure' : 'countFigure';
  const figure = formatNumber(locale, Math.floor(counted * 10) / 10);
  return t.rich(key, { ...bold, counted: figure, needed });
}
