import type { FormWords } from '@/components/ui/form-state';
import { getTranslations } from '@/lib/platform/words';

/** The few words a form needs in the browser, in the language of the page. */
export async function formWords(): Promise<FormWords> {
  const t = await getTranslations('ui.form');
  return {
    errorPrefix: t('errorPrefix'),
    summaryTitle: t('summaryTitle'),
    optional: t('optional'),
    sending: t('sending'),
    conflictTitle: t('conflictTitle'),
    conflictTheirs: t('conflictTheirs'),
    conflictYours: t('conflictYours'),
    conflictField: t('conflictField'),
    conflictHint: t('conflictHint'),
    continue: t('continue'),
    charactersLeft: t.raw('charactersLeft'),
    charactersOver: t.raw('charactersOver'),
    minutesLess: t.raw('minutesLess'),
    minutesMore: t.raw('minutesMore'),
  };
}
