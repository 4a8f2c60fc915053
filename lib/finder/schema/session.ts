import {
  addMonths,
  type CalendarDate,
  calendarDate,
  isCalendarDate,
} from '@/lib/core/calendar-date';
import type { Edition } from '@/lib/standards/editions/edition';
import {
  type CategoryCode,
  categoryCodes,
  supervisionFormats,
  supervisionKinds,
} from '@/lib/standards/model';
import {
  type AddOn,
  addOns,
  type SessionAsked,
  type SupervisorKind,
  supervisorKinds,
} from '../rules/session';

/** What somebody typed about a session, as far as it could be read. */
export interface TypedSession {
  readonly category: CategoryCode | null;
  readonly on: CalendarDate | null;
  readonly kind: SessionAsked['kind'] | null;
  readonly format: SessionAsked['format'] | null;
  readonly name: string;
  readonly holds: SupervisorKind | null;
  readonly addOn: AddOn;
  /** The number of one of the credentials of the person chosen from the register. */
  readonly number: string | null;
}

const AHEAD_MONTHS = 24;

/** The first day any edition speaks of. */
export const firstDayOf = (editions: readonly Edition[]): CalendarDate =>
  editions[0]?.from ?? calendarDate('2020-01-01');

const oneOf = <T extends string>(values: readonly T[], typed: string | undefined): T | null =>
  values.find((value) => value === typed) ?? null;

/** Reads a session from the address, one value a name; what is not understood is not there. */
export const typedSession = (
  typed: Readonly<Record<string, string | readonly string[] | undefined>>,
): TypedSession => {
  const text = (name: string): string => {
    const value = typed[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const on = text('on');
  return {
    category: oneOf(categoryCodes, text('category')),
    on: isCalendarDate(on) ? on : null,
    kind: oneOf(supervisionKinds, text('kind')),
    format: oneOf(supervisionFormats, text('format')),
    name: text('name').slice(0, 100),
    holds: oneOf(supervisorKinds, text('holds')),
    addOn: oneOf(addOns, text('addOn')) ?? 'none',
    number: text('n') === '' ? null : text('n').slice(0, 20),
  };
};

/** What is missing or cannot be asked: by field, the key of its sentence. */
export function sessionProblems(
  session: TypedSession,
  { today, first }: { readonly today: CalendarDate; readonly first: CalendarDate },
): Readonly<Record<string, string>> {
  const { category, on, kind, format, name, holds } = session;
  const problems: Record<string, string> = {};
  if (!category) problems.category = 'category';
  if (!on) problems.on = 'on';
  else if (on < first) problems.on = 'onTooEarly';
  else if (on > addMonths(today, AHEAD_MONTHS)) problems.on = 'onTooLate';
  if (!kind) problems.kind = 'kind';
  if (!format) problems.format = 'format';
  if (name === '' && !holds) problems.name = 'supervisor';
  else if (name !== '' && name.length < 3) problems.name = 'name';
  return problems;
}
