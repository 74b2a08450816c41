import type { SessionWithPeriod } from '../../src/cycles/sessions.service.js';
import { callerOf, type CyclesWorld } from './world.js';

let count = 0;

/** A fresh organization of three people; its March session is on Wednesday 3 March 2027 at 10:00 in Amsterdam. */
export async function aMarch(world: CyclesWorld) {
  world.clock.set('2027-02-10T08:00:00Z');
  count += 1;
  const organization = await world.anOrganization(`org-${count}`);
  const sanne = await world.person(organization, `Sanne${count}`);
  const grace = await world.person(organization, `Grace${count}`, 'America/New_York');
  const omar = await world.person(organization, `Omar${count}`);
  const names = { [sanne]: 'sanne', [grace]: 'grace', [omar]: 'omar' };
  const march: SessionWithPeriod = await world.kept(organization, '2027-03-03');
  return {
    ...{ organization, march, sanne, grace, omar },
    planner: callerOf(organization),
    mails: () => world.mails(march.id, names),
    /** Sanne and Grace have the agenda; Omar's still waits. */
    agendaIsOut: async (): Promise<void> => {
      await world.agendaFor(organization, march.id, sanne, grace);
      await world.deliver();
      await world.agendaFor(organization, march.id, omar);
    },
  };
}

export type March = Awaited<ReturnType<typeof aMarch>>;
