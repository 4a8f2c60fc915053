import { RadioField } from '@/components/ui/choice-fields';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { formatDate, formatHours } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { type AttestationTask, attestationAnswers } from '@/lib/vouching/model';
import { currentLocale } from '@/lib/web/i18n/locale';

type Session = AttestationTask['sessions'][number];

/** One session in a sentence, and whether it took place like that. */
export async function SessionQuestion({ session }: { readonly session: Session }) {
  const t = await getTranslations('vouching.attest');
  const locale = await currentLocale();
  const { id, shown, changed } = session;
  const day = (date: string | null) => (date ? formatDate(locale, date) : '');
  const when = shown.heldOn
    ? day(shown.heldOn)
    : t('period', { from: day(shown.periodFrom), until: day(shown.periodUntil) });
  const format =
    shown.format === 'group' && shown.groupSize
      ? t('group', { size: shown.groupSize })
      : t(`formats.${shown.format}`);
  const about = [
    format,
    t(`modes.${shown.mode}`),
    t(`kinds.${shown.kind}`),
    t(`focuses.${shown.focus}`),
  ].join(' · ');
  const label = t('session', { when, length: formatHours(locale, shown.minutes) });
  if (changed)
    return (
      <Notice tone="wait" title={label}>
        {t('changed')}
      </Notice>
    );
  return (
    <div className="group">
      <RadioField
        name={`answer.${id}`}
        label={label}
        hint={about}
        choices={attestationAnswers.map((value) => ({ value, label: t(`answers.${value}`) }))}
        look="row"
      />
      <div className="mt-3 hidden group-has-[input[value=partly]:checked]:block">
        <TextField
          name={`minutes.${id}`}
          label={t('howMuch')}
          hint={t('howMuchHint')}
          optional
          short
        />
      </div>
    </div>
  );
}
