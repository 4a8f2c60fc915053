import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '@/lib/core/locale';
import type { Translate } from '@/lib/platform/messages';
import { inspect } from './inspect';
import type { Watched } from './watch';
import { words } from './words';

/** What the steps of a story share: one person's browser, the language they read, how to look. */
export class Someone {
  readonly t: Translate;

  constructor(
    readonly name: string,
    readonly locale: Locale,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly watched: Watched,
  ) {
    this.t = words(locale);
  }

  /** Opens an address as if typed. */
  async opens(path: string): Promise<void> {
    await this.page.goto(path);
    await this.looks();
  }

  /** Waits until the address is this one, then looks at the page. */
  async arrives(at: string | RegExp): Promise<void> {
    const matches = (path: string) => (typeof at === 'string' ? path === at : at.test(path));
    await this.page.waitForURL(({ pathname }) => matches(pathname), { waitUntil: 'load' });
    await this.looks();
  }

  /** Inspects the page as it stands: rules that hold everywhere. */
  async looks(): Promise<void> {
    await this.page.locator('main, [role=main]').first().waitFor();
    await expect(this.page.locator('html')).toHaveAttribute('lang', this.locale);
    await inspect(this.page);
    this.watched.inspected.add(new URL(this.page.url()).pathname);
  }

  button(key: string, values?: Parameters<Translate>[1]): Locator {
    return this.page.getByRole('button', { name: this.t(key, values), exact: true });
  }

  link(key: string, values?: Parameters<Translate>[1]): Locator {
    return this.page.getByRole('link', { name: this.t(key, values) });
  }

  field(key: string): Locator {
    return this.page.getByLabel(this.t(key));
  }

  heading(key: string, values?: Parameters<Translate>[1]): Locator {
    return this.page.getByRole('heading', { name: this.t(key, values) });
  }
}
