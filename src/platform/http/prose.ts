import { z } from 'zod';

/** Far more than anybody writes: what is longer than its room allows is told so in the room's own words. */
const MOST = 200_000;

/**
 * What people write, as the API takes it.
 * @param longest what the document of the API says of its length
 * @param missing what is said where it is no text
 */
export function prose(longest: number, missing?: string) {
  return z.string(missing).max(MOST).meta({ maxLength: longest });
}
