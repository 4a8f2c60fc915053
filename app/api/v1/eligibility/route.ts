import { shippedStandards } from '@/lib/standards/published/known-standards';
import { answerEligibility } from '@/lib/web/answer-eligibility';
import { mayLook } from '@/lib/web/public-look';

/** What a portfolio is worth, for programs of anybody. Reads no session and keeps nothing. */
export const POST = (request: Request): Promise<Response> =>
  answerEligibility(request, {
    mayAsk: (weight) => mayLook('eligibility', weight),
    known: shippedStandards,
  });
