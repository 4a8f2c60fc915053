import { daysIn, type Span } from './days';

/** Days already counted, and how much of each: a whole day is 1. Disjoint and in order. */
export interface Claim extends Span {
  readonly used: number;
}

/** A stretch of days and how much of each was still free to count. */
export interface Free extends Span {
  readonly share: number;
}

/** How much of each day of a span is still free, up to the share asked for. */
export function freeDays(claims: readonly Claim[], span: Span, share: number): readonly Free[] {
  const free: Free[] = [];
  let next = span.from;
  for (const claim of claims) {
    if (claim.until < next || claim.from > span.until) continue;
    if (claim.from > next) free.push({ from: next, until: claim.from - 1, share });
    const from = Math.max(next, claim.from);
    const until = Math.min(span.until, claim.until);
    free.push({ from, until, share: Math.max(0, Math.min(share, 1 - claim.used)) });
    next = until + 1;
  }
  if (next <= span.until) free.push({ from: next, until: span.until, share });
  return free;
}

/** Takes what is free: the claims with these days added. */
export function claimDays(claims: readonly Claim[], taken: readonly Free[]): readonly Claim[] {
  let result: readonly Claim[] = claims;
  for (const part of taken) result = addClaim(result, part);
  return result;
}

function addClaim(claims: readonly Claim[], part: Free): readonly Claim[] {
  const kept: Claim[] = [];
  let used = part.share;
  for (const claim of claims) {
    if (claim.until < part.from || claim.from > part.until) {
      kept.push(claim);
      continue;
    }
    // Free stretches never cross the edge of a claim, so the overlap is the whole stretch.
    used = claim.used + part.share;
    const before = { from: claim.from, until: part.from - 1, used: claim.used };
    const after = { from: part.until + 1, until: claim.until, used: claim.used };
    kept.push(...[before, after].filter((rest) => daysIn(rest) > 0));
  }
  kept.push({ from: part.from, until: part.until, used });
  return joined(kept.sort((a, b) => a.from - b.from));
}

/** Neighbours of which as much is used become one, so that a long career stays a short list. */
function joined(claims: readonly Claim[]): readonly Claim[] {
  const result: Claim[] = [];
  for (const claim of claims) {
    const last = result.at(-1);
    if (last?.used === claim.used && last.until + 1 === claim.from)
      result[result.length - 1] = { ...last, until: claim.until };
    else result.push(claim);
  }
  return result;
}
