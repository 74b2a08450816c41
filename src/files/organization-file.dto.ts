import { z } from 'zod';
import { MOST_CHARACTERS } from './files.errors.js';

/** Of a body, in bytes: twice the characters that are read, for what JSON and other alphabets add. */
export const LARGEST_BODY = 2 * MOST_CHARACTERS;

const text = z.string('Give the file as text.').describe('The file, in YAML.');

export const filePreviewBody = z.strictObject({ text }).meta({ id: 'OrganizationFileToLookAt' });

export const fileBody = z
  .strictObject({
    text,
    fingerprint: z
      .string()
      .max(64)
      .optional()
      .describe('What the preview answered: refused where the file would do something else now.'),
  })
  .meta({ id: 'OrganizationFileBody' });

const change = z
  .object({
    what: z.string().describe('The thing, like "department sales".'),
    change: z.enum(['added', 'removed', 'changed']),
    fields: z
      .array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() }))
      .describe('Of what is changed, field by field.'),
  })
  .meta({ id: 'OrganizationFileChange' });

const done = {
  changes: z.array(change),
  unchanged: z.int().describe('How many things there are that stay as they are.'),
  left: z.array(z.string()).describe('What cannot follow the file, and why.'),
};

export const filePreviewView = z
  .object({ ...done, fingerprint: z.string().describe('To be sent along when it is applied.') })
  .meta({ id: 'OrganizationFilePreview', description: 'What applying the file would do.' });

export const fileAppliedView = z
  .object({
    ...done,
    stillOut: z.array(z.string()).describe('Names of those who may still get a mail that was on its way.'),
  })
  .meta({ id: 'OrganizationFileApplied', description: 'What applying the file did.' });
