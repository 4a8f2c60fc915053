import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { locales } from '@/lib/core/locale';
import en from '@/messages/en/letters.json';
import es from '@/messages/es/letters.json';
import { composeLetter, type LetterFacts, type LetterOutcome } from './letter';
import {
  decisionOutcomes,
  type GivenReason,
  reasonAnswers,
  reasonCodes,
  reasonsFor,
  refusalsOf,
  resubmissionFor,
} from './reasons';

const common = {
  names: {
    applicant: 'Ana Rivera',
    association: 'Lakeshore Association',
    coordinator: 'M. Oduya',
    category: 'Infant Family Specialist',
  },
  decidedOn: calendarDate('2026-08-31'),
  standardsYear: 2025,
  strengths: null,
  locale: 'en',
} as const;
const given = (code: GivenReason['code'], note: string | null = null): GivenReason => ({
  code,
  note,
});
const outcomes: Readonly<Record<LetterOutcome['outcome'], LetterOutcome>> = {
  approved: { outcome: 'approved' },
  endorsed: { outcome: 'endorsed', number: 'K7M2P-9TQ4X', mark: 'IMH-E®' },
  emerging: {
    outcome: 'emerging',
    completeBy: calendarDate('2028-08-31'),
    reasons: [given('rsc_about_provision_short')],
  },
  approved_for_exam: { outcome: 'approved_for_exam', examBy: calendarDate('2027-08-31') },
  deferred: { outcome: 'deferred', reasons: [given('rsc_hours_short')] },
  changes_requested: {
    outcome: 'changes_requested',
    respondBy: calendarDate('2026-10-31'),
    reasons: [given('transcript_missing')],
  },
};
const letter = (outcome: LetterOutcome, more: Partial<LetterFacts> = {}) =>
  composeLetter({ ...common, ...outcome, ...more } as LetterFacts);

describe('a decision letter', () => {
  it.each(
    decisionOutcomes.flatMap((outcome) => locales.map((locale) => [outcome, locale] as const)),
  )('is whole for %s in %s', (outcome, locale) => {
    const { subject, paragraphs } = letter(outcomes[outcome], { locale });
    const all = [subject, ...paragraphs].join('\n');
    expect(all).not.toMatch(/[{}]|undefined|null|\n\n/u);
    expect(paragraphs[0]).toContain('Ana Rivera');
    expect(all).toContain('Infant Family Specialist');
    expect(paragraphs.at(-1)).toContain('M. Oduya');
    expect(paragraphs.at(-1)).toContain('Lakeshore Association');
    expect(all).toContain('2025');
  });

  it('puts strengths before what is missing, and numbers what is missing', () => {
    const reasons = [
      given('rsc_hours_short'),
      given('competencies_not_shown', 'Show\r\nobservation.'),
    ];
    const { paragraphs } = letter(
      { outcome: 'deferred', reasons },
      { strengths: 'Your attention to fathers.' },
    );
    const at = (start: string) => paragraphs.findIndex((text) => text.startsWith(start));
    expect(at('What stood out: Your attention to fathers.')).toBeGreaterThan(0);
    expect(at('What stood out')).toBeLessThan(at('1. Your reflective supervision'));
    expect(paragraphs[at('2. ')]).toMatch(/Show observation\.$/u);
    expect(
      at('You may send your application again as soon as these points are met'),
    ).toBeGreaterThan(0);
  });

  it('names the day from which one may come again, and the document it asks for', () => {
    const later = letter({ outcome: 'deferred', reasons: [given('references_support')] });
    expect(later.paragraphs.join('\n')).toContain('from February 28, 2027');
    const paper = letter({ outcome: 'deferred', reasons: [given('transcript_missing')] });
    expect(paper.paragraphs.join('\n')).toContain('This asks for a document');
    expect(paper.paragraphs.join('\n')).toContain('as soon as you have seen to these points');
  });

  it('gives the mark to the endorsed alone', () => {
    for (const outcome of decisionOutcomes) {
      const text = letter(outcomes[outcome]).paragraphs.join('\n');
      expect(text.includes('IMH-E®')).toBe(outcome === 'endorsed');
    }
  });
});

describe('the catalogue of reasons', () => {
  it('has words for every reason in both languages and for no other', () => {
    expect(Object.keys(en.reasons).toSorted()).toEqual([...reasonCodes].toSorted());
    expect(Object.keys(es.reasons)).toEqual(Object.keys(en.reasons));
    for (const code of reasonCodes) {
      expect(en.reasons[code].letter.length).toBeGreaterThan(20);
      expect(es.reasons[code].letter).not.toBe(en.reasons[code].letter);
    }
  });

  it('offers reasons to the outcomes that need them, and only to those', () => {
    for (const outcome of ['approved', 'endorsed', 'approved_for_exam'] as const) {
      expect(reasonsFor(outcome)).toEqual([]);
      expect(refusalsOf(outcome, [])).toEqual([]);
      expect(refusalsOf(outcome, [given('other', 'x')])).toEqual([{ kind: 'reasons_not_asked' }]);
    }
    for (const outcome of ['emerging', 'deferred', 'changes_requested'] as const) {
      expect(reasonsFor(outcome)).toContain('other');
      expect(refusalsOf(outcome, [])).toEqual([{ kind: 'reasons_missing' }]);
    }
    expect(reasonsFor('changes_requested')).not.toContain('rsc_hours_short');
  });

  it('asks for a note, once each, from the fitting list', () => {
    expect(refusalsOf('deferred', [given('other', '  ')])).toEqual([
      { kind: 'note_missing', code: 'other' },
    ]);
    expect(refusalsOf('changes_requested', [given('rsc_hours_short')])).toEqual([
      { kind: 'reason_does_not_fit', code: 'rsc_hours_short' },
    ]);
    const twice = [given('transcript_missing'), given('transcript_missing')];
    expect(refusalsOf('deferred', twice)).toEqual([
      { kind: 'reason_twice', code: 'transcript_missing' },
    ]);
    expect(refusalsOf('deferred', [given('other', 'Because.'), given('rsc_hours_short')])).toEqual(
      [],
    );
  });

  it('lets the strictest reason say when to come again', () => {
    expect(resubmissionFor([given('transcript_missing')])).toBe('now');
    expect(resubmissionFor([given('transcript_missing'), given('rsc_hours_short')])).toBe(
      'when_met',
    );
    const strict = [given('rsc_hours_short'), given('references_support')];
    expect(resubmissionFor(strict)).toEqual({ afterMonths: 6 });
  });

  it('lets every change that is asked for be made at once', () => {
    for (const code of reasonsFor('changes_requested')) {
      expect(reasonAnswers(code).resubmit).toBe('now');
    }
  });
});
