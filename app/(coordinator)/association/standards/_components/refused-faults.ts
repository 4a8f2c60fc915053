import 'server-only';
import { getTranslations } from '@/lib/platform/words';
import type { Fault } from '@/lib/rulebook/errors';
import type { ActionResult } from '@/lib/web/action-result';
import { keptValues } from '@/lib/web/form';

/** What is wrong with values, each said beside its field. */
export async function refusedFaults(
  form: FormData,
  faults: Readonly<Record<string, Fault>>,
): Promise<ActionResult> {
  const t = await getTranslations('rulebook.faults');
  const lookAgain = (await getTranslations('forms'))('lookAgain');
  const said = Object.entries(faults).map(([field, { code, values }]) => [
    field,
    t(code as never, values as never),
  ]);
  return {
    status: 'refused',
    message: lookAgain,
    fields: Object.fromEntries(said),
    values: keptValues(form),
  };
}
