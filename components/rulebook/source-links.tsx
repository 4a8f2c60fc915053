import { getTranslations } from '@/lib/platform/words';

/** The pages a value was read on, numbered; nothing where none is named. */
export async function SourceLinks(props: {
  readonly keys: readonly string[];
  readonly sources: Readonly<Record<string, string>>;
}) {
  const t = await getTranslations('rulebook.pages');
  const urls = props.keys.flatMap((key) => props.sources[key] ?? []);
  return urls.map((url, at) => (
    <a key={url} href={url} rel="noreferrer" className="mr-2 whitespace-nowrap">
      {t('sourceOf', { n: at + 1 })}
    </a>
  ));
}
