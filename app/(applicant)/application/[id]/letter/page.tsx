import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { getApplication, getLetters } from '@/lib/applications/queries';
import { isId } from '@/lib/core/id';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly round?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.letter'))('title') };
}

export default async function LetterPage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!isId(id)) notFound();
  const { round } = await searchParams;
  const { ctx } = await requirePerson();
  const letters = await withScope(ctx, async (tx) =>
    (await getApplication(ctx, tx, id, 'en')) ? getLetters(ctx, tx, id) : [],
  );
  const found = round ? letters.find((each) => String(each.round) === round) : letters[0];
  if (!found) notFound();
  const t = await getTranslations('applications.letter');
  return (
    <article className="stack">
      <PageTitle back={{ href: `/application/${id}`, label: t('back') }}>
        {found.letter.subject}
      </PageTitle>
      <div className="prose">
        {found.letter.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </article>
  );
}
