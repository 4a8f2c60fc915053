import type { Words } from '@/lib/core/locale';
import { categoryOf } from '@/lib/standards/categories';
import type { CategoryCode } from '@/lib/standards/model';

/** A category's name in both languages. */
export const categoryNames = (code: string): Words => categoryOf(code as CategoryCode).name;

/** What a declined registration's mail says before the coordinator's own words. */
export const declinedWords: Words = {
  en: 'The association could not take up your registration now.',
  es: 'La asociación no ha podido admitir su inscripción por ahora.',
};
