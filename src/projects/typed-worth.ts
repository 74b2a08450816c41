import { z } from 'zod';
import { figureText } from '../kpis/domain/figure.js';
import type { Locale } from '../platform/pages/locale.js';
import { amountTyped } from './amount-typed.js';
import type { WorthCommand } from './domain/worth.js';
import type { WorthPicture } from './goal-worth.service.js';

const text = z.string().catch('');
const nothing = { measure: '', moneyPerPoint: '', hourlyRate: '', currency: '', reasoning: '', version: 0 };

export const worthForm = z
  .object({
    ...{ measure: text, moneyPerPoint: text, hourlyRate: text, currency: text, reasoning: text },
    version: z.coerce.number().int().catch(0),
  })
  .catch(nothing);
export type TypedWorth = z.output<typeof worthForm>;

export function worthTyped({
  measure,
  moneyPerPoint,
  hourlyRate,
  currency,
  reasoning,
}: TypedWorth): WorthCommand {
  return {
    ...{ measure, reasoning, currency: currency.trim().toUpperCase() },
    moneyPerPoint: amountTyped(moneyPerPoint) ?? Number.NaN,
    hourlyRate: amountTyped(hourlyRate) ?? Number.NaN,
  };
}

/** What the form shows first. */
export function worthShown({ worth, measure, measures }: WorthPicture, locale: Locale): TypedWorth {
  const shown = (value: number) => figureText(value, locale === 'nl' ? ',' : '.');
  return {
    measure: (measure ?? measures[0])?.key ?? '',
    moneyPerPoint: worth ? shown(worth.moneyPerPoint) : '',
    hourlyRate: worth ? shown(worth.hourlyRate) : '',
    currency: worth?.currency ?? 'EUR',
    reasoning: worth?.reasoning ?? '',
    version: worth?.version ?? 0,
  };
}
