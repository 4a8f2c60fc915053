import { test as base, expect } from '@playwright/test';
import type { Locale } from '@/lib/core/locale';
import { enter, type SessionCookie } from './sign-in';
import { Someone } from './someone';
import { expectQuiet, type Watched, watch } from './watch';
import { where } from './where';

interface Entrance {
  readonly locale?: Locale;
  readonly width?: number;
  /** A key of the demo's personas; without it nobody is signed in. */
  readonly persona?: string;
  /** A session that was opened elsewhere. */
  readonly session?: SessionCookie;
}

/** Gives somebody a browser of their own, watched to the end of the test. */
export type Comes = (name: string, entrance?: Entrance) => Promise<Someone>;

interface Fixtures {
  readonly comes: Comes;
}

export const test = base.extend<Fixtures>({
  comes: async ({ browser }, use) => {
    const browsers: { name: string; watched: Watched; close(): Promise<void> }[] = [];
    await use(async (name, { locale = 'en', width = 1280, persona, session } = {}) => {
      const context = await browser.newContext({
        baseURL: where().url,
        locale: locale === 'es' ? 'es-US' : 'en-US',
        timezoneId: 'America/Detroit',
        viewport: { width, height: width < 600 ? 844 : 900 },
        hasTouch: width < 600,
        reducedMotion: 'reduce',
      });
      const watched = watch(context);
      browsers.push({ name, watched, close: () => context.close() });
      if (session) await context.addCookies([session]);
      if (persona) await context.addCookies([await enter(persona)]);
      return new Someone(name, locale, context, await context.newPage(), watched);
    });
    for (const { name, watched } of browsers) expectQuiet(name, watched);
    for (const { close } of browsers) await close();
  },
});

export { expect };
