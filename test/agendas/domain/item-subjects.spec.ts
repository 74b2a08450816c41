import { expect, it } from '@jest/globals';
import { type ItemReference, referencesOf } from '../../../src/agendas/domain/item-subjects.js';

it.each<[string, ItemReference[]]>([
  ['kpis:1', [{ kind: 'kpi', id: '1' }]],
  ['guardrails:1', [{ kind: 'kpi', id: '1' }]],
  ['projects:urgent:1', [{ kind: 'project', id: '1' }]],
  ['projects:past-stop:1', [{ kind: 'project', id: '1' }]],
  ['delivered:1', [{ kind: 'department', id: '1' }]],
  ['help:1', [{ kind: 'department', id: '1' }]],
  ['missing:1', [{ kind: 'department', id: '1' }]],
  ['goal:expired', [{ kind: 'own-goal' }]],
  ['goal:objects:1', [{ kind: 'own-goal' }, { kind: 'department', id: '1' }]],
  ['actions:1', [{ kind: 'action', id: '1' }]],
  ['decisions:1', [{ kind: 'own-decision', id: '1' }]],
  ['own:1', []],
  ['monthly:2', []],
  ['kpis', []],
  ['', []],
])('the item %s is about %j', (key, references) => {
  expect(referencesOf(key)).toEqual(references);
});
