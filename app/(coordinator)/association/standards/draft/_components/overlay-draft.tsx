import { ActionForm } from '@/components/forms/action-form';
import { type Around, OverridesTable } from '@/components/rulebook/overrides-table';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { DateField } from '@/components/ui/text-field';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { OverlayDraft } from '@/lib/rulebook/model';
import { overridesOf, pagesOf } from '@/lib/rulebook/rules/overlay-draft';
import { scopedPart } from '@/lib/rulebook/rules/override-kinds';
import type { Edition } from '@/lib/standards/editions/edition';
import {
  discardOverlayAction,
  explainOverlayAction,
  moveOverlayAction,
  publishOverlayAction,
} from '../../overlay-actions';
import { settingHref } from './part-href';
import { SettingGroups } from './setting-lists';

interface DraftProps {
  readonly draft: OverlayDraft;
}

async function Why({ draft }: DraftProps) {
  const t = await getTranslations('rulebook.overlay');
  const keep = await getTranslations('rulebook.keep');
  const [period] = draft.document.periods;
  return (
    <section className="stack-tight">
      <h2>{t('why')}</h2>
      <ActionForm action={explainOverlayAction} version={draft.version} label={t('why')}>
        <TextAreaField name="note" label={t('note')} limit={1000} defaultValue={period?.note} />
        <TextAreaField
          name="pages"
          label={keep('pages')}
          optional
          rows={3}
          defaultValue={pagesOf(draft.document)}
        />
        <div className="actions">
          <SubmitButton look="second">{t('explain')}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

async function Moving({ draft }: DraftProps) {
  const t = await getTranslations('rulebook.overlay');
  const keep = await getTranslations('rulebook.keep');
  return (
    <Confirm open={t('move')}>
      <ActionForm action={moveOverlayAction} version={draft.version} label={t('move')}>
        <DateField
          name="from"
          label={keep('from')}
          hint={t('fromHint')}
          defaultValue={draft.from}
        />
        <div className="actions">
          <SubmitButton>{t('moveNow')}</SubmitButton>
        </div>
      </ActionForm>
    </Confirm>
  );
}

async function Endings({ draft }: DraftProps) {
  const t = await getTranslations('rulebook.overlay');
  const keep = await getTranslations('rulebook.keep');
  const day = formatDate(await getLocale(), draft.from, 'long');
  const id = <input type="hidden" name="id" value={draft.id} />;
  return (
    <div className="stack-tight">
      <Confirm open={keep('publish')} look="main">
        <p>{t('publishLead', { day })}</p>
        <ActionForm action={publishOverlayAction} version={draft.version} label={keep('publish')}>
          {id}
          <SubmitButton>{t('publishNow')}</SubmitButton>
        </ActionForm>
      </Confirm>
      <Moving draft={draft} />
      <Confirm open={keep('discard')} danger>
        <p>{keep('discardLead')}</p>
        <ActionForm action={discardOverlayAction} version={draft.version} label={keep('discard')}>
          {id}
          <SubmitButton look="danger">{keep('discardNow')}</SubmitButton>
        </ActionForm>
      </Confirm>
    </div>
  );
}

interface OverlayDraftViewProps extends DraftProps, Around {
  readonly edition: Edition;
}

/** What the association is about to set: each setting beside the standard, why, and its end. */
export async function OverlayDraftView(props: OverlayDraftViewProps) {
  const { draft, edition, currency, places } = props;
  const t = await getTranslations('rulebook.overlay');
  const faults = await getTranslations('rulebook.faults');
  const overrides = overridesOf(draft.document);
  return (
    <div className="stack">
      <section className="stack-tight">
        <h2>{t('setHere')}</h2>
        {Object.keys(overrides).length === 0 ? (
          <p>{faults('nothing_set')}</p>
        ) : (
          <OverridesTable
            caption={t('setHere')}
            overrides={overrides}
            edition={edition}
            currency={currency}
            places={places}
            href={(key) => {
              const scoped = scopedPart(key);
              return settingHref(scoped?.part ?? key, scoped?.scope);
            }}
          />
        )}
      </section>
      <section className="stack-tight" id="setting">
        <h2>{t('pick')}</h2>
        <SettingGroups />
      </section>
      <Why draft={draft} />
      <Endings draft={draft} />
    </div>
  );
}
