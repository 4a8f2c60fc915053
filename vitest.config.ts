import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const alias = { '@': root, 'server-only': `${root}/tests/support/server-only.ts` };

export default defineConfig({
  resolve: { alias },
  test: {
    // An odd zone on purpose: a forgotten time zone fails here instead of passing by luck.
    env: { TZ: 'Asia/Kathmandu' },
    // `npm test -- coverage`: no rule of the standards has a branch that no case walks.
    coverage: {
      provider: 'v8',
      include: [
        'lib/standards/{evaluate,editions,say}/**/*.ts',
        'lib/standards/{parse-portfolio,reasons,requirements,categories,catalogue,overrides}.ts',
      ],
      exclude: ['**/*.test.ts'],
      reporter: ['text'],
      thresholds: { branches: 100, functions: 99, lines: 99, statements: 99 },
    },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          env: { TZ: 'Asia/Kathmandu' },
          include: ['{lib,components,app,server,scripts,tests/conformance}/**/*.test.{ts,tsx}'],
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          env: { TZ: 'Asia/Kathmandu' },
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'long',
          env: { TZ: 'Asia/Kathmandu' },
          include: ['tests/long/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          disableConsoleIntercept: true,
        },
      },
    ],
  },
});
