/** The first number at which something holds, after one at which it does not and up to one at which it does. */
export function firstOf(no: number, yes: number, holds: (at: number) => boolean): number {
  let [before, at] = [no, yes];
  while (at - before > 1) {
    const middle = (before + at) >> 1;
    if (holds(middle)) at = middle;
    else before = middle;
  }
  return at;
}
