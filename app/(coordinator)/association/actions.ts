'use server';

import { updateAssociationSettings } from '@/lib/associations/commands/update-settings';
import type { Association, AssociationSettings } from '@/lib/associations/model';
import { settingsSchema, type TypedSettings } from '@/lib/associations/schema';
import { getTranslations } from '@/lib/platform/words';
import { isCategoryCode } from '@/lib/standards/categories';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, keptValues, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

const list = (sent: string | readonly string[] | undefined): readonly string[] =>
  [sent ?? []].flat().filter(isCategoryCode);

function settingsFrom(input: TypedSettings): AssociationSettings {
  const { version: _v, submissionId: _s, ...rest } = input;
  return {
    ...rest,
    tracks: [rest.tracks ?? []].flat(),
    categories: list(rest.categories),
    website: rest.website || null,
    registryNote: rest.registryNote || null,
  };
}

async function conflicted(
  form: FormData,
  yours: AssociationSettings,
  theirs: Association,
): Promise<ActionResult> {
  const t = await getTranslations('associations.settings');
  const fields = (
    [
      ['name', theirs.name, yours.name],
      ['contactEmail', theirs.contactEmail, yours.contactEmail],
      ['tracks', theirs.tracks.join(', '), yours.tracks.join(', ')],
      ['categories', theirs.categories.join(', '), yours.categories.join(', ')],
      ['reviewDays', String(theirs.reviewDays), String(yours.reviewDays)],
      ['timeZone', theirs.timeZone, yours.timeZone],
      ['areas', theirs.areas.join(', '), yours.areas.join(', ')],
    ] as const
  ).filter(([, a, b]) => a !== b);
  const conflict = {
    message: t('conflict'),
    version: String(theirs.version),
    fields: fields.map(([key, a, b]) => ({ label: t(key), theirs: a, yours: b })),
  };
  return { status: 'refused', message: t('conflict'), values: keptValues(form), conflict };
}

/** Saves the association's settings, or shows what somebody else saved first. */
export async function saveSettingsAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, settingsSchema, async (input) => {
    const { ctx } = await requireStaff(['admin']);
    const settings = settingsFrom(input);
    if (settings.tracks.length === 0)
      return refused(form, { tracks: 'associations.errors.chooseTrack' });
    const saved = await updateAssociationSettings(ctx, { version: input.version, settings });
    if (saved.ok) {
      const t = await getTranslations('associations.settings');
      return { status: 'ok', message: t('saved'), redirectTo: '/association' };
    }
    if (saved.error.kind === 'not_allowed')
      return refused(form, {}, 'associations.errors.notAllowed');
    return conflicted(form, settings, saved.error.current);
  });
}
