import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Body, Controller, Get, HttpCode, Module, Param, Post, Put } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { takeOrders } from './orders.js';
import { type Ask, postgresRows, type Row, sqliteRows } from './raw-rows.js';

/**
 * A bare NestJS application on Fastify that reads and writes the rows behind some answers of the API by raw SQL: nobody
 * is asked who they are, nothing is checked and nothing is explained. The rows that the service writes it writes too, in
 * units of work that keep the same promises: the same isolation, and the disk waited for as little.
 */
const url = process.env.DATABASE_URL ?? '';
const rows = url.startsWith('sqlite:') ? sqliteRows(url.slice('sqlite:'.length)) : postgresRows(url);

const KPIS = `SELECT kpi.*, department.key AS department, person.address AS owner FROM kpi
  LEFT JOIN department ON department.organization_id = kpi.organization_id AND department.id = kpi.department_id
  LEFT JOIN kpi_owner ON kpi_owner.organization_id = kpi.organization_id AND kpi_owner.kpi_id = kpi.id
  LEFT JOIN person ON person.organization_id = kpi_owner.organization_id AND person.id = kpi_owner.person_id
  WHERE kpi.organization_id = $1`;
const LINKS = `SELECT kpi_link.*, goal.key AS goal, toward.key AS kpi FROM kpi_link
  LEFT JOIN goal ON goal.organization_id = kpi_link.organization_id AND goal.id = kpi_link.goal_id
  LEFT JOIN kpi toward ON toward.organization_id = kpi_link.organization_id AND toward.id = kpi_link.toward_kpi_id
  WHERE kpi_link.organization_id = $1 AND kpi_link.until_date IS NULL`;
const PLANS = `SELECT kpi_plan.*, planning_cycle.year FROM kpi_plan
  JOIN planning_cycle ON planning_cycle.organization_id = kpi_plan.organization_id
    AND planning_cycle.id = kpi_plan.cycle_id
  WHERE kpi_plan.organization_id = $1`;
const TARGETS = 'SELECT * FROM kpi_target WHERE organization_id = $1';
const MEASURES = 'SELECT * FROM measure WHERE organization_id = $1';
const AUDIT = `INSERT INTO audit_entry
  (organization_id, id, at, actor_kind, actor_id, act, subject_type, subject_id, changes, details)
  VALUES ($1, $2, $3, 'token', NULL, $4, NULL, NULL, $5, '{}')`;
const AUDIT_CHANGE = `INSERT INTO audit_change
  (organization_id, entry_id, number, subject, before, after, salt, digest) VALUES ($1, $2, 0, $3, $4, $4, $5, $6)`;
const AUDIT_CHANGES = `${AUDIT_CHANGE}, ($1, $2, 1, $7, $8, $8, $5, $6)`;
const LOOK_AGAIN = `UPDATE occasion SET look_at = $2, changes = changes + 1
  WHERE organization_id = $1 AND until > $2`;
/** When the world's year is half over: what is still to come is looked at again. */
const NOW = Date.parse('2027-12-09T10:00:00Z');

/** The rows that tell of a change: from where it came, and what the row was, where the service tells that. */
async function tell(ask: Ask, organization: string, act: string, row?: Row): Promise<void> {
  const id = randomUUID();
  const origin = ['origin', '{"address":"127.0.0.1"}', '0'.repeat(32), '0'.repeat(64)];
  const told = row ? ['person', JSON.stringify(row)] : [];
  await ask(row ? AUDIT_CHANGES : AUDIT_CHANGE, [organization, id, ...origin, ...told]);
  await ask(AUDIT, [organization, id, Date.now(), act, '0'.repeat(64)]);
}

@Controller('bare/:organization')
class Bare {
  @Get('people')
  people(@Param('organization') organization: string) {
    return rows.ask('SELECT * FROM person WHERE organization_id = $1 ORDER BY name, address', [organization]);
  }

  @Get('people/:address')
  async person(@Param('organization') organization: string, @Param('address') address: string) {
    const [person] = await rows.ask(
      `SELECT person.* FROM person JOIN account ON account.id = person.account_id
       WHERE account.address = $2 AND organization_id = $1`,
      [organization, address],
    );
    return person;
  }

