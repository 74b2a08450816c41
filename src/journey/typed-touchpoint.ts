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
const fields = z.object({
  ...{ name: text, place: text, expectation: text, expectedOn: text, source: text, promise: text },
  channel: z.enum(CHANNELS).catch('offline'),
  loop: z.enum(LOOPS).catch('outside'),
  ...{ departments: texts, kpis: texts },
  version: z.coerce.number().int().catch(0),
});
const NEED_FIELD = /^needs\[(\d{1,2})\]\.(kind|text|owner|dueOn|doneOn)$/;

/** What was typed into the form, as it was typed. Needs that were left blank are gone. */
export type TypedTouchpoint = z.output<typeof fields> & { readonly needs: readonly TypedNeed[] };
export type TypedNeed = z.output<typeof needForm>;

/** The form as a browser sends it: whatever it holds. */
export const touchpointForm = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((sent): TypedTouchpoint => {
    const needs: Record<string, unknown>[] = [];
    for (const [key, value] of Object.entries(sent)) {
      const [, index, field] = NEED_FIELD.exec(key) ?? [];
      if (index !== undefined && field) (needs[Number(index)] ??= {})[field] = value;
    }
    const typed = needs.filter(Boolean).map((need) => needForm.parse(need));
    const isBlank = ({ text: what, owner, dueOn, doneOn }: TypedNeed) =>
      [what, owner, dueOn, doneOn].every((value) => value.trim() === '');
    return { ...fields.parse(sent), needs: typed.filter((need) => !isBlank(need)) };
  });

/** What the form shows of a touchpoint before anything was typed. */
export function asTyped({ touchpoint, departments, kpis, needs }: TouchpointPicture): TypedTouchpoint {
  const { name, place, channel, expectation, expectedOn, source, promise, loop, version } = touchpoint;
  return {
    ...{ name, place: String(place), channel, loop, version },
    ...{ expectation: expectation ?? '', expectedOn: expectedOn ?? '', source: source ?? '' },
    promise: promise ?? '',
    departments: departments.map(({ key }) => key),
    kpis: kpis.map(({ key }: Kpi) => key),
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
