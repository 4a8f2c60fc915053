import type pg from 'pg';
import { addDays, type CalendarDate } from '@/lib/core/calendar-date';
import { seedId } from './ids';
import { addRows } from './rows';

interface Text {
  readonly title: string;
  readonly body: string;
}

const ethics: Record<'en' | 'es', Text> = {
  en: {
    title: 'Code of ethics (demo text)',
    body: [
      'This is a text written for the demo. An association publishes its own in its place.',
      'I hold babies, young children and their families in mind first. Their safety and dignity come before my convenience and before the wishes of my employer.',
      'I respect the culture, the language and the story of each family, and I look for what is strong in it.',
      'I keep confidential what families and colleagues entrust to me, except where a child is in danger or the law asks otherwise.',
      'I work within what I have learned, say when something is beyond it, and ask for reflective supervision/consultation regularly.',
      'I tell the truth about my education, my work and my hours, and I correct it when I find a mistake.',
      'I avoid roles that conflict with one another, and I say so when one arises.',
    ].join('\n\n'),
  },
  es: {
    title: 'Código de ética (texto de demostración)',
    body: [
      'Este texto se escribió para la demostración. Cada asociación publica el suyo en su lugar.',
      'Pienso primero en los bebés, los niños pequeños y sus familias. Su seguridad y su dignidad están por encima de mi comodidad y de los deseos de quien me emplea.',
      'Respeto la cultura, el idioma y la historia de cada familia, y busco en ella sus fortalezas.',
      'Guardo en confidencia lo que me confían familias y colegas, salvo cuando una niña o un niño está en peligro o la ley exige otra cosa.',
      'Trabajo dentro de lo que he aprendido, digo cuándo algo lo supera y pido supervisión o consulta reflexiva con regularidad.',
      'Digo la verdad sobre mi formación, mi trabajo y mis horas, y la corrijo cuando encuentro un error.',
      'Evito funciones que entren en conflicto entre sí y lo digo cuando surge alguna.',
    ].join('\n\n'),
  },
};

const endorsement: Record<'en' | 'es', Text> = {
  en: {
    title: 'Endorsement agreement (demo text)',
    body: [
      'This is a text written for the demo. An association publishes its own in its place.',
      'I ask the association to consider my application. What I have recorded is complete and true to the best of my knowledge.',
      'While my application is open, the coordinator and my advisor may read my ledger, except my private notes. After I submit, reviewers read what was submitted.',
      'My references answer in confidence. I accept that I may not be shown what they write.',
      'I understand that the decision is the association’s, that I am told its reasons, and that I may ask for it to be looked at again.',
      'If I am endorsed, I keep up my training and my reflective supervision/consultation, renew in time, and use the mark only as long as it is valid.',
    ].join('\n\n'),
  },
  es: {
    title: 'Acuerdo de Endorsement (texto de demostración)',
    body: [
      'Este texto se escribió para la demostración. Cada asociación publica el suyo en su lugar.',
      'Pido a la asociación que considere mi solicitud. Lo que he registrado es completo y verdadero según mi leal saber.',
      'Mientras mi solicitud esté abierta, la persona coordinadora y quien me asesora pueden leer mi registro, salvo mis notas privadas. Después de presentarla, quienes la revisan leen lo presentado.',
      'Mis referencias responden en confidencia. Acepto que quizá no se me muestre lo que escriban.',
      'Entiendo que la decisión corresponde a la asociación, que se me dicen sus razones y que puedo pedir que se revise.',
      'Si obtengo el Endorsement, mantengo mi formación y mi supervisión o consulta reflexiva, renuevo a tiempo y uso la marca solo mientras sea válida.',
    ].join('\n\n'),
  },
};

const texts = { code_of_ethics: ethics, endorsement_agreement: endorsement } as const;

/** Writes the first version of both agreements, in both languages, for each association. */
export async function seedAgreements(db: pg.Client, today: CalendarDate): Promise<void> {
  const published_at = `${addDays(today, -680)}T15:00:00Z`;
  const rows = ['lakeshore', 'prairie'].flatMap((slug) =>
    Object.entries(texts).flatMap(([kind, byLocale]) =>
      Object.entries(byLocale).map(([locale, text]) => ({
        id: seedId(`agreement/${slug}/${kind}/1/${locale}`),
        association_id: seedId(`association/${slug}`),
        kind,
        version: 1,
        locale,
        title: text.title,
        body: text.body,
        published_at,
      })),
    ),
  );
  await addRows(db, 'agreement_text', rows);
}
