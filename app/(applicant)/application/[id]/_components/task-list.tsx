import Link from 'next/link';
import { LinkButton } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { type TaskId, type TaskState, tasksOf } from '@/lib/readiness/frozen/tasks';
import type { getDraft } from '@/lib/readiness/queries';
import { requirementName, say } from '@/lib/standards/say/say';

export type OwnDraft = NonNullable<Awaited<ReturnType<typeof getDraft>>>;

const tones = {
  not_started: 'none',
  in_progress: 'accent',
  complete: 'good',
  attention: 'bad',
} as const satisfies Record<TaskState, 'none' | 'accent' | 'good' | 'bad'>;

const placeOf = (task: TaskId, applicationId: string): string => {
  if (task === 'code_of_ethics' || task === 'endorsement_agreement')
    return `/application/${applicationId}/agreements/${task}`;
  if (task === 'references') return '/application/references';
  if (task === 'competencies') return '/progress';
  return `/ledger/${task}`;
};

/** What an application is made of, in any order, with how far each part is. */
export async function TaskList(props: {
  readonly draft: OwnDraft;
  readonly applicationId: string;
}) {
  const { draft, applicationId } = props;
  const t = await getTranslations('applications.tasks');
  const locale = await getLocale();
  const { document, blocks } = draft;
  const said = new Map(
    say(document.eligibility, locale).requirements.map((each) => [each.id, each.say]),
  );
  const tasks = tasksOf(document, blocks).toSorted(
    (a, b) => Number(b.state === 'complete') - Number(a.state === 'complete'),
  );
  return (
    <section className="stack">
      <h2 className="text-lg">{t('title')}</h2>
      <p className="quiet">{t('anyOrder')}</p>
      <ul className="rows">
        {tasks.map(({ id, state, requirements }) => (
          <li key={id} className="stack-tight">
            <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <Link href={placeOf(id, applicationId)} prefetch={false}>
                {t(`name.${id}`)}
              </Link>
              <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
            </p>
            {requirements.map((each) => (
              <p key={each} className="why">
                {requirements.length > 1 ? `${requirementName(each, locale)}: ` : null}
                {said.get(each)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p className="links-row">
        <LinkButton href={`/application/${applicationId}/submit`}>{t('submit')}</LinkButton>
        <Link href={`/application/${applicationId}/preview`} prefetch={false}>
          {t('preview')}
        </Link>
      </p>
    </section>
  );
}
