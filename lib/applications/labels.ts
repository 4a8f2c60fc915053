import type { Words } from '@/lib/core/locale';
import type { ApplicationError } from './errors';

/** What a declined registration's mail says before the coordinator's own words. */
export const declinedWords: Words = {
  en: 'The association could not take up your registration now.',
  es: 'La asociación no ha podido admitir su inscripción por ahora.',
};

/** The sentence for what stopped a command, by its message key. */
export const sentenceFor = (error: ApplicationError): string =>
  (
    ({
      not_found: 'notYours',
      not_now: 'applications.errors.notNow',
      changed_meanwhile: 'applications.errors.changedMeanwhile',
      category_not_offered: 'applications.errors.notOffered',
      already_open: 'applications.errors.alreadyOpen',
      name_differs: 'applications.errors.nameDiffers',
      text_replaced: 'applications.errors.textReplaced',
    }) as const satisfies Record<ApplicationError['kind'], string>
  )[error.kind];
