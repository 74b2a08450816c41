import { z } from 'zod';
import { amountTyped } from './amount-typed.js';
import { type MoveCommand, STATES } from './domain/moves.js';

const text = z.string().catch('');
const nothing = {
  ...{ state: '', waitingFor: '', on: '', note: '', learned: '' },
  ...{ spentHours: '', spentMoney: '', customersTouched: '', version: 0 },
};

/** What a page sends; what a browser of ours would never send means nothing was typed. */
export const moveForm = z
  .object({
    ...{ state: text, waitingFor: text, on: text, note: text, learned: text },
    ...{ spentHours: text, spentMoney: text, customersTouched: text },
    version: z.coerce.number().int().catch(0),
  })
  .catch(nothing);
export type TypedMove = z.output<typeof moveForm>;

/** The move that was typed. */
export function moveTyped(typed: TypedMove): MoveCommand {
  const { state, on, waitingFor, note, learned, spentHours, spentMoney, customersTouched } = typed;
  return {
    // Nothing that there is: the service refuses it at its field.
    state: STATES.find((one) => one === state) ?? ('' as (typeof STATES)[number]),
    ...{ on, waitingFor, note, learned },
    spentHours: amountTyped(spentHours),
    spentMoney: amountTyped(spentMoney),
    customersTouched: amountTyped(customersTouched),
  };
}
