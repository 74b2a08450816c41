import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Rooms, lowest first; each imports only from itself and from those before it (docs/decisions/0003). */
const ROOMS = [
  'platform',
  'calendar',
  'organizations',
  'mail',
  'access',
  'webhooks',
  'cycles',
  'goals',
  'assessments',
  'kpis',
  'projects',
  'journey',
  'decisions',
  'updates',
  'agendas',
  'invitations',
  'notices',
  'files',
  'spreadsheets',
  'overview',
  'reports',
  'assistant',
  'administration',
  'demo',
];
const FORBIDDEN_FOLDERS = new Set(['utils', 'common', 'shared', 'helpers', 'core', 'lib', 'libs', 'misc']);
const PRIVATE_FILES = /\.(controller|pages|dto|mail)\.js$|\/views\//;
const IMPORT = /^(?:(?:import|export)\b[^;'"]*?\bfrom\s+|import\s+|.*\bimport\()'([^']+)'/gm;
const LONGEST_FILE = 250;
/** Called the same in both languages. */
const NO_DUTCH_NEEDED = new Set(['KPI', 'mail', 'mailbox', 'token', 'update']);
/** Composition: files at the top of src, and the commands, may import any room. */
const roomOf = (path: string) =>
  path.includes('/') && !path.startsWith('commands/') ? (path.split('/')[0] ?? '') : '';

interface Source {
  /** Relative to src. */
  readonly path: string;
  readonly text: string;
}

function sources(folder: string): Source[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file), text: readFileSync(file, 'utf8') }));
}

/** Errors that a page would show to somebody who reads Dutch, and that speak English alone. */
function englishErrors(text: string): string[] {
  const classes = text
    .split(/^(?=(?:export )?(?:abstract )?class )/m)
    .filter((one) => /^(?:export )?class \w+ extends (?:DomainError|Refused)\b/.test(one))
    .filter((one) => !/kind = '(?:invalid|unauthenticated)'/.test(one) && !/\bnl:/.test(one))
    .map((one) => /class (\w+)/.exec(one)?.[1] ?? '');
  const things = [...text.matchAll(/new NotFound\('([^']+)'\)/g)].map(([, thing = '']) => thing);
  return [...classes, ...things.filter((thing) => !NO_DUTCH_NEEDED.has(thing))];
}

/** Everything the house forbids in one file, as sentences. */
function breaches({ path, text }: Source): string[] {
  const found: string[] = [];
  const room = roomOf(path);
  const isDomain = path.includes('/domain/');
  const say = (sentence: string) => found.push(`${path} ${sentence}`);

  for (const [, target = ''] of text.matchAll(IMPORT)) {
    if (!target.startsWith('.')) {
      if (isDomain && !target.startsWith('@js-joda/'))
        say(`is domain code and imports the package ${target}`);
      continue;
    }
    const resolved = join(dirname(path), target);
    if (resolved.startsWith('../migrations')) {
      if (!path.startsWith('platform/database/')) say('imports migrations');
      continue;
    }
    const other = roomOf(resolved);
    if (isDomain && !resolved.includes('/domain/')) say(`is domain code and imports ${resolved}`);
    if (room === '' || other === room) continue;
    if (other === '') say(`imports ${resolved}, which composes the rooms`);
    if (ROOMS.indexOf(other) > ROOMS.indexOf(room)) say(`looks up to ${resolved}`);
    if (other !== 'platform' && PRIVATE_FILES.test(resolved)) say(`reaches into ${resolved}`);
  }
  if (room !== '' && !ROOMS.includes(room)) say('stands in no known room');
  if (path.split('/').some((part) => FORBIDDEN_FOLDERS.has(part))) say('lies in a dumping ground');
  if (path.endsWith('/index.ts')) say('is a barrel');
  if (text.split('\n').length > LONGEST_FILE + 1) say(`has more than ${LONGEST_FILE} lines`);
  if (
    room !== 'platform' &&
    /\bnew Date\(\)|\bDate\.now\(|\bsetTimeout\(|\bsetInterval\(|\bMath\.random\(|\bprocess\.env\b/.test(text)
  ) {
    say('reads the clock, the environment or chance by itself');
  }
  if (
    path !== 'platform/database/data-sources.ts' &&
    /\.transaction\(|@InjectRepository|\bnew DataSource\(/.test(text)
  ) {
    say('opens the database by itself');
  }
  for (const name of englishErrors(text)) say(`has no Dutch for ${name}`);
  if (/^export default\b/m.test(text)) say('has a default export');
  if (/^(export )?(const )?enum /m.test(text)) say('declares an enum');
  return found;
}

describe('the house', () => {
  it('keeps its rules', () => {
    expect(sources(join(root, 'src')).flatMap(breaches)).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['goals/goals.service.ts', "import { X } from '../updates/x.service.js';", /looks up/],
    ['platform/clock.ts', "import { X } from '../goals/goal.entity.js';", /looks up/],
    ['updates/x.service.ts', "import { X } from '../goals/goals.controller.js';", /reaches into/],
    ['updates/x.service.ts', "import { X } from '../goals/views/goal.view.js';", /reaches into/],
    ['kpis/domain/x.ts', "import { Entity } from 'typeorm';", /imports the package typeorm/],
    ['kpis/domain/x.ts', "import { X } from '../kpi.entity.js';", /is domain code and imports/],
    ['kpis/x.ts', 'const now = Date.now();', /reads the clock/],
    ['kpis/x.ts', 'const key = process.env.KEY;', /reads the clock/],
    ['kpis/x.ts', 'await source.transaction(work);', /opens the database/],
    ['kpis/x.ts', "import { migrations } from '../../migrations/list.js';", /imports migrations/],
    ['kpis/index.ts', '', /barrel/],
    ['kpis/utils/x.ts', '', /dumping ground/],
    ['papers/x.ts', '', /no known room/],
    ['kpis/x.ts', 'export default 1;', /default export/],
    ['kpis/x.ts', 'export enum Color { Red }', /enum/],
    ['kpis/x.ts', "import { X } from '../app.module.js';", /composes the rooms/],
    ['kpis/x.ts', "import { X } from '../commands/apply.js';", /composes the rooms/],
    ['kpis/x.ts', "throw new NotFound('goal');", /no Dutch for goal/],
    [
      'kpis/kpis.errors.ts',
      "export class Full extends DomainError {\n  kind = 'conflict';\n  constructor() {\n    super('Full.');\n  }\n}",
      /no Dutch for Full/,
    ],
  ])('notices a planted breach in %s: %s', (path, text, sentence) => {
    expect(breaches({ path, text }).join('\n')).toMatch(sentence);
  });

  it('notices a file that grew too long', () => {
    expect(breaches({ path: 'kpis/x.ts', text: '\n'.repeat(LONGEST_FILE + 1) })).toHaveLength(1);
  });

  it('imports nothing of the product into migrations', () => {
    const offenders = sources(join(root, 'migrations')).filter(({ text }) => text.includes("from '../"));
    expect(offenders).toEqual([]);
  });

  it('has every test that the table of concepts names', () => {
    const concepts = readFileSync(join(root, 'docs/concepts.md'), 'utf8');
    const named = [...concepts.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
