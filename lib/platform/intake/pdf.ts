import { err, ok, type Result } from '@/lib/core/result';
import { type IntakeRefusal, intakeLimits } from './model';
import { readPdfText } from './pdf-text';

// Long names cannot occur in compressed bytes by chance, so they are looked for everywhere.
const anywhere: readonly (readonly [RegExp, IntakeRefusal])[] = [
  [/\/Encrypt(?![A-Za-z])/, 'pdf-encrypted'],
  [/\/JavaScript(?![A-Za-z])/, 'pdf-script'],
  [/\/(?:Launch|ImportData|SubmitForm|RichMedia)(?![A-Za-z])/, 'pdf-launch'],
  [/\/EmbeddedFiles?(?![A-Za-z])/, 'pdf-attachments'],
];
const inDictionaries: readonly (readonly [RegExp, IntakeRefusal])[] = [
  ...anywhere,
  [/\/(?:JS|XFA)(?![A-Za-z0-9])/, 'pdf-script'],
  [/\/(?:EF|AF)(?![A-Za-z0-9])/, 'pdf-attachments'],
];

const firstOf = (text: string, rules: typeof anywhere) =>
  rules.find(([pattern]) => pattern.test(text))?.[1];

/**
 * Whether a PDF is only pages to read: no lock, no script, nothing to start, no file inside.
 * Answers the number of its pages.
 */
export function inspectPdf(content: Buffer): Result<number, IntakeRefusal> {
  if (!/^%PDF-[12]\.\d/.test(content.subarray(0, 8).toString('latin1'))) return err('pdf-damaged');
  if (!content.subarray(-2048).includes('%%EOF')) return err('pdf-damaged');
  const text = readPdfText(content);
  // A lock also hides the object streams: say what it is rather than that they cannot be read.
  const refusal = text
    ? (firstOf(text.structure, inDictionaries) ?? firstOf(text.whole, anywhere))
    : firstOf(content.toString('latin1'), anywhere);
  if (refusal) return err(refusal);
  if (!text) return err('pdf-damaged');
  const pages = text.structure.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
  if (pages === 0) return err('pdf-damaged');
  return pages > intakeLimits.pages ? err('pdf-too-many-pages') : ok(pages);
}
