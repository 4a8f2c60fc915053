import { ActionForm } from '@/components/forms/action-form';
import { OverridesTable } from '@/components/rulebook/overrides-table';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { OverlayDraft } from '@/lib/rulebook/model';
import { overridesOf } from '@/lib/rulebook/rules/overlay-draft';
import { keyMeant, scopedPart } from '@/lib/rulebook/rules/override-kinds';
import type { Edition } from '@/lib/standards/editions/edition';
import {
  discardOverlayAction,
  explainOverlayAction,
  publishOverlayAction,
} from '../../overlay-actions';
import { PickSetting, SettingForm } from './setting-form';

interface DraftProps {
  readonly draft: OverlayDraft;
}

async function Why({ draft }: DraftProps) {
  const t = await getTranslations('rulebook.overlay');
  const [period] = draft.document.periods;
  const [url] = Object.values(draft.document.sources);
  return (
    <section className="stack-tight">
      <h2>{t('why')}</h2>
      <ActionForm action={explainOverlayAction} version={draft.version} label={t('why')}>
        <TextAreaField name="note" label={t('note')} limit={1000} defaultValue={period?.note} />
        <TextField name="url" label={t('url')} type="url" optional defaultValue={url ?? ''} />
        <div className="actions">
          <SubmitButton look="second">{t('explain')}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

async function Endings({ draft }: DraftProps) {
  const t = await getTranslations('rulebook.overlay');
  const keep = await getTranslations('rulebook.keep');
  const day = formatDate(await getLocale(), draft.from, 'long');
  const id = <input type="hidden" name="id" value={draft.id} />;
  return (
    <>
      <Confirm open={keep('publish')} look="main">
        <p>{t('publishLead', { day })}</p>
        <ActionForm action={publishOverlayAction} version={draft.version} label={keep('publish')}>
          {id}
          <SubmitButton>{t('publishNow')}</SubmitButton>
        </ActionForm>
      </Confirm>
      <Confirm open={keep('discard')} danger>
        <p>{keep('discardLead')}</p>
        <ActionForm action={discardOverlayAction} version={draft.version} label={keep('discard')}>
          {id}
          <SubmitButton look="danger">{keep('discardNow')}</SubmitButton>
        </ActionForm>
      </Confirm>
    </>
  );
}

interface OverlayDraftViewProps extends DraftProps {
  readonly edition: Edition;
  readonly what: string;
  readonly scope: string;
}

/** What the association is about to set: each setting beside the standard, why, and its end. */
export async function OverlayDraftView({ draft, edition, what, scope }: OverlayDraftViewProps) {
  const t = await getTranslations('rulebook.overlay');
  const faults = await getTranslations('rulebook.faults');
  const overrides = overridesOf(draft.document);
  const chosen = what === '' ? null : keyMeant(what, scope);
  return (
    <div className="stack">
      {Object.keys(overrides).length === 0 ? (
        <p>{faults('nothing_set')}</p>
      ) : (
        <OverridesTable
          caption={t('published')}
          overrides={overrides}
          edition={edition}
          href={(key) => {
            const scoped = scopedPart(key);
            const query = { what: scoped?.part ?? key, for: scoped?.scope ?? '' };
            return `/association/standards/draft?${new URLSearchParams(query)}#setting`;
          }}
        />
      )}
      <section className="stack-tight" id="setting">
        <h2>{t('pick')}</h2>
        <PickSetting what={what} scope={scope} />
        {what !== '' && !chosen ? <p role="status">{faults('needs_category')}</p> : null}
        {chosen ? <SettingForm draft={draft} edition={edition} settingKey={chosen} /> : null}
      </section>
      <Why draft={draft} />
      <Endings draft={draft} />
    </div>
  );
}