  @Get('kpis')
  async kpis(@Param('organization') organization: string) {
    const about = await Promise.all(
      [`${KPIS} ORDER BY kpi.name, kpi.key`, LINKS, PLANS, TARGETS, MEASURES].map((sql) =>
        rows.ask(sql, [organization]),
      ),
    );
    const [kpis = [], ...others] = about;
    const byKpi = others.map(byKpiId);
    return kpis.map((kpi) => {
      const [links = [], plans = [], targets = [], measures = []] = byKpi.map((some) => some.get(kpi.id));
      return { ...kpi, links, plans, targets, measures };
    });
  }

  @Get('kpis/:key')
  async kpi(@Param('organization') organization: string, @Param('key') key: string) {
    const [kpi] = await rows.ask(`${KPIS} AND kpi.key = $2`, [organization, key]);
    const [links, plans, targets, measures] = await Promise.all([
      rows.ask(`${LINKS} AND kpi_id = $2`, [organization, kpi?.id]),
      rows.ask(`${PLANS} AND kpi_id = $2`, [organization, kpi?.id]),
      rows.ask(`${TARGETS} AND kpi_id = $2`, [organization, kpi?.id]),
      rows.ask(`${MEASURES} AND kpi_id = $2`, [organization, kpi?.id]),
    ]);
    return { ...kpi, links, plans, targets, measures };
  }

  @Put('people/:address')
  put(@Param('organization') organization: string, @Param('address') address: string, @Body() body: Row) {
    return rows.unit(async (ask) => {
      const [person] = await ask(
        `SELECT person.* FROM person JOIN account ON account.id = person.account_id
         WHERE account.address = $2 AND organization_id = $1`,
        [organization, address],
      );
      await ask('UPDATE person SET name = $3 WHERE organization_id = $1 AND id = $2', [
        ...[organization, person?.id, body.name],
      ]);
      await ask(LOOK_AGAIN, [organization, NOW]);
      await tell(ask, organization, 'PUT /people/:address', person);
      return { ...person, name: body.name };
    });
  }

  @Post('readings')
  @HttpCode(200)
  record(@Param('organization') organization: string, @Body() { readings }: { readings: Row[] }) {
    return rows.unit(async (ask) => {
      for (const { kpi, period, value } of readings) {
        await ask(
          `INSERT INTO reading
             (organization_id, kpi_id, period_id, value, note, recorded_at, recorded_by, source)
           SELECT kpi.organization_id, kpi.id, period.id, $4, NULL, $5, NULL, 'api' FROM kpi
             JOIN period ON period.organization_id = kpi.organization_id
               AND period.kind = 'month' AND period.starts_on <= $3 AND period.ends_on >= $3
           WHERE kpi.organization_id = $1 AND kpi.key = $2
           ON CONFLICT (organization_id, kpi_id, period_id)
             DO UPDATE SET value = excluded.value, recorded_at = excluded.recorded_at`,
          [organization, kpi, period, value, Date.now()],
        );
        await ask(
          `INSERT INTO evidence_due (organization_id, kpi_id, mark)
           SELECT organization_id, id, $3 FROM kpi WHERE organization_id = $1 AND key = $2
           ON CONFLICT (organization_id, kpi_id) DO UPDATE SET mark = excluded.mark`,
          [organization, kpi, randomUUID()],
        );
      }
      await tell(ask, organization, 'POST /readings');
      return { kept: readings.length };
    });
  }
}

@Module({ controllers: [Bare] })
class BareModule {}

const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), {
  logger: false,
});
await app.listen(0, '127.0.0.1');

const orders = { port: () => (app.getHttpServer().address() as AddressInfo).port };
export type ApiBareOrders = typeof orders;
takeOrders(orders, async () => {
  await app.close();
  await rows.close();
});

function byKpiId(some: readonly Row[]): Map<unknown, Row[]> {
  const found = new Map<unknown, Row[]>();
  for (const row of some) {
    const those = found.get(row.kpi_id);
    if (those) those.push(row);
    else found.set(row.kpi_id, [row]);
  }
  return found;
}
