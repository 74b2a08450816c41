import { z } from 'zod';

/** A field of a form as a browser sends it; what no browser of ours would send counts as left empty. */
export const textSent = z.string().catch('');

/** What was ticked: browsers send one tick as a text, several as a list. */
export const textsSent = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(z.string()).catch([]),
);

/** What was left empty is nothing. */
export const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim());
