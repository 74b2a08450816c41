import { expect, it } from '@jest/globals';
import { prepareBurst } from '../../service/support/burst.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { copiesById } from '../support/copies.js';
import { note } from '../support/proof.js';
import { scene } from '../support/scene.js';

const SERVICES = 3;
const SIZE = { people: 40, sessions: 10 };
const MAILS = SIZE.people * SIZE.sessions;
const here = scene();

it('there is no leader to be doubled: services that all tick every second owe and send each mail once', async () => {
  const services = Array.from({ length: SERVICES }, () => here.start());
  await Promise.all(services.map((service) => service.begun()));
  await prepareBurst(here.url, SIZE);
  const rows = await settledOutbox(here.url, MAILS);
  for (const service of services) expect(await service.stop()).toMatchObject({ code: 0 });

  expect(rows).toHaveLength(MAILS);
  expect(rows.filter(({ status, attempts }) => status !== 'sent' || attempts !== 1)).toEqual([]);
  const places = rows.map(({ occasionId, recipientId, kind, step }) =>
    [occasionId, recipientId, kind, step].join(' '),
  );
  expect(new Set(places).size).toBe(MAILS);
  expect(here.sink.received).toHaveLength(MAILS);
  expect(copiesById(here.sink.received).size).toBe(MAILS);
  note(
    `${SERVICES} services, each ticking: ${rows.length} rows, ${here.sink.received.length} mails, none twice`,
  );
});
