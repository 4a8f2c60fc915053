import { fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { PublicContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { PublicAnswer, PublicCredential, RegisterEntry } from '../model';
import { type CredentialNumberError, parseCredentialNumber } from '../number';
import { foldedName, publicAnswerOn } from '../rules';
import {
  findPublic,
  listNamed,
  listPublicAssociations,
  listRegister,
  type NamedCredential,
} from '../store/register';

/** What a look at one number found, and when the look was. */
export interface Look {
  readonly at: Date;
  readonly credential: PublicCredential | null;
  readonly answer: PublicAnswer | 'not_known';
}

/** What anybody may know of a number, as of now; or why the text cannot be one. */
export const lookUpCredential = async (
  ctx: PublicContext,
  text: string,
): Promise<Result<Look, CredentialNumberError>> => {
  const number = parseCredentialNumber(text);
  if (!number.ok) return err(number.error);
  const credential = await withScope(ctx, (tx) => findPublic(tx, number.value));
  const at = ctx.clock.now();
  if (!credential) return ok({ at, credential, answer: 'not_known' });
  const answer = publicAnswerOn(credential, fromInstant(at, credential.timeZone));
  return ok({ at, credential, answer });
};

export const REGISTER_PAGE = 50;
/** Nobody reads further than this by hand; a narrower search finds the rest. */
export const REGISTER_LAST_PAGE = 20;

export interface RegisterSearch {
  readonly name: string;
  readonly category: string;
  readonly association: string;
  readonly page: number;
}

export interface RegisterPage {
  readonly at: Date;
  readonly rows: readonly RegisterEntry[];
  readonly more: boolean;
  readonly associations: Awaited<ReturnType<typeof listPublicAssociations>>;
}

/** A page of the register: those who agreed to be listed and whose credential is good today. */
export const searchRegister = (ctx: PublicContext, search: RegisterSearch): Promise<RegisterPage> =>
  withScope(ctx, async (tx) => {
    const at = ctx.clock.now();
    const page = Math.min(Math.max(1, search.page), REGISTER_LAST_PAGE);
    const filter = { ...search, page, name: foldedName(search.name) };
    const found = await listRegister(tx, filter, fromInstant(at, 'UTC'), REGISTER_PAGE);
    return {
      at,
      rows: found.rows,
      more: found.more && page < REGISTER_LAST_PAGE,
      associations: await listPublicAssociations(tx),
    };
  });

/** The associations anybody may choose from. */
export const getPublicAssociations = (ctx: PublicContext) =>
  withScope(ctx, (tx) => listPublicAssociations(tx));

/** Somebody of the register with all that it shows of them: one name at one association. */
export interface NamedHolder {
  readonly name: string;
  readonly association: string;
  readonly credentials: readonly NamedCredential[];
}

const MOST_NAMED = 30;

/** People of the register whose name begins so; nobody for fewer than three letters. */
export const findNamedHolders = async (
  ctx: PublicContext,
  typed: string,
): Promise<readonly NamedHolder[]> => {
  const name = foldedName(typed);
  if (name.length < 3) return [];
  const today = fromInstant(ctx.clock.now(), 'UTC');
  const rows = await withScope(ctx, (tx) => listNamed(tx, name, today, MOST_NAMED));
  const by = Map.groupBy(rows, (row) => `${row.holderName}\n${row.associationName}`);
  return [...by.values()].flatMap((credentials) => {
    const [first] = credentials;
    if (!first) return [];
    return [{ name: first.holderName, association: first.associationName, credentials }];
  });
};
