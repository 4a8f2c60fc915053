import type { PublicAnswer, PublicCredential } from '@/lib/credentials/model';
import { formatCredentialNumber } from '@/lib/credentials/number';
import { lookUpCredential } from '@/lib/credentials/queries/public';
import { markOf } from '@/lib/credentials/rules';
import { env } from '@/lib/platform/env';
import { publicCategoryNames } from '@/lib/web/category-names';
import { publicContext } from '@/lib/web/context';
import { mayLook } from '@/lib/web/public-look';

interface Context {
  readonly params: Promise<{ readonly number: string }>;
}

const answered = (status: number, body: object, more: Record<string, string> = {}): Response =>
  Response.json(body, {
    status,
    headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store', ...more },
  });

const saidOf = async (credential: PublicCredential, status: PublicAnswer, checkedAt: string) => {
  const called = await publicCategoryNames();
  const number = formatCredentialNumber(credential.number);
  const { replacedBy, changedAt } = credential;
  return {
    number,
    status,
    checkedAt,
    holder: credential.holderName,
    category: {
      code: credential.category,
      name: called(credential),
      mark: markOf(credential.category),
      standing: credential.standing,
    },
    association: credential.associationName,
    endorsedOn: credential.issuedOn,
    validUntil: credential.validUntil,
    ...(changedAt ? { changedAt: changedAt.toISOString() } : {}),
    ...(replacedBy ? { replacedBy: formatCredentialNumber(replacedBy) } : {}),
    page: `${env().publicUrl}/verify/${number}`,
    demo: credential.demo,
  };
};

/** What a number is worth now, for programs of anybody. Holds nothing the public page does not. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { number } = await params;
  if (!(await mayLook('credential_check')))
    return answered(429, { status: 'too_often' }, { 'Retry-After': '900' });
  const look = await lookUpCredential(publicContext(), number.slice(0, 60));
  if (!look.ok) return answered(400, { status: 'malformed', problem: look.error.kind });
  const { credential, answer, at } = look.value;
  const checkedAt = at.toISOString();
  if (!credential || answer === 'not_known')
    return answered(404, { status: 'not_known', checkedAt });
  return answered(200, await saidOf(credential, answer, checkedAt));
}
