import { ActionForm } from '@/components/forms/action-form';
import { EditionList } from '@/components/rulebook/edition-list';
import { OverridesTable } from '@/components/rulebook/overrides-table';
import { LinkButton } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField } from '@/components/ui/text-field';
import { fromInstant } from '@/lib/core/calendar-date';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { PublishedOverlay } from '@/lib/rulebook/model';
import type { StandardsDesk } from '@/lib/rulebook/queries';
import { editionInForce } from '@/lib/rulebook/rules/standards';
import { overridesOn } from '@/lib/standards/editions/overlay';
import { placeNames } from '@/lib/web/place-names';
import { draftOverlayAction } from '../overlay-actions';

interface DeskProps {
  readonly desk: StandardsDesk;
}

async function Published({ overlay, desk }: DeskProps & { readonly overlay: PublishedOverlay }) {
  const t = await getTranslations('rulebook.overlay');
  const pages = await getTranslations('rulebook.pages');
  const locale = await getLocale();
  const day = (text: string) => formatDate(locale, text, 'short');
  const from = overlay.from ? t('fromDay', { day: day(overlay.from) }) : t('fromBeginning');
  const { by, at } = overlay.published;
  const told = by
    ? pages('byOn', { name: by, day: day(fromInstant(at, desk.association.timeZone)) })
    : pages('ships');
  const notes = overlay.document.periods.map(({ note }) => note).filter((note) => note !== '');
  const edition = editionInForce(
    desk.book,
    overlay.from && overlay.from > desk.today ? overlay.from : desk.today,
  );
  return (
    <details open={overlay.from === null || overlay.from <= desk.today}>
      <summary>
        {from} <span className="quiet">({told})</span>
      </summary>
      <OverridesTable
        caption={from}
        overrides={overridesOn(overlay.document, overlay.from ?? desk.today)}
        edition={edition}
        currency={desk.association.currency}
        places={await placeNames()}
      />
      {notes.map((note) => (
        <p key={note} className="hint">
          {note}
        </p>
      ))}
      {Object.values(overlay.document.sources).map((url) => (
        <a key={url} href={url} rel="noreferrer" className="block small break-all">
          {url}
        </a>
      ))}
    </details>
  );
}

async function Drafting({ desk }: DeskProps) {
  const t = await getTranslations('rulebook.overlay');
  const keep = await getTranslations('rulebook.keep');
  const draft = desk.overlayDraft;
  if (!desk.mayChange) return null;
  if (draft)
    return (
      <section className="stack-tight">
        <h2>{t('draftTitle', { day: formatDate(await getLocale(), draft.from, 'long') })}</h2>
        <div className="actions">
          <LinkButton href="/association/standards/draft">{keep('open')}</LinkButton>
        </div>
      </section>
    );
  return (
    <Confirm open={t('draftNew')}>
      <ActionForm action={draftOverlayAction} label={t('draftNew')}>
        <DateField name="from" label={keep('from')} hint={t('fromHint')} min={desk.today} />
        <div className="actions">
          <SubmitButton>{keep('begin')}</SubmitButton>
        </div>
      </ActionForm>
    </Confirm>
  );
}

/** An association's own: what it published in place of the standard, and the standard itself. */
export async function StateStandards({ desk }: DeskProps) {
  const t = await getTranslations('rulebook.overlay');
  const pages = await getTranslations('rulebook.pages');
  const own = desk.book.published.filter(({ code }) => code === desk.association.code);
  return (
    <div className="stack">
      <Drafting desk={desk} />
      <section className="stack-tight">
        <h2>{t('published')}</h2>
        {own.length === 0 ? <p>{t('none')}</p> : null}
        {own.toReversed().map((overlay) => (
          <Published key={overlay.id} overlay={overlay} desk={desk} />
        ))}
      </section>
      <section className="stack-tight">
        <h2>{pages('editions')}</h2>
        <EditionList book={desk.book} today={desk.today} />
      </section>
    </div>
  );
}
