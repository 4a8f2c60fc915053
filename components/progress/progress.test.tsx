import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CompetencyGrid } from './competency-grid';
import { RequirementBar } from './requirement-bar';
import { Stations } from './stations';

const part = (amount: number) => ({ amount, words: `${amount} words` });
const bar = (goal: number, counted: number, pending: number, apart: number) =>
  renderToStaticMarkup(
    <RequirementBar
      title="Training"
      figure="figure"
      goal={goal}
      described="in words"
      counted={part(counted)}
      pending={part(pending)}
      notCounting={part(apart)}
    />,
  );
const widths = (html: string) =>
  [...html.matchAll(/width="([\d.]+)%"/g)].map((match) => Number(match[1]));

describe('a bar', () => {
  it('shows each part as its share of what is asked', () => {
    expect(widths(bar(24, 12, 6, 0))).toEqual([50, 25, 0]);
  });

  it('fits in what goes beyond the goal, and marks the goal', () => {
    const html = bar(24, 18, 6, 8);
    expect(widths(html)).toEqual([56.25, 18.75, 25]);
    expect(html).toContain('class="part-goal" x1="75%"');
  });

  it('stays empty where nothing is asked and nothing is there', () => {
    expect(widths(bar(0, 0, 0, 0))).toEqual([0, 0, 0]);
  });

  it('tells its parts apart without colour, in words and by pattern', () => {
    const html = bar(24, 12, 6, 4);
    expect(html).toContain('role="img" aria-label="in words"');
    const patterns = new Set([...html.matchAll(/fill="(url\(#[^)]+\))"/g)].map(([, url]) => url));
    expect(patterns.size).toBe(2);
    for (const words of ['12 words', '6 words', '4 words']) expect(html).toContain(words);
  });

  it('carries no style attribute, which the content policy would drop', () => {
    expect(bar(24, 12, 6, 4)).not.toContain('style=');
  });
});

it('says the state of a station in words as well', () => {
  const html = renderToStaticMarkup(
    <Stations
      label="Way"
      words={{ done: 'done', now: 'now', ahead: 'ahead', stopped: 'ended' }}
      stations={[
        { id: '1', label: 'Registered', when: '4 March 2026', state: 'done' },
        { id: '2', label: 'Building', state: 'now' },
      ]}
    />,
  );
  expect(html).toContain('<span class="sr-only">done: </span>Registered');
  expect(html).toMatch(/aria-current="step"[^>]*><span class="sr-only">now: /);
});

it('says each cell of the grid in words as well', () => {
  const html = renderToStaticMarkup(
    <CompetencyGrid
      caption="Coverage"
      rowHeader="Competency"
      kinds={[{ key: 'training', label: 'Training' }]}
      legend={{ shown: 'Shown', waiting: 'Waits', none: 'Nothing yet' }}
      groups={[
        {
          id: 'g',
          name: 'Skills',
          rows: [
            {
              id: 'c',
              name: 'Observation',
              cells: { training: { state: 'waiting', words: '1 training waits' } },
            },
          ],
        },
      ]}
    />,
  );
  expect(html).toContain('<span class="sr-only">1 training waits</span>');
  expect(html).toContain('<th scope="row">Observation</th>');
});
