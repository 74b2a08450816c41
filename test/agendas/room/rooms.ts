import { Session } from '../../../src/cycles/session.entity.js';
import { MeetingItem } from '../../../src/agendas/room/meeting-item.entity.js';
import { Meeting } from '../../../src/agendas/room/meeting.entity.js';
import { aWorld, type World } from '../../overview/world.js';
import type { TestApp } from '../../support/app.js';

type Name = 'piet' | 'noor' | 'sanne' | 'priya';

/** A world on the morning of its monthly session, and what people do in the room. */
export async function aRoom(t: TestApp, key: string, date = '2027-02-10') {
  const w: World = await aWorld(t, key);
  const { organizationId } = w;
  const cookies: Record<Name, string> = {
    piet: await t.signInAs(w.address('piet')),
    noor: await t.signInAs(w.address('noor')),
    sanne: await t.signInAs(w.address('sanne')),
    priya: await t.signInAs(w.address('priya')),
  };
  const session = await t.database.read().findOneByOrFail(Session, { organizationId, date });
  t.clock.set(session.startsAt);
  const path = `/sessions/${session.id}`;
  const post = (name: Name, what: string, form: Record<string, string> = {}, headers = {}) =>
    t.post(`${path}/${what}`, form, { cookie: cookies[name], ...headers });
  return {
    ...{ w, organizationId, session, path, cookies, post },
    get: (name: Name, what: string) => t.get(`${path}/${what}`, { cookie: cookies[name] }),
    body: async (name: Name, what: string) =>
      (await t.get(`${path}/${what}`, { cookie: cookies[name] })).body,
    meeting: () => t.database.read().findOneByOrFail(Meeting, { organizationId, sessionId: session.id }),
    items: () =>
      t.database.read().find(MeetingItem, {
        where: { organizationId, sessionId: session.id },
        order: { number: 'ASC' },
      }),
    /** As the script sends it while it is typed. */
    type: (name: Name, number: number, text: string, revision = 0) =>
      post(
        name,
        `room/notes/${number}`,
        { text, revision: String(revision) },
        { accept: 'application/json' },
      ),
  };
}

export type RoomWorld = Awaited<ReturnType<typeof aRoom>>;
