/** The letter for an employer in the words of one language: what the page, the file and the check show alike. */
export interface LetterWords {
  readonly title: string;
  readonly date: string;
  readonly opening: string;
  readonly notEndorsed: string;
  readonly caption: string;
  /** Heads of the table, the first of them that of its lines. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly confirmed: string;
  readonly source: string;
}
