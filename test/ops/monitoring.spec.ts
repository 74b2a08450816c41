import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { JobWatch } from '../../src/platform/metrics/job-watch.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld } from '../overview/world.js';

let t: TestApp;
let scraped: string;

/** What is scraped of a service that has delivered, so that everything it measures is there. */
beforeAll(async () => {
  t = await startTestApp();
  const { organizationId } = await aWorld(t, 'watched');
  await t.app.get(JobWatch).run('look for notices that are due', () => Promise.resolve());
  const token = await t.tokenFor(organizationId, ['read']);
  scraped = (await t.api(token)('GET', '/metrics')).body;
});
afterAll(() => t.close());

const read = (name: string) => readFileSync(new URL(`../../ops/${name}`, import.meta.url), 'utf8');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly todo: string };
}
interface Dashboard {
  readonly panels: readonly {
    readonly id: number;
    readonly title: string;
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly targets: readonly { readonly expr: string }[];
  }[];
}
const rules = (parse(read('alerts.yml')) as { groups: { rules: Rule[] }[] }).groups.flatMap(
  (one) => one.rules,
);
const { panels } = JSON.parse(read('grafana-dashboard.json')) as Dashboard;

/** Names and labels that an expression asks for and nobody would find. */
function unknownIn(expr: string): string[] {
  const names = [...expr.matchAll(/\b(?:cadans|process|nodejs)_\w+/g)].map(([name]) => name);
  if (names.length === 0 && !expr.startsWith('up{')) return [`${expr} names no metric`];
  const known = new Set(
    [...scraped.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  );
  const labels = [...expr.matchAll(/\b(\w+)="([^"$]+)"/g)].filter(([, label]) => label !== 'job');
  return [
    ...names.filter((name) => !known.has(name)),
    // An outcome that has not happened yet is not there.
    ...labels
      .filter(([, label]) => label !== 'outcome')
      .filter(([pair]) => !scraped.includes(pair))
      .map(([pair]) => pair),
    ...[...expr.matchAll(/by \(([^)]*)\)/g)]
      .flatMap(([, by = '']) => by.split(/, */))
      .filter((label) => label !== 'instance' && !new RegExp(`[{,]${label}="`).test(scraped)),
  ];
}

describe('what operators get', () => {
  it('alerts on metrics that there are, each with what to do', () => {
    expect(rules.length).toBeGreaterThan(8);
    expect(rules.flatMap(({ expr }) => unknownIn(expr))).toEqual([]);
    for (const { alert, labels, annotations } of rules) {
      expect(alert).toMatch(/^Cadans[A-Z]/);
      expect(['critical', 'warning']).toContain(labels.severity);
      expect(annotations.summary).toMatch(/\.$/);
      expect(annotations.todo.length).toBeGreaterThan(20);
    }
  });

  it('shows metrics that there are, no panel over another', () => {
    expect(panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => unknownIn(expr)))).toEqual([]);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('leaves no metric of ours unwatched', () => {
    const asked = [
      ...rules.map(({ expr }) => expr),
      ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ].join(' ');
    const own = [...scraped.matchAll(/^# TYPE (cadans_\w+)/gm)].map(([, name = '']) => name);
    expect(own.length).toBeGreaterThan(15);
    expect(own.filter((name) => !asked.includes(name))).toEqual([]);
  });

  it('names metrics as Prometheus wants them', () => {
    const wrong = [...scraped.matchAll(/^# TYPE (cadans_\w+) (\w+)$/gm)].filter(
      ([, name = '', type]) => (type === 'counter') !== name.endsWith('_total'),
    );
    expect(wrong.map(([line]) => line)).toEqual([]);
  });

  it('would notice a metric that is not there', () => {
    expect(unknownIn('max(cadans_mails_lost) > 0')).toEqual(['cadans_mails_lost']);
    expect(unknownIn('cadans_mails_total{result="eaten"}')).toEqual(['result="eaten"']);
    expect(unknownIn('sum by (colour) (cadans_mails_due)')).toEqual(['colour']);
  });
});
