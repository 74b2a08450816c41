import { v4, v7 } from 'uuid';

/** A new UUIDv7: made by the application, so that a row's key is known before it is stored, and roughly ordered by time. */
export function newId(): string {
  return v7();
}

/** A new UUIDv4, left to chance, for a row that must not tell when it was made. */
export function timelessId(): string {
  return v4();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text is spelled as an id; anything else is answered "not found" without asking the database. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
