import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import type { Association } from '@/lib/associations/model';
import { getTranslations } from '@/lib/platform/words';
import { membershipAsked, type Ruling } from '@/lib/standards/editions/terms-under';
import { readByTwo } from './category-choices';

interface SettingsFactsProps {
  readonly association: Association;
  readonly ruling: Ruling;
}

/** The settings for somebody who may read them only. */
export async function SettingsFacts({ association: a, ruling }: SettingsFactsProps) {
  const t = await getTranslations('associations.settings');
  const two = readByTwo(a.categories, ruling);
  const listed = (list: readonly string[]) => (list.length > 0 ? list.join(', ') : t('none'));
  return (
    <div className="stack">
      <Notice>{t('readOnly')}</Notice>
      <Facts
        facts={[
          { term: t('name'), value: a.name },
          { term: t('coordinatorName'), value: a.coordinatorName },
          { term: t('contactEmail'), value: a.contactEmail },
          { term: t('tracks'), value: listed(a.tracks) },
          { term: t('categories'), value: listed(a.categories) },
          {
            term: t('registrationMode'),
            value: t(a.registrationMode === 'rule' ? 'byRule' : 'byCoordinator'),
          },
          { term: t('editionPinnedAt'), value: t(`pinned_${a.editionPinnedAt}`) },
          { term: t('membershipRequired'), value: t(membershipAsked(ruling) ? 'yes' : 'no') },
          { term: t('twoReviewers'), value: listed(two) },
          { term: t('reviewDays'), value: String(a.reviewDays) },
          { term: t('timeZone'), value: a.timeZone },
          { term: t('areas'), value: listed(a.areas) },
        ]}
      />
    </div>
  );
}
