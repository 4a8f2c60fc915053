import { categoryOf } from '@/lib/standards/categories';
import {
  allCategoryCodes,
  type CategoryCode,
  categoryFamilies,
  tracks,
} from '@/lib/standards/model';

/** What may be supposed, each a choice of its own. */
export const supposable = ['level', 'track', 'edition', 'association'] as const;
export type Supposable = (typeof supposable)[number];

/** The choices as an address brings them; `category` is how other pages name a level with its track. */
export type TypedChoices = Readonly<Record<Supposable | 'category', string | null>>;

const oneOf = <T extends string>(list: readonly T[], typed: string | null): T | null =>
  list.find((each) => each === typed) ?? null;

/** The category supposed: put together of its two choices, or by its code; null where none is. */
export function categoryMeant(typed: TypedChoices, now: CategoryCode): CategoryCode | null {
  const whole = oneOf(allCategoryCodes, typed.category);
  if (!typed.level && !typed.track) return whole;
  const basis = categoryOf(whole ?? now);
  const family = oneOf(categoryFamilies, typed.level) ?? basis.family;
  const track = oneOf(tracks, typed.track) ?? basis.track;
  const isMeant = (code: CategoryCode) =>
    categoryOf(code).family === family && categoryOf(code).track === track;
  return allCategoryCodes.find(isMeant) ?? null;
}

/** The choices there is no such thing for. */
export function unknownChoices(
  typed: TypedChoices,
  published: Readonly<Record<'edition' | 'association', readonly string[]>>,
): readonly Supposable[] {
  const known: Readonly<Record<Supposable, readonly string[]>> = {
    level: categoryFamilies,
    track: tracks,
    ...published,
  };
  return supposable.filter((choice) => {
    const said = typed[choice];
    if (said) return !known[choice].includes(said);
    return choice === 'level' && !!typed.category && !oneOf(allCategoryCodes, typed.category);
  });
}
