import { z } from 'zod';
import type { FormBody } from '../overview/domain/typed-change.js';

/** Whatever is sent: what cannot be meant is answered by the page. */
export const formBody = z
  .record(z.string().max(300), z.union([z.string(), z.array(z.string())]).catch(''))
  .catch({}) as z.ZodType<FormBody>;
