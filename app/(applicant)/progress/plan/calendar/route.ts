import { calendarFile } from '@/lib/core/ical';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { rulingOf } from '@/lib/readiness/rules/question';
import { nameUnder } from '@/lib/standards/editions/terms-under';
import { requirePerson } from '@/lib/web/visitor';
import { askedFor } from '../_components/asked';
import { planEvents } from '../_components/plan-events';

/** The plan as a calendar file, in the language of the reader. */
export async function GET(request: Request): Promise<Response> {
  const { ctx } = await requirePerson();
  const found = await askedFor(ctx, Object.fromEntries(new URL(request.url).searchParams));
  if (!found) return new Response(null, { status: 404 });
  const { outlook, readiness } = found;
  const events = await planEvents(outlook, readiness, ctx.scope.personId);
  const t = await getTranslations('plan');
  const { overrides } = rulingOf(readiness);
  const category = nameUnder(overrides, readiness.question.category)[await getLocale()];
  const name = t('calendarName', { category });
  return new Response(calendarFile(name, events, ctx.clock.now()), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="attune-plan.ics"',
      'Cache-Control': 'private, no-store',
    },
  });
}
