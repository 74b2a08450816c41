import { z } from 'zod';
import { plainDateSchema } from '../../calendar/calendar.schemas.js';
import { nameSchema } from '../../organizations/organization.schemas.js';

const closure = z
  .strictObject({
    from: plainDateSchema.describe('The day off, or the first of several.'),
    until: plainDateSchema.optional().describe('The last day off; left out, it is one day.'),
    name: nameSchema.describe('What people call it, like "Summer break".'),
  })
  .superRefine(({ from, until }, context) => {
    if (until === undefined || from <= until) return;
    const message = `It ends on ${until}, before it begins on ${from}. Give a later last day.`;
    context.addIssue({ code: 'custom', path: ['until'], message });
  })
  .transform(({ from, until = from, name }) => ({ from, until, name }))
  .meta({ id: 'ClosureInFile', description: 'Days off besides weekends and public holidays.' });

export const closuresSchema = z.array(closure).superRefine((closures, context) => {
  closures.forEach(({ from }, index) => {
    if (closures.findIndex((other) => other.from === from) === index) return;
    const message = `Another closure begins on ${from}. Make them one.`;
    context.addIssue({ code: 'custom', path: [index, 'from'], message });
  });
});
