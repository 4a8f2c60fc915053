/** The first letters of the first and last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('');
}

/** A person as two letters; the name itself stands beside it or in its label. */
export const Avatar = ({ name, large = false }: { name: string; large?: boolean }) => (
  <span className={large ? 'face face-large' : 'face'} aria-hidden="true">
    {initialsOf(name)}
  </span>
);
