import { CheckboxField } from '@/components/ui/checkbox-field';
import { GroupFrame } from '@/components/ui/field-frame';
import { TextAreaField } from '@/components/ui/text-area-field';
import {
  type GivenReason,
  type ReasonCode,
  reasonAnswers,
  reasonCodes,
  reasonedOutcomes,
} from '@/lib/applications/reasons';
import { getTranslations } from '@/lib/platform/words';
import { spoken } from '@/lib/reviews/labels';
import type { Outcome } from '@/lib/reviews/model';

const sections = [
  'training',
  'supervision',
  'employment',
  'education',
  'references',
  'competencies',
  'agreements',
  'application',
] as const;

/** The catalogue of reasons by what they are about; only those show that fit the chosen outcome. */
export async function ReasonFields(props: {
  readonly outcomes: readonly Outcome[];
  readonly given: readonly GivenReason[];
}) {
  const t = await getTranslations('decisions');
  const open = props.outcomes.map((outcome) => spoken[outcome] as string);
  const fitting = reasonCodes.filter((code) =>
    (reasonAnswers(code).outcomes as readonly string[]).some((each) => open.includes(each)),
  );
  const given = new Map(props.given.map((each) => [each.code, each.note]));
  return (
    <div className="for-reasons">
      <GroupFrame name="reasons" label={t('decide.reasons')} hint={t('decide.reasonsHint')} wide>
        {sections.map((section) => {
          const codes = fitting.filter((code) => reasonAnswers(code).section === section);
          return codes.length === 0 ? null : (
            <fieldset key={section} className={`mt-3 ${fitClasses(codes)}`}>
              <legend className="label">{t(`section.${section}`)}</legend>
              {codes.map((code) => (
                <Reason key={code} code={code} note={given.get(code)} ticked={given.has(code)} />
              ))}
            </fieldset>
          );
        })}
      </GroupFrame>
    </div>
  );
}

/** The outcomes some of these reasons fit, for the style sheet: what does not fit is not shown. */
const fitClasses = (codes: readonly ReasonCode[]): string =>
  [
    'reason',
    ...reasonedOutcomes
      .filter((each) => codes.some((code) => reasonAnswers(code).outcomes.includes(each)))
      .map((each) => `fits-${each}`),
  ].join(' ');

async function Reason(props: {
  readonly code: ReasonCode;
  readonly ticked: boolean;
  readonly note: string | null | undefined;
}) {
  const t = await getTranslations();
  const { code } = props;
  const answers = reasonAnswers(code);
  return (
    <div className={fitClasses([code])}>
      <CheckboxField
        name={`reason.${code}`}
        label={t(`letters.reasons.${code}.label`)}
        hint={t(`letters.reasons.${code}.letter`)}
        defaultChecked={props.ticked}
      />
      <div className="reason-note">
        <TextAreaField
          name={`note.${code}`}
          label={t(answers.needsNote ? 'decisions.decide.noteNeeded' : 'decisions.decide.note')}
          optional={!answers.needsNote}
          rows={2}
          limit={2000}
          defaultValue={props.note ?? undefined}
        />
      </div>
    </div>
  );
}
