import type { DeliveryReport, Finding, ReportedRecipient } from './delivery-report.js';

/** What a report says of one mail. */
export type Judgment = Pick<ReportedRecipient, 'action' | 'status' | 'said' | 'finding'>;

/** A mail as it left. */
export interface LeftMail {
  readonly address: string;
  readonly messageId: string;
}

/** The milder one counts: who still gets the mail at one place has not lost the address. */
const MILDEST_FIRST: readonly Finding[] = ['delivered', 'delayed', 'other', 'soft', 'hard'];

/**
 * What a report that came to the mail's own return path says of it: in what it tells of the mail's recipient, or, if
 * it names other addresses alone (the mail was forwarded), of all of them, provided that it returns our Message-ID.
 * Null where it says nothing of this mail.
 */
export function judgmentOn(report: DeliveryReport, { address, messageId }: LeftMail): Judgment | null {
  const own = report.recipients.filter(({ addresses }) => addresses.includes(address.toLowerCase()));
  const about = own.length > 0 ? own : report.messageIds.includes(messageId) ? report.recipients : [];
  const [mildest] = [...about].sort(
    (a, b) => MILDEST_FIRST.indexOf(a.finding) - MILDEST_FIRST.indexOf(b.finding),
  );
  if (mildest === undefined) return null;
  const { action, status, said, finding } = mildest;
  return { action, status, said, finding };
}
