import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

const file = join(root, 'prisma', 'seed', 'personas.ts');

async function readPersonas() {
  if (!existsSync(file)) return [];
  const { register } = await import('tsx/esm/api');
  const unregister = register();
  try {
    const { personas = [] } = await import(pathToFileURL(file).href);
    return personas;
  } finally {
    await unregister();
  }
}

/** What a newcomer needs once the server answers: the address, and who they can be. */
export async function welcome(port, demo, seconds) {
  const address = `http://localhost:${port}`;
  const lines = ['', `  Attune is ready: ${address}   (${seconds} s)`, ''];
  if (demo) {
    lines.push(`  Sign in as a demo persona with one click: ${address}/dev/personas`);
    lines.push(`  Every mail it would have sent:            ${address}/dev/mailbox`, '');
    for (const persona of await readPersonas())
      lines.push(`    ${String(persona.name).padEnd(24)} ${persona.role ?? ''}`);
    lines.push('');
  }
  lines.push('  Ctrl-C stops it.', '');
  process.stdout.write(lines.join('\n'));
}
