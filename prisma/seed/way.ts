import { addDays, type CalendarDate } from '@/lib/core/calendar-date';
import { type Applicant, type Beat, type ReferenceFate, type Stop, stops } from './applicant';
import { accept, giveAdvisor, register, sign, submit } from './beats/apply';
import { assign, begin, decideAs, read, tell } from './beats/review';
import {
  askIn,
  askProvider,
  confirmAll,
  declineIn,
  draftIn,
  rateIn,
  refuseMailIn,
} from './beats/vouch';
import { ratersOf } from './raters';

/** How many days after registering each step of the usual way happens. */
const after = {
  register: 0,
  accept: 3,
  advise: 4,
  sign: 5,
  ask: 10,
  askProvider: 11,
  rate: [14, 17, 21],
  confirm: 16,
  submit: 30,
  assign: 33,
  read: [41, 47],
  decide: 52,
  tell: 53,
} as const;

const hasReached = ({ reached }: Applicant, stop: Stop): boolean =>
  stops.indexOf(reached) >= stops.indexOf(stop);

const beat = ({ begun }: Applicant, days: number, what: string, run: Beat['run']): Beat => ({
  ago: begun - days,
  what,
  run,
});

const answers: Readonly<Record<ReferenceFate, ((slot: number) => Beat['run']) | null>> = {
  in: rateIn,
  draft: draftIn,
  refused: refuseMailIn,
  declined: (slot) => declineIn(slot, 'Naomi Fletcher'),
  open: null,
};

/** What is still out was asked lately: a link is good for thirty days. */
const openFor: Partial<
  Record<ReferenceFate, { readonly asked: number; readonly answered: number }>
> = {
  open: { asked: 9, answered: 9 },
  draft: { asked: 12, answered: 5 },
  refused: { asked: 18, answered: 18 },
};

const references = (applicant: Applicant): readonly Beat[] => {
  const fates = applicant.references ?? ratersOf(applicant).map((): ReferenceFate => 'in');
  return fates.flatMap((fate, i) => {
    const slot = i + 1;
    const answer = answers[fate]?.(slot);
    const days = after.rate[i] ?? after.ask;
    const usual = { asked: applicant.begun - after.ask, answered: applicant.begun - days };
    const { asked, answered } = openFor[fate] ?? usual;
    const first = { ago: asked, what: `ask ${slot}`, run: askIn(slot) };
    return answer ? [first, { ago: answered, what: `answer ${slot}`, run: answer }] : [first];
  });
};

/** A provider whose standing is known is asked to confirm; the others have nothing to say yet. */
const confirmations = (applicant: Applicant): readonly Beat[] => {
  const rater = ratersOf(applicant).find(({ role }) => role === 'rsc_provider');
  if (!rater || rater.endorsedAs === 'none') return [];
  return [
    beat(applicant, after.askProvider, 'ask provider', askProvider(rater.email)),
    beat(applicant, after.confirm, 'confirm', confirmAll),
  ];
};

const reading = (applicant: Applicant): readonly Beat[] => {
  const [first, second] = after.read;
  if (hasReached(applicant, 'read'))
    return [
      beat(applicant, first, 'first reads', read(0)),
      beat(applicant, second, 'second reads', read(1)),
    ];
  if (!hasReached(applicant, 'half_read')) return [];
  return [
    beat(applicant, first, 'first reads', read(0)),
    beat(applicant, first + 1, 'second begins', begin(1)),
  ];
};

/** Everything that has happened to somebody up to the demo's day, in order. */
export function wayOf(applicant: Applicant): readonly Beat[] {
  const { association, advised, outcome = 'endorse', reasons, more = [] } = applicant;
  const when = (stop: Stop, ...beats: readonly Beat[]) =>
    hasReached(applicant, stop) ? beats : [];
  const one = (days: number, what: string, run: Beat['run']) => beat(applicant, days, what, run);
  const way = [
    one(-2, 'begins a ledger', (life) => life.keepUp()),
    ...when('registered', one(after.register, 'registers', register)),
    ...when(
      'accepted',
      ...(association === 'prairie' ? [one(after.accept, 'is accepted', accept)] : []),
      ...(advised ? [one(after.advise, 'gets an advisor', giveAdvisor)] : []),
    ),
    ...when('in_progress', one(after.sign, 'signs', sign), ...references(applicant)),
    ...when('rated', ...confirmations(applicant)),
    ...when('submitted', one(after.submit, 'hands in', submit)),
    ...when('assigned', one(after.assign, 'is assigned', assign)),
    ...reading(applicant),
    ...when('decided', one(after.decide, 'is decided', decideAs(outcome, reasons))),
    ...when('told', one(after.tell, 'is told', tell)),
    ...more,
  ];
  const last = way.find(({ ago }) => ago < 1);
  if (last) throw new RangeError(`${applicant.key}: "${last.what}" would be after today.`);
  return way;
}

/** The day on which the ledger of somebody stands where their career says: when they hand it in, else today. */
export const completeOn = (applicant: Applicant, today: CalendarDate): CalendarDate =>
  hasReached(applicant, 'submitted') ? addDays(today, after.submit - applicant.begun) : today;
