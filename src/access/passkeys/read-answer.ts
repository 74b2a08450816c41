import type { z } from 'zod';
import { InvalidInput } from '../../platform/errors.js';
import { problemsOf } from '../../platform/http/validation.js';

/** What a browser with passkeys may say. Loaded, as what checks it, when one first says something. */
const loadSchemas = () => import('./passkey.schemas.js');

/** Throws `InvalidInput`. */
export async function readNewPasskey(body: unknown) {
  return read((await loadSchemas()).newPasskeyBody, body);
}

/** Throws `InvalidInput`. */
export async function readSignIn(body: unknown) {
  return read((await loadSchemas()).signInBody, body);
}

function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(body);
  if (!success) throw new InvalidInput(problemsOf(error.issues));
  return data;
}
