import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { homeVisitor, portfolio } from '@/tests/factories/portfolios';
import { evaluatePortfolio } from './evaluate/evaluate';
import { PORTFOLIO_BYTES_MAX } from './published/answer-bytes';

const run = (args: readonly string[], input = '') =>
  spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/standards/eligibility-command.ts', ...args],
    {
      input,
      encoding: 'utf8',
    },
  );
const asked = { format: 'attune-portfolio/1', asOf: '2026-11-21', ...homeVisitor() };

describe('npm run eligibility', { timeout: 60_000 }, () => {
  it('answers a file with the evaluator’s figures and a sentence for each', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'eligibility-')), 'portfolio.json');
    writeFileSync(file, JSON.stringify(asked));
    const { status, stdout, stderr } = run([file]);
    expect([status, stderr]).toEqual([0, '']);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      format: 'attune-eligibility/1',
      outcome: 'eligible',
      next: 'endorse',
    });
    const figures = evaluatePortfolio(portfolio(homeVisitor()));
    expect(answer.requirements).toMatchObject(figures.requirements);
    expect(answer.fits).toEqual(figures.fits);
    expect(answer.requirements.every((r: { say: string }) => r.say.length > 0)).toBe(true);
  });

  it('reads standard input and speaks Spanish', () => {
    const { status, stdout } = run(['-', '--lang', 'es'], JSON.stringify(asked));
    expect(status).toBe(0);
    expect(stdout).toContain('se necesitan 24 horas');
  });

  it('refuses with a line for each problem and exit 2', () => {
    const broken = { ...asked, colour: 'red', asOf: '2026-02-30' };
    const { status, stdout, stderr } = run(['-'], JSON.stringify(broken));
    expect([status, stdout]).toEqual([2, '']);
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { path: 'asOf', message: 'Expected a day that exists, written YYYY-MM-DD.' },
      { path: 'colour', message: 'This key is not known here.' },
    ]);
  });

  it('says what is wrong with the command itself', () => {
    expect(run([]).status).toBe(2);
    expect(run(['-', '--lang', 'fr'], '{}').status).toBe(2);
    expect(run(['--colour']).status).toBe(2);
    const missing = run(['no-such-file.json']);
    expect([missing.status, JSON.parse(missing.stderr)]).toEqual([
      2,
      { path: '', message: 'There is no such file.' },
    ]);
    expect(JSON.parse(run(['-'], 'not json').stderr)).toEqual({
      path: '',
      message: 'This is not JSON.',
    });
  });

  it('refuses a folder, and whatever weighs more than 1 MB, with one sentence', () => {
    const folder = run(['lib', '--lang', 'es']);
    expect([folder.status, folder.stdout, JSON.parse(folder.stderr)]).toEqual([
      2,
      '',
      { path: '', message: 'Esto es una carpeta, no un archivo.' },
    ]);
    const whole = JSON.stringify(asked);
    const heavy = whole + ' '.repeat(PORTFOLIO_BYTES_MAX - whole.length);
    expect(run(['-'], heavy).status).toBe(0);
    const tooHeavy = run(['-'], `${heavy} `);
    expect([tooHeavy.status, tooHeavy.stdout, JSON.parse(tooHeavy.stderr)]).toEqual([
      2,
      '',
      { path: '', message: 'This is larger than 1 MB; the most is 1,048,576 bytes.' },
    ]);
  });

  it('says nothing else, started as people start it', () => {
    const options = { encoding: 'utf8', input: JSON.stringify(asked) } as const;
    const npm = (...args: string[]) =>
      spawnSync('npm', ['run', '--silent', 'eligibility', '--', ...args], options);
    const answered = npm('-');
    expect([answered.status, answered.stderr]).toEqual([0, '']);
    expect(JSON.parse(answered.stdout).format).toBe('attune-eligibility/1');
    const refused = npm('no-such-file.json');
    expect([refused.status, refused.stdout, refused.stderr]).toEqual([
      2,
      '',
      '{"path":"","message":"There is no such file."}\n',
    ]);
  });
});
