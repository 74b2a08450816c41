import { performance } from 'node:perf_hooks';
import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { ApiTokensService } from '../src/access/api-tokens.service.js';
import { dateAt } from '../src/calendar/domain/zones.js';
import { Session } from '../src/cycles/session.entity.js';
import { Period } from '../src/cycles/period.entity.js';
import { Kpi } from '../src/kpis/kpi.entity.js';
import { Reading } from '../src/kpis/reading.entity.js';
import { Headship } from '../src/organizations/headship.entity.js';
import { UpdateRequest } from '../src/updates/update-request.entity.js';
import { type Finding, percentile, rounded } from './piece.js';
import { BROWSER, type Served, signIn, signInAs } from './signed-in.js';

const RUNS = 20;
const WARM_UP = 2;
/** KPIs whose figures come in at once. */
const READ_AT_ONCE = 10;

/** Does one thing once more, otherwise than the time before; how many milliseconds the answer to it took. */
type Change = (run: number) => Promise<number>;
type Fields = Record<string, string>;

/**
 * What it takes to change something, from the request to its answer: what heads, leaders, planners and machines do every
 * month, each with all that follows from it. Commits wait for no disk here: what a disk costs, `disk` tells.
 */
export async function changes(
  world: Served,
  { quick, words }: { readonly quick: boolean; readonly words: string },
): Promise<Finding> {
  const times = new Map<string, readonly number[]>();
  for (const [name, change] of Object.entries(await changesIn(world))) {
    const taken: number[] = [];
    for (let run = -WARM_UP; run < (quick ? 2 : RUNS); run += 1) {
      const milliseconds = await change(run + WARM_UP);
      if (run >= 0) taken.push(milliseconds);
    }
    times.set(name, taken);
  }
  const slowest = Math.max(...[...times.values()].map((taken) => percentile(taken, 0.95)));
  return {
    name: `slowest of all changes by p95, ${words}`,
    value: rounded(slowest),
    ...{ unit: 'ms', limit: 50 },
    detail: Object.fromEntries(
      [...times].flatMap(([name, taken]) => [
        [name, rounded(percentile(taken, 0.95))],
        [`${name} p50`, rounded(percentile(taken, 0.5))],
      ]),
    ),
  };
}

async function changesIn(world: Served): Promise<Record<string, Change>> {
  const { app, database, clock, organizationId } = world;
  const manager = database.read();
  const cookie = await signIn(world, 'everything');
  const now = clock.now();
  const [session] = await manager.find(Session, {
    where: { organizationId, startsAt: MoreThan(now), cancelledAt: IsNull(), kind: 'monthly' },
    ...{ order: { startsAt: 'ASC' }, take: 1 },
  });
  const kpis = await manager.find(Kpi, {
    ...{ where: { organizationId, untilDate: IsNull(), formula: IsNull() }, order: { key: 'ASC' } },
    take: READ_AT_ONCE,
  });
  const [kpi] = kpis;
  if (!session || !kpi) throw new Error('There is no session or no KPI to change.');
  const form = (at: string, change: (fields: Fields, run: number) => Fields, by = cookie): Change => {
    return async (run) => send(world, at, change(fieldsOf(await page(world, at, by)), run), by);
  };
  const plain = (at: string, fields: (run: number) => Fields): Change => {
    return (run) => send(world, at, fields(run), cookie);
  };
  const { text: token } = await app.get(ApiTokensService).make({
    ...{ organizationId, name: 'Bench', scopes: ['read', 'write'], expiresAt: null },
  });
  const today = dateAt(now, 'Europe/Amsterdam');
  const last = await lastFigures(world);
  const answer = await answerOf(world, now, last);
  return {
    ...(answer && { 'answer an update': form(answer.at, answer.change, answer.cookie) }),
    propose: plain(`/sessions/${session.id}/proposals`, (run) => ({
      ...{ title: `Voorstel ${run}`, customer: 'Klanten wachten minder.', minutes: '10', purpose: 'decide' },
    })),
    'record a resolution': plain(`/sessions/${session.id}/resolutions`, (run) => ({
      ...{ kind: 'decision', what: `We doen het, keer ${run}.`, customer: 'Klanten wachten minder.' },
    })),
    'change a KPI': form(`/kpis/${kpi.key}/change`, (fields, run) => ({
      ...{ ...fields, name: `${kpi.name} ${run}`, customer: `Of de klant krijgt wat is beloofd, ${run}.` },
    })),
    'move a session': form(`/sessions/${session.id}/move`, (fields, run) => {
      const { date = '', minutes = '', days = `${session.days}` } = fields;
      const time = run % 2 === 0 ? '14:00' : '14:30';
      // Whatever is in the way there has been seen.
      return { ...fields, time, despite: [date, time, minutes, days].join(' ') };
    }),
    'record readings': async (run) => {
      const readings = kpis.map(({ key }) => ({
        kpi: key,
        period: today,
        value: (last.get(key) ?? 70) + (run % 2) / 100,
      }));
      const started = performance.now();
      const { statusCode, body } = await app.inject({
        ...{ method: 'POST', url: '/api/v1/readings', payload: { readings } },
        headers: { authorization: `Bearer ${token}` },
      });
      if (statusCode !== 200) throw new Error(`readings: ${statusCode} ${body.slice(0, 300)}`);
      return performance.now() - started;
    },
  };
}

