/** Why a mail is not sent although it is owed; what the outbox shows in the reader's language. */
export const SUPPRESSED_REASON =
  'Mail to this address came back. Correct the address, or lift the suppression.';

/** Why an optional mail is taken back. */
export const UNSUBSCRIBED_REASON = 'The recipient has unsubscribed from this kind of mail.';
