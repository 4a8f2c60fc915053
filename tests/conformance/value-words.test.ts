import { expect, it, vi } from 'vitest';
import { valueWords } from '@/components/rulebook/value-words';
import { type Field, fieldsOf, valuesUnder, within } from '@/lib/rulebook/rules/edition-fields';
import { editions } from '@/lib/standards/editions/registry';

// Spanish: no code is a word of it by chance.
vi.mock('@/lib/platform/words', async () => {
  const { createTranslator } = await import('use-intl/core');
  const { messagesFor } = await import('@/lib/platform/messages');
  const messages = messagesFor('es');
  const getTranslations = async (namespace: string) =>
    createTranslator({ locale: 'es', messages, namespace: namespace as never, timeZone: 'UTC' });
  return { getTranslations, getLocale: async () => 'es' };
});

const groupsUnder = (field: Field): readonly string[] =>
  field.type === 'value'
    ? []
    : [
        ...(field.type === 'group' && field.read ? [field.path] : []),
        ...within(field).flatMap(([, part]) => groupsUnder(part)),
      ];
// A label that falls back shows the name of the value.
const bare = /[a-z][A-Z]|_|\b(?:from|until|roles|hours)\b/u;

it.each(editions)('every value of $id has a label, and every choice its words', async (edition) => {
  const words = await valueWords();
  const fields = valuesUnder(fieldsOf(edition));
  const labels = [...groupsUnder(fieldsOf(edition)), ...fields.map(({ path }) => path)].filter(
    (path) => bare.test(words.label(path)),
  );
  expect(labels).toEqual([]);
  const codes = fields.flatMap(({ kind }) => ('choices' in kind ? kind.choices : []));
  expect([...new Set(codes)].filter((code) => words.choice(code) === code)).toEqual([]);
});

it('says where a value stands: its category, its row, its name', async () => {
  const { place, part, valueAt } = await valueWords(editions);
  expect(place('categories.FS.training.total')).toBe('FS · Capacitación: horas en total');
  expect(place('providers.2025-01-01.until')).toBe('desde el 1 ene 2025 · Hasta');
  expect(place('competencies.listening.name.es')).toBe('Escucha · Nombre en español');
  expect(part('categories.FS')).toBe('FS · Especialista Familiar');
  expect(part('categories.FS.work')).toBe('FS · Trabajo');
  expect(part('competencies')).toBe('Competencias');
  expect(place('renewal.trainingHours')).toBe('Renovación · Horas de capacitación');
  expect(valueAt('renewal.reinstatement.feeCents', 2500)).toBe('$25');
  expect(valueAt('renewal.dueOn', '12-31')).toBe('31 de diciembre');
});
