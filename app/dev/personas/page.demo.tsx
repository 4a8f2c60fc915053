import type { Metadata } from 'next';
import Link from 'next/link';
import { FocusShell } from '@/components/shell/focus-shell';
import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { getTranslations } from '@/lib/platform/words';
import { type Persona, personas } from '@/prisma/seed/personas';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('demo.personas'))('title') };
}

async function PersonaRow({ persona }: { readonly persona: Persona }) {
  const t = await getTranslations('demo.personas');
  return (
    <li className="py-4">
      <form
        method="post"
        action="/dev/personas/enter"
        className="flex flex-wrap gap-4 items-center"
      >
        <input type="hidden" name="persona" value={persona.key} />
        <div className="grow measure">
          <strong className="block">{persona.name}</strong>
          <span lang="en">
            {persona.role}. <span className="quiet">{persona.shows}</span>
          </span>
        </div>
        <Button look="second">{t('enter', { name: persona.name })}</Button>
      </form>
    </li>
  );
}

export default async function PersonasPage() {
  const t = await getTranslations('demo.personas');
  return (
    <FocusShell wide>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ul className="rows">
        {personas.map((persona) => (
          <PersonaRow key={persona.key} persona={persona} />
        ))}
      </ul>
      <p className="mt-8">
        <Link href="/dev/mailbox" prefetch={false}>
          {t('mailbox')}
        </Link>
      </p>
    </FocusShell>
  );
}
