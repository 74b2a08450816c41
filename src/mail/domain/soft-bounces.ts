import { DAY } from '../../calendar/domain/time.js';

/** Mails to one person that came back for now, within this time, before nothing more is sent there. */
export const SOFT_BOUNCES = 5;
export const SOFT_WINDOW = 30 * DAY;

/**
 * A mailbox that is full over a holiday recovers by itself: only who got none of several mails for weeks is given up.
 * @param mails how many different mails came back within `SOFT_WINDOW`, and since a suppression was last lifted
 */
export function isGivenUp(mails: number): boolean {
  return mails >= SOFT_BOUNCES;
}
