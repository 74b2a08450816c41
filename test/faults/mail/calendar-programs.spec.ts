import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { Session } from '../../../src/cycles/session.entity.js';
import { SessionsService } from '../../../src/cycles/sessions.service.js';
import { TickService } from '../../../src/notices/tick.service.js';
import { PeopleService } from '../../../src/organizations/people.service.js';
import { aPerson } from '../../organizations/tulip.js';
import { aWorld } from '../../overview/world.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { Dovecot } from '../support/dovecot.js';
import { Khal } from '../support/khal.js';
import { Postfix } from '../support/postfix.js';
import { note } from '../support/proof.js';

const ZONES = {
  piet: 'Europe/Amsterdam',
  noor: 'Europe/Dublin',
  sanne: 'Asia/Kathmandu',
  priya: 'America/Vancouver',
} as const;
type Name = keyof typeof ZONES;
const NAMES = Object.keys(ZONES) as Name[];

let dovecot: Dovecot;
let postfix: Postfix;
let t: TestApp;
let calendars: Record<Name, Khal>;
const read = new Set<string>();

beforeEach(async () => {
  dovecot = new Dovecot();
  await dovecot.start();
  const everybody = 'inline:{tulip.example=dovecot:}';
  const options = { transport_maps: everybody, dovecot_destination_recipient_limit: '1' };
  postfix = new Postfix('smtp://127.0.0.1:9', options, dovecot.delivery);
  t = await startTestApp({ settings: { SMTP_URL: await postfix.start() } });
  const own = (name: Name) => new Khal(ZONES[name]);
  calendars = { piet: own('piet'), noor: own('noor'), sanne: own('sanne'), priya: own('priya') };
});
afterEach(async () => {
  for (const name of NAMES) calendars[name].remove();
  await t.close();
  await postfix.remove();
  await dovecot.remove();
});

/** All that is due leaves, arrives, and is opened in each one's mail program. */
async function mailArrives(): Promise<void> {
  await t.app.get(TickService).tick();
  await t.deliver();
  await postfix.idle();
  for (const name of NAMES) {
    for (const raw of dovecot.messagesOf(name)) {
      const { messageId = '', attachments } = await simpleParser(raw);
      if (read.has(messageId)) continue;
      read.add(messageId);
      const part = attachments.find(({ contentType }) => contentType === 'text/calendar');
      if (!part) continue;
      const { params } = part.headers.get('content-type') as unknown as { params: { method: string } };
      calendars[name].take({ method: params.method, ics: part.content.toString() });
    }
  }
}

const shown = async () =>
  Object.fromEntries(
    await Promise.all(NAMES.map(async (name) => [name, await calendars[name].list('2027-06-01', 30)])),
  ) as Record<Name, string[]>;

it('an invitation, a move, another place and a cancellation, in a real calendar program in four zones: one event at the right instant, and none in the end', async () => {
  const tulip = await aWorld(t, 'tulip');
  for (const name of NAMES)
    await t.app.get(PeopleService).put(tulip.organizationId, {
      ...aPerson(name, { address: tulip.address(name), from: '2020-01-01', zone: ZONES[name] }),
      ...(name === 'piet' && { roles: ['planner' as const, 'admin' as const] }),
      ...(name === 'noor' && { roles: ['leader' as const] }),
    });
  const where = { organizationId: tulip.organizationId, date: '2027-06-09' };
  const session = await t.database.read().findOneByOrFail(Session, where);
  const planner = { ...where, personId: tulip.people.piet, roles: ['planner' as const] };
  const sessions = t.app.get(SessionsService);
  t.clock.set('2027-06-04T20:00:00Z');
  await mailArrives();
  const at = (start: string, end: string, place = 'North') => [
    `2027-06-09 ${start} to 2027-06-09 ${end}: Maandsessie mei 2027, ${place}`,
  ];
  expect(await shown()).toEqual({
    ...{ piet: at('09:30', '11:00'), noor: at('08:30', '10:00'), sanne: at('13:15', '14:45') },
    priya: at('00:30', '02:00'),
  });

  await sessions.move(planner, session.id, { time: '16:00' });
  await mailArrives();
  expect(await shown()).toEqual({
    ...{ piet: at('16:00', '17:30'), noor: at('15:00', '16:30'), sanne: at('19:45', '21:15') },
    priya: at('07:00', '08:30'),
  });

  await sessions.move(planner, session.id, { place: 'Zaal 3; “oost”, boven' });
  await mailArrives();
  expect((await shown()).priya).toEqual(at('07:00', '08:30', 'Zaal 3; “oost”, boven'));

  await sessions.cancel(planner, session.id);
  await mailArrives();
  expect(await shown()).toEqual({ piet: [], noor: [], sanne: [], priya: [] });
  note(`four people in ${Object.values(ZONES).join(', ')}: ${read.size} mails by Postfix, read by khal`);
});
