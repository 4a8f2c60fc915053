import type { Overrides } from '../overrides';
import type { ProblemCode } from '../problem';
import { checkOverrides } from './check-overlay';
import type { Edition } from './edition';
import { type Overlay, overridesOn } from './overlay';

const lowers: ReadonlySet<ProblemCode> = new Set([
  'below_standard',
  'above_standard',
  'later_than_standard',
]);

/**
 * What an association set that holds on a day. What was published under one edition may ask for less
 * than a later one fixes; there the standard holds again, whoever published first.
 */
export function settingsUnder(edition: Edition, overlay: Overlay | null, day: string): Overrides {
  const settings = overridesOn(overlay, day);
  const gone = checkOverrides(edition, settings).filter(({ code }) => lowers.has(code));
  if (gone.length === 0) return settings;
  const holds = ([key]: readonly [string, unknown]) => gone.every(({ path }) => path !== key);
  return Object.fromEntries(Object.entries(settings).filter(holds));
}
