import { describe, expect, it } from 'vitest';
import { alliance2025 } from '@/lib/standards/editions/alliance-2025';
import { editions } from '@/lib/standards/editions/registry';
import { packHash, readContentPack } from './content-pack';
import { itemsFor } from './items';

const pack = {
  format: 'attune-content-pack/1',
  name: 'Demo',
  version: '3',
  licence: { holder: 'Demo holder', terms: 'Demo licence' },
  edition: 'alliance-2025',
  items: [{ competency: 'attachment', text: { en: 'Loss', es: 'Pérdida' } }],
};
const fault = (changes: object) => {
  const read = readContentPack(JSON.stringify({ ...pack, ...changes }), editions);
  return read.ok ? 'read' : `${read.error.reason} ${read.error.at}`;
};

describe('readContentPack', () => {
  it('reads a pack and refuses what does not fit, with its place', () => {
    expect(fault({})).toBe('read');
    expect(fault({ extra: 1 })).toBe('not_a_pack extra');
    expect(fault({ edition: 'nowhere-1' })).toBe('unknown_edition nowhere-1');
    expect(fault({ items: [{ competency: 'levitation', text: 'Up' }] })).toBe(
      'unknown_competency levitation',
    );
    expect(fault({ items: [...pack.items, ...pack.items] })).toBe('twice attachment');
    expect(fault({ items: [] })).toBe('not_a_pack items');
    expect(fault({ licence: 'ours' })).toBe('not_a_pack licence');
    const words = { title: 'Code of ethics', body: 'Be kind.' };
    const code = { kind: 'code_of_ethics', en: words, es: words };
    expect(fault({ agreements: [code] })).toBe('read');
    expect(fault({ agreements: [code, code] })).toBe('twice code_of_ethics');
    expect(fault({ agreements: [{ ...code, es: undefined }] })).toBe('not_a_pack agreements.0.es');
    expect(fault({ agreements: [{ ...code, kind: 'lease' }] })).toBe(
      'not_a_pack agreements.0.kind',
    );
    expect(fault({ items: [{ competency: 'attachment', text: { en: 'only' } }] })).toContain(
      'not_a_pack items.0',
    );
    expect(readContentPack('[', editions).ok).toBe(false);
  });
  it('gives the same pack the same fingerprint', () => {
    const [a, b] = [pack, Object.fromEntries(Object.entries(pack).reverse())].map((each) =>
      readContentPack(JSON.stringify(each), editions),
    );
    expect(a?.ok && b?.ok && packHash(a.value) === packHash(b.value)).toBe(true);
  });
});

describe('itemsFor', () => {
  it('names each competency of the category, in the wording of the pack where it has one', () => {
    const read = readContentPack(JSON.stringify(pack), editions);
    if (!read.ok) throw new Error(read.error.reason);
    const edition = alliance2025;
    const plain = itemsFor(edition, 'IFS', null, 'es');
    const worded = itemsFor(
      edition,
      'IFS',
      { sha256: packHash(read.value), body: read.value },
      'es',
    );
    expect(worded.items.map((item) => item.id)).toEqual(plain.items.map((item) => item.id));
    expect(worded.items.find((item) => item.id === 'attachment')?.text).toBe('Pérdida');
    expect(plain.name).not.toBe(worded.name);
    expect(itemsFor(edition, 'IMHS', null, 'en').items.length).toBeGreaterThan(plain.items.length);
  });
});
