import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { nameSchema } from './organization.schemas.js';

const fields = { until: plainDateSchema.describe('The last day off.'), name: nameSchema };

export const closureBody = z.strictObject(fields).meta({ id: 'ClosureBody' });

export const closuresView = z.array(
  z
    .object({ from: plainDateSchema.describe('The first day off.'), ...fields })
    .meta({ id: 'ClosureView', description: 'Days off besides weekends and public holidays.' }),
);
