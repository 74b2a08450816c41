import { z } from 'zod';
import { adviceOn } from './domain/advice.js';
import type { ChannelState } from './mail-channels.service.js';

const instant = z.iso.datetime();

export const channelView = z
  .object({
    pause: z
      .object({
        since: instant,
        cause: z
          .enum(['server', 'person'])
          .describe('server: it refuses us, so every mail would fail alike.'),
        reason: z.string().describe('The words of the server or of the person.'),
        by: z.uuid().nullable().describe('Id of the person, where it is one of this organization.'),
        advice: z.string().nullable(),
      })
      .nullable()
      .describe('Null while mail may leave.'),
    unanswered: z
      .object({ since: instant, lastWords: z.string(), advice: z.string().nullable() })
      .nullable()
      .describe('Since when the mail server has not answered; null while it does.'),
  })
  .meta({ id: 'MailChannel', description: 'The way mail leaves, shared by all of the installation.' });

const utc = (value: number) => new Date(value).toISOString();

/** @param organizationId whose people may be named */
export function viewOfChannel(
  { pause, silence }: ChannelState,
  organizationId: string,
): z.output<typeof channelView> {
  return {
    pause: pause && {
      ...{ since: utc(pause.pausedAt), cause: pause.cause, reason: pause.reason },
      by: pause.by?.organizationId === organizationId ? pause.by.personId : null,
      advice: pause.cause === 'person' ? null : (adviceOn(pause.reason)?.en ?? null),
    },
    unanswered: silence && {
      ...{ since: utc(silence.since), lastWords: silence.lastWords },
      advice: adviceOn(silence.lastWords)?.en ?? null,
    },
  };
}
