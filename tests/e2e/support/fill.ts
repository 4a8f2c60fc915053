import type { Locator, Page } from '@playwright/test';

export type Sent = Readonly<Record<string, string | readonly string[]>>;

async function put(field: Locator, value: string): Promise<void> {
  const kind = await field.first().evaluate((element) => {
    if (element instanceof HTMLSelectElement) return 'select';
    return element instanceof HTMLInputElement ? element.type : 'text';
  });
  if (kind === 'select') await field.first().selectOption(value);
  else if (kind === 'radio' || kind === 'checkbox') {
    const one = field.and(field.page().locator(`[value="${value}"]`));
    // Segments draw their label over the control.
    await one.check({ force: true });
  } else await field.first().fill(value);
}

/** Fills the fields of a page, or of a part of it, by their names; what a label says is another rule's business. */
export async function fill(where: Page | Locator, fields: Sent): Promise<void> {
  const part = 'goto' in where ? where.getByRole('main') : where;
  for (const [name, value] of Object.entries(fields)) {
    // A list of ticks is sent under a name of its own form.
    const field = part.locator(
      ['', '[]'].map((end) => `[name="${name}${end}"]:not([type=hidden])`).join(', '),
    );
    for (const one of [value].flat()) await put(field, one as string);
  }
}
