import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'sunos',
  'netbsd',
];
const processors = {
  arm64: 'arm64',
  arm: 'arm',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  ppc64le: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
};

function place(packages, from, name) {
  // Node's own rule: beside the package that asks, then one folder up, and so on.
  for (let base = from; ; base = base.slice(0, base.lastIndexOf('/node_modules/'))) {
    const path = `${base}${base ? '/' : ''}node_modules/${name}`;
    if (packages[path]) return path;
    if (!base.includes('/node_modules/')) break;
  }
  return packages[`node_modules/${name}`] ? `node_modules/${name}` : undefined;
}

/** Builds for other systems that a package asks for and the lockfile does not hold. */
export function missingPlatforms(packages) {
  return Object.entries(packages).flatMap(([from, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !place(packages, from, name))
      .map(([name, version]) => ({ path: `node_modules/${name}`, name, version, parent })),
  );
}

/** What the lockfile says of such a build; system and processor are read from its name. */
export function platformEntry(name, version, parent) {
  const words = name.split('/').at(-1).split('-');
  const os = systems.filter((system) => words.includes(system));
  const cpu = [...new Set(words.map((word) => processors[word]).filter(Boolean))];
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : [];
  return {
    version,
    ...(cpu.length ? { cpu } : {}),
    ...(parent.dev ? { dev: true } : {}),
    ...(libc.length ? { libc } : {}),
    optional: true,
    ...(os.length ? { os } : {}),
  };
}

/** `npm ci` takes the lockfile only when it names the builds for every system. */
export function checkLockfile(base) {
  const { packages } = JSON.parse(readFileSync(join(base, 'package-lock.json'), 'utf8'));
  const problems = missingPlatforms(packages).map(
    ({ name }) => `package-lock.json: ${name} is missing; run node scripts/lock.mjs`,
  );
  return { name: 'lockfile', checked: Object.keys(packages).length, problems };
}
