import type { Status } from '../../kpis/domain/status.js';

/** The colors of the pages by day: paper is never dark. */
export const INK = '#1b2928';
export const MUTED = '#566462';
export const LINE = '#d5d3ca';
export const SUNKEN = '#f3f2ed';
export const ACCENT = '#0d5c5b';
export const ACCENT_SOFT = '#dcebe8';

export const TONES: Readonly<Record<Status, string>> = {
  'on-track': '#22693f',
  'at-risk': '#865000',
  'off-track': '#a32c2a',
  stale: '#5a6270',
};
