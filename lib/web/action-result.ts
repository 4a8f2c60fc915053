/** Somebody else saved in the meantime: both versions, to choose from. */
export interface ActionConflict {
  /** "Ana Rivera changed this at 10:42." */
  readonly message: string;
  /** The version now stored; sent back as `version` when the person decides. */
  readonly version: string;
  readonly fields: readonly {
    readonly label: string;
    readonly theirs: string;
    readonly yours: string;
  }[];
}

/** What a form is told after it was sent. */
export type ActionResult =
  | { readonly status: 'idle' }
  | {
      readonly status: 'ok';
      readonly message?: string;
      readonly redirectTo?: string;
      /** The version now stored, where a draft goes on being edited. */
      readonly version?: string;
    }
  | {
      readonly status: 'refused';
      readonly message: string;
      /** By field name: what is wrong and what to do, in the person's language. */
      readonly fields?: Readonly<Record<string, string>>;
      /** What was typed, so that nothing is lost without JavaScript. */
      readonly values?: Readonly<Record<string, string | readonly string[]>>;
      /** The version now stored, where the draft was kept although the form was refused. */
      readonly version?: string;
      readonly conflict?: ActionConflict;
    };

/** The signature of an action that an ActionForm can post to. */
export type FormAction = (before: ActionResult, form: FormData) => Promise<ActionResult>;

/** Where every form begins. */
export const idle: ActionResult = { status: 'idle' };
