import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { FileField } from '@/components/ui/text-field';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatInstantDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { editionTitle } from '@/lib/rulebook/labels';
import { getContentPacks } from '@/lib/vouching/queries/content-packs';
import { currentLocale } from '@/lib/web/i18n/locale';
import { requireStaff } from '@/lib/web/visitor';
import { zoneHere } from '@/lib/web/zone-here';
import { AssociationTabs } from '../_components/association-tabs';
import { loadPackAction, retirePackAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vouching.pack'))('title') };
}

/** The licensed wording of rating items: what is in use, and the way to load a file. */
export default async function ContentPackPage() {
  const { ctx, at } = await requireStaff(['admin']);
  const packs = await withScope(ctx, (tx) => getContentPacks(ctx, tx));
  const t = await getTranslations('vouching.pack');
  const locale = await currentLocale();
  const zone = await zoneHere();
  return (
    <>
      <PageTitle eyebrow={at.name} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <AssociationTabs current="wording" />
      {packs.length > 0 ? (
        <Table
          caption={t('loaded')}
          captionVisible
          columns={[
            { key: 'name', header: t('name'), heading: true },
            { key: 'edition', header: t('edition') },
            { key: 'holder', header: t('holder') },
            { key: 'licence', header: t('licence') },
            { key: 'loadedAt', header: t('loadedAt') },
            { key: 'state', header: t('state') },
            { key: 'act', header: t('act'), bare: true },
          ]}
          rows={packs.map((pack) => ({
            id: pack.id,
            cells: {
              name: t('nameVersion', { name: pack.name, version: pack.version }),
              edition: editionTitle(pack.edition),
              holder: pack.holder,
              licence: pack.licence,
              loadedAt: formatInstantDate(locale, pack.loadedAt, zone, 'short'),
              state: (
                <Tag tone={pack.retiredAt ? 'none' : 'good'}>
                  {t(pack.retiredAt ? 'retired' : 'inUse')}
                </Tag>
              ),
              act: pack.retiredAt ? null : (
                <ActionForm action={retirePackAction} label={t('retireOf', { name: pack.name })}>
                  <input type="hidden" name="pack" value={pack.id} />
                  <SubmitButton look="second">{t('retire')}</SubmitButton>
                </ActionForm>
              ),
            },
          }))}
        />
      ) : (
        <p className="prose">{t('none')}</p>
      )}
      <h2 className="mt-10 mb-4">{t('load')}</h2>
      <ActionForm action={loadPackAction} label={t('load')}>
        <FileField
          name="file"
          label={t('file')}
          hint={t('fileHint')}
          accept="application/json,.json"
        />
        <div className="actions">
          <SubmitButton>{t('load')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
