/** What is wrong with a portfolio or an overlay, and where. Words are added by `describeProblem`. */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly values?: Readonly<Record<string, string>>;
}

export type ProblemCode =
  | 'not_json'
  | 'too_large'
  | 'no_file'
  | 'directory'
  | 'unreadable'
  | 'and_more'
  | 'not_called_json'
  | 'too_often'
  | 'twice'
  | 'missing'
  | 'unknown_key'
  | 'one_of'
  | 'wrong_type'
  | 'too_small'
  | 'too_big'
  | 'date'
  | 'backwards'
  | 'date_or_period'
  | 'unknown_edition'
  | 'no_edition'
  | 'not_in_edition'
  | 'below_standard'
  | 'above_standard'
  | 'later_than_standard'
  | 'not_a_base'
  | 'unknown_source'
  | 'unknown_competency'
  | 'invalid';
