import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const text = z.string().min(1);
const settings = z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string());
const condition = z.enum(['service_healthy', 'service_started', 'service_completed_successfully']);

const service = z.strictObject({
  build: text.optional(),
  image: z.string().regex(/^[a-z0-9./-]+(:[\w.-]+)?$/),
  restart: z.enum(['unless-stopped', 'no']),
  command: z.array(text).optional(),
  entrypoint: z.array(text).optional(),
  environment: settings.optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)).optional(),
  depends_on: z.record(text, z.strictObject({ condition })).optional(),
  volumes: z.array(z.string().regex(/^[a-z]+:\/[a-z/]+$/)).optional(),
  configs: z.array(z.strictObject({ source: text, target: text })).optional(),
  healthcheck: z
    .strictObject({
      test: z.tuple([z.literal('CMD')]).rest(text),
      interval: text,
      timeout: text,
      retries: z.int().positive(),
      start_period: text.optional(),
    })
    .optional(),
  shm_size: text.optional(),
  stop_grace_period: text.optional(),
});

const compose = z.strictObject({
  name: z.literal('attune'),
  'x-attune': z.unknown(),
  services: z.record(text, service),
  configs: z.record(text, z.strictObject({ content: text })),
  volumes: z.record(text, z.null()),
});

const source = read('docker-compose.yml');
const file = compose.parse(parse(source, { merge: true }));
const services = Object.entries(file.services);
const manual = read('docs/operating.md');

describe('docker-compose.yml', () => {
  it('runs the server, the worker, PostgreSQL, storage and a mail catcher', () => {
    expect(Object.keys(file.services)).toEqual(
      expect.arrayContaining(['app', 'worker', 'migrate', 'database', 'storage', 'mail']),
    );
    expect(file.services.database?.image).toBe('postgres:18');
  });

  it('waits only for services that exist and can tell that they are ready', () => {
    const waits = services.flatMap(([, one]) => Object.entries(one.depends_on ?? {}));
    expect(waits.length).toBeGreaterThan(4);
    for (const [name, wait] of waits) {
      const other = file.services[name];
      expect(other, name).toBeDefined();
      if (wait.condition === 'service_healthy') expect(other?.healthcheck, name).toBeDefined();
      if (wait.condition === 'service_completed_successfully') expect(other?.restart).toBe('no');
    }
  });

  it('declares every volume and configuration it mounts, and no other', () => {
    const mounted = services.flatMap(([, one]) => (one.volumes ?? []).map((v) => v.split(':')[0]));
    expect(new Set(mounted)).toEqual(new Set(Object.keys(file.volumes)));
    const used = services.flatMap(([, one]) => (one.configs ?? []).map((c) => c.source));
    expect(new Set(used)).toEqual(new Set(Object.keys(file.configs)));
  });

  it('names a version of every image it does not build', () => {
    const foreign = services.filter(([, one]) => !one.build);
    for (const [name, one] of foreign) expect(one.image, name).toMatch(/:v?\d/);
  });

  it('holds no password: each is required from outside and explained in the manual', () => {
    const required = /^\$\{\w+:\?\}$/;
    const values = [
      ...[...source.matchAll(/(?:PASSWORD|SECRET|KEY)[A-Z_]*: (.+)/g)].map(([, value]) => value),
      ...[...source.matchAll(/:\/\/\w+:([^@\s]+)@/g)].map(([, value]) => value),
    ];
    expect(values.length).toBeGreaterThan(8);
    for (const value of values) expect(value).toMatch(required);
    const asked = new Set([...source.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    for (const name of asked) expect(manual, name).toContain(`\n${name}=`);
  });

  it('lets only the migration know the owner of the database', () => {
    const mighty = ['DATABASE_URL', 'ATTUNE_OWNER_DATABASE_URL', 'ATTUNE_BACKUP_DATABASE_URL'];
    for (const [name, one] of services) {
      const knows = mighty.some((key) => key in (one.environment ?? {}));
      expect(knows, name).toBe(name === 'migrate');
    }
  });

  it('starts commands that exist', () => {
    const own = services.filter(([, one]) => one.build && one.command);
    expect(own.length).toBe(2);
    for (const [, one] of own) expect(read(String(one.command?.[1]))).toContain('prepared');
  });
});

describe('the manual', () => {
  const ours = /^(ATTUNE_|S3_|SMTP_|MAIL_|DATA_DIR$|PORT$|DATABASE_URL$)/;

  it('explains every setting that the product reads', () => {
    const names = ['lib/platform/env.ts', 'server/settings.ts', 'docker-compose.yml'].flatMap(
      (path) => read(path).match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b/g) ?? [],
    );
    const wanted = [...new Set(names)].filter((name) => ours.test(name));
    expect(wanted.length).toBeGreaterThan(15);
    for (const name of wanted) expect(manual, name).toContain(`\`${name}\``);
  });
});

describe('Dockerfile', () => {
  it('runs the Node that the lockfile pins, and not as root', () => {
    const dockerfile = read('Dockerfile');
    const { dependencies } = JSON.parse(read('package.json'));
    expect(dockerfile).toContain(`FROM node:${dependencies.node.split('.')[0]}-`);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toContain('npm ci');
  });
});
