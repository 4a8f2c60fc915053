import { answerEligibility } from '@/lib/web/answer-eligibility';
import { knownStandards } from '@/lib/web/known-standards';
import { mayLook } from '@/lib/web/public-look';

/** What a portfolio is worth, for programs of anybody. Reads no session and keeps nothing. */
export const POST = (request: Request): Promise<Response> =>
  answerEligibility(request, {
    mayAsk: (weight) => mayLook('eligibility', weight),
    known: knownStandards,
  });
