import { expect, it } from 'vitest';
import { isTicket, ticketFor } from './download-ticket';

process.env.ATTUNE_SECRET ??= 'a secret for tests only, thirty-two bytes and more';
const now = new Date('2026-11-21T15:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

it('opens one file in one session for a minute, as often as asked', () => {
  const ticket = ticketFor('doc', 'session', now);
  expect(isTicket(ticket, 'doc', 'session', now)).toBe(true);
  expect(isTicket(ticket, 'doc', 'session', later(59))).toBe(true);
  expect(isTicket(ticket, 'doc', 'session', later(60))).toBe(false);
  expect(isTicket(ticket, 'other', 'session', now)).toBe(false);
  expect(isTicket(ticket, 'doc', 'other', now)).toBe(false);
});

it('cannot be stretched, shortened or made up', () => {
  const [until = '', mac = ''] = ticketFor('doc', 'session', now).split('.');
  for (const forged of [
    `${Number(until) + 1}.${mac}`,
    `${until}.${'0'.repeat(64)}`,
    `${until}.${mac.slice(1)}`,
    `${until}.`,
    '',
    'x',
  ])
    expect(isTicket(forged, 'doc', 'session', now)).toBe(false);
});
