/** One role in one association, as far as a picture needs it. */
export interface Held {
  readonly association: string;
  readonly name: string;
  readonly role:
    | 'advisor'
    | 'reviewer'
    | 'coordinator'
    | 'admin'
    | 'rsc_provider'
    | 'trainer'
    | 'exam_scorer';
}

/** Somebody signed in, as far as a picture needs them. */
export interface Member {
  readonly name: string;
  readonly roles: readonly Held[];
  /** Messages not opened yet. */
  readonly unread: number;
}
