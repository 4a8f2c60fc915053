/** What a policy answers: yes, or no with a reason a person can be told. */
export type Decision<R extends string = string> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: R };

/** Yes. */
export const allow: { readonly allowed: true } = { allowed: true };

/** No, because. */
export const refuse = <R extends string>(
  reason: R,
): { readonly allowed: false; readonly reason: R } => ({
  allowed: false,
  reason,
});
