import type { Locale } from '@/lib/core/locale';

type Said = Readonly<Record<Locale, readonly string[]>>;

/** What raters write. No family can be told from it. */
export const comments: Said = {
  en: [
    'Families open the door because this colleague waits until they are ready, notices the small things a baby does and wonders about them aloud, without ever making a parent feel watched.',
    'I have seen this colleague stay calm in rooms where nobody else was. They say when something is beyond them, and they come back to it in supervision.',
    'Reliable, warm and exact. Their notes are short and respectful, and they remember what mattered to each family the last time.',
    'What strikes me most is the curiosity: they ask before they advise. I would gladly have them work beside me again.',
  ],
  es: [
    'Las familias le abren la puerta porque sabe esperar. Se fija en los pequeños gestos del bebé y los comenta en voz alta sin que nadie se sienta observado.',
    'Mantiene la calma cuando nadie más lo logra. Dice con franqueza lo que no sabe y lo lleva a supervisión.',
    'Trabaja con calidez y precisión. Recuerda lo que le importó a cada familia la vez anterior.',
  ],
};

/** What a reviewer writes beside a doubt. */
export const doubts: Said = {
  en: [
    'I see it named in a course but would like to see it in the work. One example would do.',
    'The hours are there; the link to this point is thin. Worth a question.',
  ],
  es: ['Lo veo en un curso, pero quisiera verlo también en el trabajo. Bastaría un ejemplo.'],
};

export const summaries: Said = {
  en: [
    'A careful portfolio. Training and supervision run through the work, and the references agree with what is written.',
    'Strong in observation and in relationships. I would encourage more on the systems around families.',
  ],
  es: ['Un expediente cuidadoso. La formación y la supervisión se reconocen en el trabajo.'],
};

export const privateNotes: Said = {
  en: ['Read twice; the second time with the employment dates beside me.'],
  es: ['Leído dos veces, la segunda con las fechas de empleo al lado.'],
};

/** The word that stands in a decision letter beside its reasons. */
export const strengths: Said = {
  en: [
    'The reviewers were struck by how well you describe waiting for a parent to be ready.',
    'Your references speak of steadiness and warmth, and your portfolio shows both.',
  ],
  es: ['Quienes leyeron su expediente destacan la paciencia con la que acompaña a cada familia.'],
};
