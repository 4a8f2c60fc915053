/** One change that could be wrong, by where it stands and what it says instead. */
export interface Mutant {
  readonly line: number;
  readonly was: string;
  readonly now: string;
  /** Read once when the file is loaded: tried by loading everything again. */
  readonly still: boolean;
}
export function instrument(
  code: string,
  file: string,
  first?: number,
): { readonly code: string; readonly mutants: readonly Mutant[] };
