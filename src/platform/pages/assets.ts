import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The one stylesheet, read once; its address changes with its content, so browsers may keep it for ever. */
export const stylesheet: string = readFileSync(new URL('./assets/cadans.css', import.meta.url), 'utf8');

export const stylesheetHash: string = createHash('sha256')
  .update(stylesheet)
  .digest('base64url')
  .slice(0, 12);

export const stylesheetPath = `/assets/${stylesheetHash}/cadans.css`;
