import { codesOf } from '../editions/offered';
import type { CategoryCode } from '../model';
import { type Judgement, weigh } from './judge';
import type { Prepared } from './prepare';
import type { Rules } from './rules';

/** Every category this ledger would be endorsed for today, the asked one's judgement reused. */
export function fitsOf(
  prepared: Prepared,
  asked: Judgement,
  rulesOf: (code: CategoryCode) => Rules,
): readonly CategoryCode[] {
  return codesOf(asked.rules.edition).filter((code) => {
    const known = code === asked.rules.category.code;
    const { outcome } = known ? asked : weigh(prepared, rulesOf(code));
    return outcome === 'eligible';
  });
}
