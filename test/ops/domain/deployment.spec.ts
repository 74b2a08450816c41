import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { settingsSchema } from '../../../src/platform/settings.schema.js';

const root = (path: string) => new URL(`../../../${path}`, import.meta.url);
const read = (path: string) => readFileSync(root(path), 'utf8');
const settings = new Set(Object.keys(settingsSchema.shape));
const SYSTEMD = '/usr/bin/systemd-analyze';

describe('the container', () => {
  const file = read('ops/Containerfile');
  const final = file.slice(file.lastIndexOf('\nFROM '));

  it('holds what the build makes and what runs it, owned by root, and runs as somebody else', () => {
    for (const [, from = ''] of file.matchAll(/^COPY (?!--from)([^\n]+) \S+$/gm))
      for (const path of from.split(' ')) expect(existsSync(root(path))).toBe(true);
    expect(final).toMatch(/^USER node$/m);
    expect(final.indexOf('USER node')).toBeGreaterThan(final.lastIndexOf('\nRUN '));
    expect(final).toMatch(/^HEALTHCHECK .*\\\n {2}CMD \["node", "-e", ".*\/health\/live/m);
  });

  it('sets nothing that is no setting', () => {
    const set = [...(/^ENV (.+)$/m.exec(final)?.[1] ?? '').matchAll(/([A-Z_]+)=/g)].map(([, name]) => name);
    expect(set.filter((name) => name !== 'NODE_ENV' && !settings.has(name ?? ''))).toEqual([]);
    expect(set).toContain('DATABASE_URL');
  });

  it('is joined to PostgreSQL by settings there are, and by nothing that others reach', () => {
    const { services } = parse(read('ops/compose.yaml')) as {
      services: Record<'cadans' | 'database', { environment: Record<string, string>; ports?: string[] }>;
    };
    const { cadans, database } = services;
    expect(Object.keys(cadans.environment).filter((name) => !settings.has(name))).toEqual([]);
    expect(cadans.ports).toEqual(['127.0.0.1:3000:3000']);
    expect(database.ports).toBeUndefined();
    expect(cadans.environment.DATABASE_URL).toContain(`@database:5432/${database.environment.POSTGRES_DB}`);
  });
});

describe('the unit for systemd', () => {
  it('is what systemd takes, where there is one', () => {
    // Debian's package `systemd` has it; where there is none, nobody runs the unit either.
    if (!existsSync(SYSTEMD)) return;
    const folder = mkdtempSync(join(tmpdir(), 'cadans-unit-'));
    const unit = join(folder, 'cadans.service');
    const verify = (text: string) => {
      writeFileSync(unit, text);
      return execFileSync(SYSTEMD, ['verify', unit], { encoding: 'utf8', stdio: 'pipe' });
    };
    // Node and the clone are elsewhere on this machine than on the one the unit is for.
    const text = read('ops/cadans.service')
      .replaceAll('/usr/bin/node', process.execPath)
      .replaceAll('file:///opt/cadans/README.md', root('README.md').href);
    try {
      expect(verify(text)).toBe('');
      expect(() => verify(text.replace('ExecStart=', 'ExecStart=nowhere'))).toThrow(/nowhere/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('sets nothing that is no setting', () => {
    const set = [...read('ops/cadans.service').matchAll(/^Environment=(.+)$/gm)].flatMap(([, line = '']) =>
      [...line.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name ?? ''),
    );
    expect(set.filter((name) => name !== 'NODE_ENV' && !settings.has(name))).toEqual([]);
    expect(set).toContain('DATABASE_URL');
  });
});
