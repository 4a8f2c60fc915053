import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/core/locale';
import en from '@/messages/en/mail.json';
import es from '@/messages/es/mail.json';
import { messageSamples } from '@/tests/support/message-samples';
import { xssCorpus } from '@/tests/support/xss-corpus';
import { type MessageTemplate, messageTemplates, productSender } from './model';
import { renderInbox, renderMessage } from './render';

const samples = messageSamples();
const every = locales.flatMap((locale) =>
  messageTemplates.map((template): [MessageTemplate, Locale] => [template, locale]),
);
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};
const wordsOf = (html: string): string =>
  html
    .replace(/<head>[\s\S]*<\/head>/u, '')
    .replace(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/gu, '$2 $1')
    .replace(/<hr[^>]*>/gu, '--')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(#?\w+);/gu, (_, name: string) => named[name] ?? '');
const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();
const keysOf = (value: object, path = ''): readonly string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? keysOf(inner, `${path}${key}.`) : [`${path}${key}`],
  );

const ownTags = '!doctype html head meta title style body main h1 p a hr'.split(' ');

describe('every mail', () => {
  it.each(every)('%s in %s says the same in both forms', (template, locale) => {
    const mail = renderMessage(template, samples[template], locale);
    expect(flat(wordsOf(mail.html))).toBe(flat(mail.text).replace('<!doctype html>', ''));
    expect(mail.text).not.toMatch(/[{}]|undefined|\[object|null/u);
    expect(mail.subject.length).toBeGreaterThan(5);
    expect(mail.subject.length).toBeLessThanOrEqual(150);
  });

  it.each(every)('%s in %s has one link at most, and fetches nothing', (template, locale) => {
    const { html, text } = renderMessage(template, samples[template], locale);
    expect((html.match(/href=/gu) ?? []).length).toBeLessThanOrEqual(1);
    expect((text.match(/https?:/gu) ?? []).length).toBeLessThanOrEqual(1);
    expect(html).not.toMatch(/<(?:img|link|script|iframe|form|input|object)|src=|url\(|@import/iu);
  });

  it.each(every)('%s in %s is a whole, labelled page', (template, locale) => {
    const { html, subject, text } = renderMessage(template, samples[template], locale);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html.match(/<h1[ >]/gu)).toHaveLength(1);
    expect(html).toContain('prefers-color-scheme:dark');
    expect(flat(wordsOf(html))).toContain(flat(subject));
    expect(text).toContain('Lakeshore Association');
    expect(text).toContain('Attune');
  });

  it('names the sender, the reason and the task in the words of the reader', () => {
    const { text, subject } = renderMessage('reference_request', samples.reference_request, 'es');
    expect(subject).toBe('Ana Rivera le pide una referencia');
    expect(text).toContain('Especialista en Familias con Bebés');
    expect(text).toContain('18 de diciembre de 2026');
    expect(text).toContain('https://attune.example/vouch/q83hf0Kd72mZs9');
    expect(text).toContain('Ana Rivera dio su dirección para una referencia.');
  });

  it('tells times in the zone of the reader and lengths in hours', () => {
    const notice = renderMessage('password_changed_notice', samples.password_changed_notice, 'en');
    expect(notice.text).toMatch(/November 20, 2026 at 11:42.AM EST/u);
    const request = renderMessage('attestation_request', samples.attestation_request, 'en');
    expect(request.text).toContain(
      '18 sessions of reflective supervision with you, 18 hours and 30 minutes in all',
    );
  });

  it('names the product once when the product itself writes', () => {
    const params = { ...samples.sign_in_code, senderName: productSender };
    const { text } = renderMessage('sign_in_code', params, 'en');
    expect(text).toContain('Attune sent you this. Somebody asked to sign in');
    expect(text.indexOf('QX7F2KPM')).toBeLessThan(text.indexOf('If you did not ask'));
  });

  it('lets a letter greet in its own words', () => {
    expect(renderMessage('decision_letter', samples.decision_letter, 'en').text).not.toContain(
      'Hello',
    );
  });

  it('does not name the applicant to a reviewer', () => {
    const { text, html } = renderMessage('review_assigned', samples.review_assigned, 'en');
    expect(text.replaceAll('Hello Ana Rivera', '')).not.toContain('Rivera');
    expect(html.replaceAll('Hello Ana Rivera', '')).not.toContain('Rivera');
  });

  it('says no more of a finished reference than that it is in', () => {
    const { text } = renderMessage(
      'reference_completed',
      { ...samples.reference_completed, remaining: 0 },
      'en',
    );
    expect(text).toContain('All your references are in.');
  });
});

describe('hostile text', () => {
  it.each(xssCorpus)('%j stays text in every template', (hostile) => {
    const hostileSamples = messageSamples(hostile);
    for (const [template, locale] of every) {
      const { html, subject, text } = renderMessage(template, hostileSamples[template], locale);
      const tags = [...html.matchAll(/<\/?([a-z!][a-z0-9]*)/giu)].map((hit) => hit[1] ?? '');
      expect(tags.filter((tag) => !ownTags.includes(tag))).toEqual([]);
      expect(html).not.toMatch(/<[^>]*\son\w+=/iu);
      expect(html.match(/href="(?!https:\/\/attune\.example\/)/gu)).toBeNull();
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(text.replaceAll('\n', '')).not.toMatch(
        /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u,
      );
      expect(text).not.toMatch(/^Bcc:/imu);
    }
  });

  it('keeps a stranger from putting a link into a mail under a name', () => {
    const name = 'Sign in at https://evil.example/now, evil.example or thief@evil.example';
    const params = { ...samples.reference_request, applicantName: name };
    const { text, html } = renderMessage('reference_request', params, 'en');
    expect(text).not.toMatch(/https?:\/\/evil|evil\.example|thief@/u);
    expect(html).not.toMatch(/https?:\/\/evil|evil\.example|thief@/u);
  });

  it('refuses a link that is not a web page', () => {
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example']) {
      expect(() => renderMessage('welcome', { ...samples.welcome, link }, 'en')).toThrow(TypeError);
    }
  });

  it('cuts a name of any length', () => {
    const params = { ...samples.reference_request, applicantName: 'Ana '.repeat(5000) };
    expect(renderMessage('reference_request', params, 'en').subject.length).toBeLessThan(151);
  });
});

describe('the inbox', () => {
  it.each(every)('shows %s in %s without a secret', (template, locale) => {
    const mail = renderMessage(template, samples[template], locale);
    const inbox = renderInbox(template, samples[template], locale);
    expect(JSON.stringify(inbox)).not.toMatch(/QX7F2KPM|q83hf0Kd72mZs9/u);
    expect(inbox.title).toBe(mail.subject);
    const secret = /QX7F2KPM|q83hf0Kd72mZs9/u.test(mail.text);
    expect(inbox.link === undefined).toBe(secret);
    for (const paragraph of secret ? inbox.paragraphs.slice(0, -1) : inbox.paragraphs) {
      expect(mail.text).toContain(paragraph);
    }
  });

  it('needs no secret to be drawn', () => {
    const { code: _, ...params } = samples.sign_in_code;
    expect(renderInbox('sign_in_code', params, 'en').title).toBe('Your sign-in code for Attune');
  });
});

describe('the catalogues', () => {
  it('hold the same keys in both languages, for every template and no other', () => {
    expect(keysOf(es)).toEqual(keysOf(en));
    expect(Object.keys(en.templates).toSorted()).toEqual([...messageTemplates].toSorted());
  });

  it('word every alternative', () => {
    for (const change of ['added', 'removed', 'recovery_codes_renewed'] as const) {
      const params = { ...samples.factor_changed_notice, change };
      expect(renderMessage('factor_changed_notice', params, 'es').text).toContain(
        '20 de noviembre',
      );
    }
    const soon = { ...samples.review_reminder, overdue: false };
    expect(renderMessage('review_reminder', soon, 'en').text).toContain('is due on');
    const open = { ...samples.credential_issued, validUntil: null };
    expect(renderMessage('credential_issued', open, 'en').text).not.toContain('renewal');
    const bare = { ...samples.registration_declined, note: null, recipientName: null };
    expect(renderMessage('registration_declined', bare, 'en').text).toMatch(/^Hello,$/mu);
  });
});