/** An open request of a department that has a head, and how its head answers it again; null where none is open. */
async function answerOf(world: Served, now: number, last: ReadonlyMap<string, number>) {
  const { database, organizationId } = world;
  const manager = database.read();
  const open = await manager.find(UpdateRequest, {
    where: { organizationId, opensAt: LessThanOrEqual(now), closesAt: MoreThan(now) },
    order: { opensAt: 'ASC' },
  });
  for (const { roundId, departmentId } of open) {
    const where = { organizationId, departmentId, kind: 'head', untilDate: IsNull() } as const;
    const head = await manager.findOneBy(Headship, where);
    if (!head) continue;
    const change = (fields: Fields, run: number): Fields => ({
      ...fields,
      ...Object.fromEntries(
        Object.keys(fields).flatMap((name): [string, string][] => {
          const said = `Minder vragen, keer ${run}.`;
          if (/\.(customer|delivered)$/.test(name)) {
            const status = name.replace(/delivered$/, 'status');
            return [
              [name, said],
              ...(name.includes('.project.') ? [[status, 'on-track'] as [string, string]] : []),
            ];
          }
          const [, key] = /\.kpi\.(.*)$/.exec(name) ?? [];
          if (key === undefined) return [];
          return [
            [name, `${last.get(key) ?? 70}`.replace('.', ',')],
            [name.replace('.kpi.', '.note.'), said],
          ];
        }),
      ),
    });
    return { at: `/updates/${roundId}`, change, cookie: await signInAs(world, head.personId, 77) };
  }
  return null;
}

/** What was read last of each KPI, by its key. */
async function lastFigures({ database, organizationId }: Served): Promise<ReadonlyMap<string, number>> {
  const rows = await database
    .read()
    .createQueryBuilder(Reading, 'reading')
    .innerJoin(Kpi, 'kpi', 'kpi.organizationId = reading.organizationId AND kpi.id = reading.kpiId')
    .innerJoin(
      Period,
      'period',
      'period.organizationId = reading.organizationId AND period.id = reading.periodId',
    )
    .select(['kpi.key AS "key"', 'reading.value AS "value"'])
    .where('reading.organizationId = :organizationId', { organizationId })
    .orderBy('period.startsOn')
    .getRawMany<{ key: string; value: number }>();
  return new Map(rows.map(({ key, value }) => [key, value]));
}

async function page({ app }: Served, url: string, cookie: string): Promise<string> {
  const { statusCode, body } = await app.inject({
    ...{ url, headers: { ...BROWSER, cookie, 'accept-encoding': 'identity' } },
  });
  if (statusCode !== 200) throw new Error(`${url}: ${statusCode}`);
  return body;
}

async function send({ app }: Served, url: string, fields: Fields, cookie: string): Promise<number> {
  const started = performance.now();
  const { statusCode, body } = await app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: {
      ...{ ...BROWSER, cookie, 'accept-encoding': 'identity' },
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
  const milliseconds = performance.now() - started;
  if (statusCode !== 303) throw new Error(`${url}: ${statusCode} ${wrongIn(body)}`);
  return milliseconds;
}

/** What a browser would send of the form as the page shows it. */
function fieldsOf(body: string): Fields {
  const decoded = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const said = (tag: string, name: string) => decoded(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const inputs = [...body.matchAll(/<input([^>]*)>/g)]
    .map(([, tag = '']) => tag)
    .filter((tag) => !/type="(radio|checkbox)"/.test(tag) || tag.includes(' checked'));
  const areas = [...body.matchAll(/<textarea([^>]*)>([^<]*)/g)];
  const selects = [...body.matchAll(/<select([^>]*)>(.*?)<\/select>/g)];
  return Object.fromEntries([
    ...inputs.map((tag) => [said(tag, 'name'), said(tag, 'value')]),
    ...areas.map(([, tag = '', inside = '']) => [said(tag, 'name'), decoded(inside)]),
    ...selects.map(([, tag = '', inside = '']) => {
      const chosen = [...inside.matchAll(/<option[^>]*>/g)].find(([option]) => option.includes(' selected'));
      return [said(tag, 'name'), said(chosen?.[0] ?? '', 'value')];
    }),
  ]) as Fields;
}

/** What the page says is wrong with what was sent. */
function wrongIn(body: string): string {
  const summary = /class="[^"]*error-summary.*?<\/(?:div|section)>/s.exec(body)?.[0] ?? body;
  return summary.replaceAll(/<[^>]*>/g, ' ').slice(0, 400);
}
