import { z } from 'zod';
import { isCalendarDate } from '@/lib/core/calendar-date';
import { overridesSchema } from '../overrides';
import type { Overlay } from './overlay';

const day = z.string().refine(isCalendarDate, { error: 'date' });
const key = z.string().min(1).max(80);

const period = z
  .strictObject({
    from: day.nullable(),
    until: day.nullable(),
    overrides: overridesSchema,
    sources: z.array(key).max(40),
    note: z.string().max(1000),
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    error: 'backwards',
    path: ['until'],
  });

const shape = z.strictObject({
  association: z.string().min(1).max(40),
  periods: z.array(period).max(200),
  sources: z.record(key, z.url({ protocol: /^https?$/ })),
});

/** An overlay as a stored document. Strict: what is not known here is refused with its path. */
export const overlaySchema: z.ZodType<Overlay> = shape.check(({ value, issues }) => {
  value.periods.forEach((each, at) => {
    each.sources.forEach((source, index) => {
      if (source in value.sources) return;
      const path = ['periods', at, 'sources', index];
      issues.push({ code: 'custom', path, message: 'unknown_source', input: value });
    });
  });
});
