import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tellRequest } from '../../src/access/domain/act-of-request.js';
import { declaredRoutes } from '../../src/declared-routes.js';
import { actWords, WORDED_ACTS } from '../../src/overview/domain/act-words.js';
import { isWordedSubject } from '../../src/overview/domain/subject-words.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Behind the door everything that is not safe is written down; what is open says itself what it is. */
const ofRoutes = declaredRoutes()
  .filter(({ method, openTo }) => openTo === null && !SAFE.has(method))
  .map(({ method, url }) => tellRequest({ method, route: url, params: {} }).name);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('act-words'))
  .map((path) => readFileSync(join('src', path), 'utf8'));

/** Acts of commands, and those that are named where they are written down: `name: 'signed-in'` of an `Act`, and so on. */
const NAMED = [
  /\bact: '(cadans [a-z -]+)'/g,
  /\bwithChannels\('(cadans [a-z ]+)'/g,
  /\bofThemselves\('([^']+)'/g,
  // An act names its organization and who does it beside its own name.
  /\bactor: \{[^}]*\},\s*name: '([^']+)'/g,
  /\bactor: \{[^}]*\},\s*name: \w+ \? '([^']+)'/g,
  /\bactor: \{[^}]*\},\s*name: \w+ \? '[^']+' : '([^']+)'/g,
  /\bactor: \{[^}]*\} \},\s*name: '([^']+)'/g,
  /\bkind: 'answer', [^}]*what: '([^']+)'/g,
];
const ofOthers = sources.flatMap((text) =>
  NAMED.flatMap((pattern) => [...text.matchAll(pattern)].map(([, act = '']) => act)),
);

describe('the words for acts', () => {
  it('are there for whatever a route behind the door does', () => {
    expect(ofRoutes.length).toBeGreaterThan(200);
    expect(ofRoutes.filter((act) => !WORDED_ACTS.has(act))).toEqual([]);
  });

  it('are there for commands, sign-in, sendings and mailed links', () => {
    expect(new Set(ofOthers)).toEqual(
      new Set([
        ...['cadans apply', 'cadans import', 'cadans token', 'cadans simulate', 'cadans sign-in'],
        ...['cadans channel pause', 'cadans channel resume'],
        ...['cadans quarantine start', 'cadans quarantine release'],
        ...['signed-in', 'signed-out', 'roles-followed', 'link-viewed'],
        ...['answered', 'responded', 'stated', 'done', 'opened'],
        'POST /account/organizations/:organization',
        ...['POST /administration/example', 'POST /administration/example/:organization/disposal'],
        'POST /setup/organization',
      ]),
    );
    expect(ofOthers.filter((act) => !WORDED_ACTS.has(act))).toEqual([]);
  });

  it('stand for nothing that nobody can do', () => {
    const done = new Set([...ofRoutes, ...ofOthers]);
    expect([...WORDED_ACTS].filter((act) => !done.has(act))).toEqual([]);
  });

  it('are words in both languages, short, and no route', () => {
    const wrong = [...WORDED_ACTS].filter((act) => {
      const both = [actWords(act, 'en'), actWords(act, 'nl')];
      return both[0] === both[1] || both.some((words) => !/^[A-Z][^/:]{4,60}$/.test(words));
    });
    expect(wrong).toEqual([]);
  });
});

describe('the words for what acts are about', () => {
  const ofAddresses = declaredRoutes()
    .filter(({ method, openTo }) => openTo === null && !SAFE.has(method))
    .flatMap(({ method, url }) => {
      const params = Object.fromEntries([...url.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, 'x']));
      return tellRequest({ method, route: url, params }).subject?.type ?? [];
    });
  const said = [/\bactsOn\('([^']+)'/g, /\bsubjectType: '([^']+)'/g, /\bsubject: \{ type: '([^']+)'/g];
  const ofTexts = sources.flatMap((text) =>
    said.flatMap((pattern) => [...text.matchAll(pattern)].map(([, type = '']) => type)),
  );

  it('are there for every kind', () => {
    expect(new Set(ofTexts).size).toBeGreaterThan(12);
    expect([...new Set([...ofAddresses, ...ofTexts])].filter((type) => !isWordedSubject(type))).toEqual([]);
  });
});
