import { WebhooksModule } from '../../src/webhooks/webhooks.module.js';
import { WebhookWork } from '../../src/webhooks/webhook-work.service.js';
import { Happenings } from '../../src/webhooks/happenings.service.js';
import type { EventData, EventType } from '../../src/webhooks/domain/event-types.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import type { SettingsValues } from '../../src/platform/settings.js';
import { aPerson, tulip } from '../organizations/tulip.js';
import { startTestApp } from '../support/app.js';

/** What the API says of a try. */
interface Tried {
  readonly outcome: string | null;
  readonly status: number | null;
}
interface Delivered {
  readonly id: string;
  readonly type: string;
  readonly state: string;
  readonly nextAt: string | null;
  readonly tries: readonly Tried[];
}
interface Made {
  readonly id: string;
  readonly secret: string;
}

/** Tulip and Rose, each with an administrator, in an installation that may send inside. */
export async function startWorld(settings: Partial<SettingsValues> = { WEBHOOKS_INSIDE: true }) {
  const t = await startTestApp({ rooms: [WebhooksModule], settings });
  const organizations = t.app.get(OrganizationsService);
  const [tulips, roses] = [
    await organizations.create(tulip),
    await organizations.create({ ...tulip, key: 'rose', name: 'Rose' }),
  ];
  const people = t.app.get(PeopleService);
  await people.putAll(tulips, [
    aPerson('Ada', { roles: ['admin'], locale: 'en', zone: 'Europe/Amsterdam' }),
    aPerson('Piet', { roles: ['planner'] }),
  ]);
  await people.put(roses, aPerson('Rosa', { roles: ['admin'] }));
  const [ofTulip, ofRose] = [t.api(await t.tokenFor(tulips)), t.api(await t.tokenFor(roses))];
  return {
    ...t,
    ...{ tulips, roses, ofTulip, ofRose },
    /** A receiver of Tulip's. */
    aWebhook: async (url: string, changes: object = {}): Promise<Made> => {
      const body = { name: 'Chat', url, eventTypes: ['goal.adopted'], ...changes };
      const answer = await ofTulip('POST', '/api/v1/webhooks', body);
      if (answer.statusCode !== 201) throw new Error(answer.body);
      return answer.json<Made>();
    },
    /** Something happens at Tulip, or wherever. */
    happen: <T extends EventType>(type: T, data: EventData[T], organizationId = tulips): Promise<void> =>
      t.database.write((tx) => t.app.get(Happenings).tell(tx, organizationId, type, data)),
    send: () => t.app.get(WebhookWork).workOff(),
    log: async (id: string): Promise<readonly Delivered[]> =>
      (await ofTulip('GET', `/api/v1/webhooks/${id}/deliveries`)).json<{ deliveries: Delivered[] }>()
        .deliveries,
    one: async (id: string) => (await ofTulip('GET', `/api/v1/webhooks/${id}`)).json<object>(),
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;
