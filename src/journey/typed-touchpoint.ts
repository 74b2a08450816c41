import { z } from 'zod';
import { orNull, textSent as text, textsSent as texts } from '../goals/sent-by-forms.js';
import type { Kpi } from '../kpis/kpi.entity.js';
import {
  CHANNELS,
  LOOPS,
  NEED_KINDS,
  type NeedCommand,
  type TouchpointCommand,
} from './domain/touchpoint.js';
import type { TouchpointPicture } from './journey-picture.service.js';

const needForm = z.object({
  kind: z.enum(NEED_KINDS).catch('training'),
  ...{ text, owner: text, dueOn: text, doneOn: text },
});
const harmForm = z.object({ kpi: text, how: text });
const fields = z.object({
  ...{ name: text, place: text, expectation: text, expectedOn: text, source: text, promise: text },
  channel: z.enum(CHANNELS).catch('offline'),
  loop: z.enum(LOOPS).catch('outside'),
  ...{ departments: texts, kpis: texts, partners: texts },
  version: z.coerce.number().int().catch(0),
});
const LISTED = /^(needs|harms)\[(\d{1,2})\]\.(\w{1,16})$/;

/** What was typed into the form, as it was typed. Needs that were left blank are gone. */
export type TypedTouchpoint = z.output<typeof fields> & {
  readonly needs: readonly TypedNeed[];
  readonly harms: readonly TypedHarm[];
};
export type TypedHarm = z.output<typeof harmForm>;
export type TypedNeed = z.output<typeof needForm>;

/** The form as a browser sends it: whatever it holds. */
export const touchpointForm = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((sent): TypedTouchpoint => {
    const listed = { needs: [] as Record<string, unknown>[], harms: [] as Record<string, unknown>[] };
    for (const [key, value] of Object.entries(sent)) {
      const [, list, index, field] = LISTED.exec(key) ?? [];
      if ((list === 'needs' || list === 'harms') && field)
        (listed[list][Number(index)] ??= {})[field] = value;
    }
    const needs = listed.needs.filter(Boolean).map((need) => needForm.parse(need));
    const harms = listed.harms.filter(Boolean).map((harm) => harmForm.parse(harm));
    return {
      ...fields.parse(sent),
      needs: needs.filter(({ kind: _, ...typed }) => !isBlank(typed)),
      harms: harms.filter((harm) => !isBlank(harm)),
    };
  });

const isBlank = (typed: Readonly<Record<string, string>>) =>
  Object.values(typed).every((value) => value.trim() === '');

/** What the form shows of a touchpoint before anything was typed. */
export function asTyped(picture: TouchpointPicture): TypedTouchpoint {
  const { touchpoint, departments, kpis, needs, harms, partners } = picture;
  const { name, place, channel, expectation, expectedOn, source, promise, loop, version } = touchpoint;
  return {
    ...{ name, place: String(place), channel, loop, version },
    ...{ expectation: expectation ?? '', expectedOn: expectedOn ?? '', source: source ?? '' },
    promise: promise ?? '',
    departments: departments.map(({ key }) => key),
    kpis: kpis.map(({ key }: Kpi) => key),
    harms: harms.map(({ kpi, how }) => ({ kpi: kpi.key, how })),
    partners: partners.map(({ address }) => address),
    needs: needs.map(({ need, owner }) => ({
      ...{ kind: need.kind, text: need.text, owner: owner?.address ?? '' },
      ...{ dueOn: need.dueOn ?? '', doneOn: need.doneOn ?? '' },
    })),
  };
}

/** What it asks for. */
export function commandOf(
  key: string,
  { version: _, needs, place, ...typed }: TypedTouchpoint,
): TouchpointCommand {
  return {
    ...typed,
    key,
    place: place.trim() === '' ? Number.NaN : Number(place),
    expectedOn: orNull(typed.expectedOn),
    needs: needs.map(({ kind, text: what, owner, dueOn, doneOn }): NeedCommand => ({
      ...{ kind, text: what, owner: orNull(owner), dueOn: orNull(dueOn), doneOn: orNull(doneOn) },
    })),
  };
}
