/** What is spent on one channel or at one touchpoint, and what customers say about it. */
export interface Weighed {
  readonly id: string;
  /** Whole units of money. */
  readonly spent: number;
  /** How many pieces of feedback in the year up to the end of the quarter. */
  readonly voices: number;
}

/** Money beside what customers talk about. Shares are of the whole, from 0 to 1; null where the whole is nothing. */
export interface Weighing extends Weighed {
  readonly spentShare: number | null;
  readonly voiceShare: number | null;
  /** `more`: a larger share of the money than of what customers say; `less`: a smaller one; null: much alike. */
  readonly parts: 'more' | 'less' | null;
}

/** From this distance between the two shares on, money and customers go apart. */
export const APART = 0.15;
/** Fewer voices than this say nothing about shares. */
export const FEWEST_VOICES = 5;

/**
 * Where money and customers part: the share of the money beside the share of what customers said. With fewer than five
 * voices there is nothing to compare with.
 */
export function weigh(all: readonly Weighed[]): Weighing[] {
  const money = all.reduce((total, { spent }) => total + spent, 0);
  const heard = all.reduce((total, { voices }) => total + voices, 0);
  return all.map((one) => {
    const spentShare = money === 0 ? null : one.spent / money;
    const voiceShare = heard < FEWEST_VOICES ? null : one.voices / heard;
    const distance = spentShare === null || voiceShare === null ? 0 : spentShare - voiceShare;
    const parts = distance >= APART ? 'more' : distance <= -APART ? 'less' : null;
    return { ...one, spentShare, voiceShare, parts };
  });
}
