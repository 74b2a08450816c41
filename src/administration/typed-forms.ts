import { z } from 'zod';

// What forms send, whatever that is: what is missing or makes no sense is empty, and told by the page.

const line = (most = 500) => z.string().max(most).trim().catch('');
const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .catch([])
  .transform((all) => all.slice(0, 20));

const person = z.object({
  ...{ name: line(), address: line(), roles: several, company: line(), locale: line(), zone: line() },
  ...{ from: line(), until: line(), seen: line() },
});
export const personForm = person.catch(() => person.parse({}));

const absence = z.object({ from: line(), until: line(), standIn: line(), was: line() });
export const absenceForm = absence.catch(() => absence.parse({}));

const removal = z.object({ from: line() });
export const removalForm = removal.catch({ from: '' });
