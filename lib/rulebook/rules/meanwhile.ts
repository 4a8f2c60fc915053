import type { Edition } from '@/lib/standards/editions/edition';
import { fieldsOf, valuesUnder } from './edition-fields';
import type { Typed } from './edition-typed';

/** A value that somebody else saved in the meantime, beside what was typed. */
export interface Meanwhile {
  readonly path: string;
  readonly theirs: string | readonly string[];
  readonly yours: string | readonly string[];
}

const chosen = (text: string | readonly string[]): string => [text].flat().filter(Boolean).join();

/** Where what was typed differs from the draft as it stands now. */
export const typedMeanwhile = (now: Edition, typed: Typed): readonly Meanwhile[] =>
  valuesUnder(fieldsOf(now)).flatMap(({ path, text }) => {
    const yours = typed[path];
    return yours === undefined || chosen(yours) === chosen(text)
      ? []
      : [{ path, theirs: text, yours }];
  });
