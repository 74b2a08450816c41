import { z } from 'zod';
import { instantText } from './instant-text.js';
import type { HeldMailPage } from './quarantine-page.service.js';

const instant = z.iso.datetime().nullable();

export const releaseBody = z
  .strictObject({
    /** What becomes of the mails that may have been sent already. */
    doubtful: z.enum(['discard', 'send']),
  })
  .meta({
    id: 'QuarantineRelease',
    description: '`discard` records as missed what was owed up to the restore; `send` sends it.',
  });

/** What the buttons send; whatever else comes decides nothing. */
export const releaseForm = z
  .object({ doubtful: z.enum(['discard', 'send']).nullable().catch(null) })
  .catch({ doubtful: null });

export const releasedView = z.object({ discarded: z.int() }).meta({ id: 'QuarantineReleased' });

export const quarantineView = z
  .object({
    quarantined: z.boolean(),
    backUpTakenAt: instant,
    since: instant,
    held: z.array(
      z.object({
        kind: z.string(),
        doubtful: z.int().meta({ description: 'Owed up to the restore: they may have been sent already.' }),
        fresh: z.int().meta({ description: 'Owed since: nobody can have sent them.' }),
        recipients: z.int(),
        dueFrom: z.iso.datetime(),
        dueUntil: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Quarantine' });

export function viewOfQuarantine({ state, held }: HeldMailPage): z.output<typeof quarantineView> {
  const text = (at: number | null | undefined) => (at == null ? null : instantText(at));
  return {
    quarantined: state !== null,
    backUpTakenAt: text(state?.takenAt),
    since: text(state?.since),
    held: held.map(({ dueFrom, dueUntil, ...counts }) => ({
      ...counts,
      dueFrom: instantText(dueFrom),
      dueUntil: instantText(dueUntil),
    })),
  };
}
