/** What a pack is about. */
export const REPORT_KINDS = ['month', 'quarter'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Where a pack stands. */
export const REPORT_STATES = ['queued', 'making', 'done', 'failed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What its file is called, in letters that any disk takes: `board-pack-tulip-fy2027-m01-nl.pdf`. */
export function fileNameOf(organizationKey: string, period: string, locale: string): string {
  const word = `board-pack-${organizationKey}-${period}-${locale}`.toLowerCase();
  return `${word.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}.pdf`;
}

/** The months of a pack that have begun by a day (`YYYY-MM-DD`), in order of time; the last one is what it tells of most. */
export function monthsBegun<Month extends { readonly startsOn: string; readonly endsOn: string }>(
  months: readonly Month[],
  period: { readonly startsOn: string; readonly endsOn: string },
  today: string,
): Month[] {
  return months.filter(
    ({ startsOn, endsOn }) => startsOn >= period.startsOn && endsOn <= period.endsOn && startsOn <= today,
  );
}

/** What is known of a month, as far as it matters here. */
export interface Told {
  /** 0 to 1; null: unknown. */
  readonly progress: number | null;
  /** What departments answered, each null where one did not. */
  readonly answers: readonly { readonly said: unknown }[];
}

/**
 * Months up to the last one that anybody answered about; where nobody ever did, up to the last one with a figure. The
 * first one stays, whatever is known of it.
 */
export function monthsTold<Month extends Told>(months: readonly Month[]): Month[] {
  const answered = months.findLastIndex(({ answers }) => answers.some(({ said }) => said !== null));
  const known = answered >= 0 ? answered : months.findLastIndex(({ progress }) => progress !== null);
  return months.slice(0, Math.max(1, known + 1));
}
