import type { AgreementText } from '@/lib/associations/model';
import { formatInstantDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { zoneHere } from '@/lib/web/zone-here';

async function Version({ texts }: { readonly texts: readonly AgreementText[] }) {
  const t = await getTranslations('associations.texts');
  const locale = await currentLocale();
  const [first] = texts;
  if (!first) return null;
  const date = formatInstantDate(locale, first.publishedAt, await zoneHere());
  return (
    <div className="stack-tight">
      <p className="quiet">{t('version', { version: first.version, date })}</p>
      {texts.map((text) => (
        <details key={text.id}>
          <summary>
            {t(`languages.${text.locale}`)}: {text.title}
          </summary>
          <div className="prose measure whitespace-pre-line" lang={text.locale}>
            {text.body}
          </div>
        </details>
      ))}
    </div>
  );
}

/** The text that holds now, and the earlier ones folded away. */
export async function TextVersions({ texts }: { readonly texts: readonly AgreementText[] }) {
  const t = await getTranslations('associations.texts');
  const versions = [...new Set(texts.map((text) => text.version))];
  const [newest, ...older] = versions;
  if (newest === undefined) return <p>{t('none')}</p>;
  const of = (version: number) => texts.filter((text) => text.version === version);
  return (
    <>
      <Version texts={of(newest)} />
      {older.length > 0 ? (
        <details>
          <summary>{t('older')}</summary>
          <div className="stack-tight">
            {older.map((version) => (
              <Version key={version} texts={of(version)} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}
