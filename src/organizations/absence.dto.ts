import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { addressSchema } from './organization.schemas.js';

const until = plainDateSchema.describe('The last day away.');
const standIn = addressSchema
  .nullable()
  .describe('Who gets what the person is owed meanwhile; null for the deputies of their departments.');

export const absenceBody = z
  .strictObject({ until, standIn: standIn.default(null) })
  .meta({ id: 'AbsenceBody' });

export const absencesView = z.array(
  z
    .object({ from: plainDateSchema.describe('The first day away.'), until, standIn })
    .meta({ id: 'Absence', description: "Days on which somebody is away, in that person's own zone." }),
);
