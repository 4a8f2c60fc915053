import { getTranslations } from '@/lib/platform/words';

/** Says an action of the audit ("credential.issued") in words; one nobody has worded stays as it is. */
export const actionWords = async (): Promise<(action: string) => string> => {
  const t = await getTranslations('audit');
  return (action) => {
    const [noun = '', verb = ''] = action.split('.');
    const said = (kind: 'nouns' | 'verbs', word: string) => {
      const key = `${kind}.${word}` as never;
      return t.has(key) ? t(key) : word.replaceAll('_', ' ');
    };
    return t('action', { noun: said('nouns', noun), verb: said('verbs', verb) });
  };
};
