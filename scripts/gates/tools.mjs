import { runTool } from '../lib/run-tool.mjs';
import { sourceFiles } from './source-files.mjs';

const lines = (text) => text.split('\n').filter((line) => line.trim() && !/^npm warn/.test(line));

/** Format and lint. */
export async function checkBiome(base) {
  const tool = { package: '@biomejs/biome', bin: 'biome' };
  const { code, stdout, stderr } = await runTool(tool, ['check', '.', '--colors=off'], { base });
  const checked = Number(/Checked (\d+) files/.exec(stdout + stderr)?.[1] ?? 0);
  return { name: 'format and lint', checked, problems: code === 0 ? [] : lines(stderr + stdout) };
}

/** Types, strict. */
export async function checkTypes(base) {
  const tool = { package: 'typescript', bin: 'tsc' };
  const args = ['--noEmit', '--incremental', 'false'];
  const { code, stdout } = await runTool(tool, args, { base });
  const checked = sourceFiles(base, ['app', 'components', 'lib', 'server', 'tests']).length;
  return { name: 'types', checked, problems: code === 0 ? [] : lines(stdout) };
}

function sentenceOf(violation) {
  const cycle = violation.cycle?.map((step) => step.name).join(' → ');
  return `${violation.from} → ${cycle || violation.to}: ${violation.rule.name}`;
}

/** Who may import whom; suspicious when it sees fewer modules than there are files. */
export async function checkImports(base) {
  const folders = ['app', 'components', 'lib', 'server', 'tests'];
  const files = sourceFiles(base, folders).filter((path) => !path.endsWith('.d.ts'));
  const present = folders.filter((folder) => files.some((path) => path.startsWith(`${folder}/`)));
  const tool = { package: 'dependency-cruiser', bin: 'depcruise' };
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...present];
  const { stdout, stderr } = await runTool(tool, args, { base });
  let answer;
  try {
    answer = JSON.parse(stdout);
  } catch {
    return { name: 'imports', checked: 0, problems: lines(stderr || stdout).slice(0, 20) };
  }
  const seen = new Set(answer.modules.map((module) => module.source));
  const missed = files.filter((path) => !seen.has(path));
  const problems = answer.summary.violations.map(sentenceOf);
  if (missed.length)
    problems.push(
      `${missed.length} of ${files.length} files were not looked at, e.g. ${missed[0]}`,
    );
  return { name: 'imports', checked: files.length - missed.length, problems };
}

function knipProblems(issue) {
  const kinds = ['dependencies', 'devDependencies', 'unlisted', 'unresolved', 'exports'];
  const named = kinds.flatMap((kind) =>
    (issue[kind] ?? []).map((found) => `${issue.file}: ${kind}: ${found.name}`),
  );
  const unused = (issue.files ?? []).map(() => `${issue.file}: nothing uses this file`);
  return [...named, ...unused];
}

/** Nothing that no one uses: files, exports, packages. */
export async function checkUnused(base) {
  const args = ['--reporter', 'json', '--no-progress', '--no-exit-code'];
  const tool = { package: 'knip', bin: 'knip' };
  const { stdout, stderr } = await runTool(tool, args, { base });
  const checked = sourceFiles(base, ['app', 'components', 'lib', 'server', 'scripts']).length;
  try {
    const { issues } = JSON.parse(stdout);
    return { name: 'nothing unused', checked, problems: issues.flatMap(knipProblems) };
  } catch {
    return { name: 'nothing unused', checked: 0, problems: lines(stderr || stdout).slice(0, 20) };
  }
}
