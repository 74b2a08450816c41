/** Why a mail is not sent although it is owed; what the outbox shows in the reader's language. */
export const SUPPRESSED_REASON =
  'Mail to this address came back. Correct the address, or lift the suppression.';

/** Why an optional mail is taken back. */
export const UNSUBSCRIBED_REASON = 'The recipient has unsubscribed from this kind of mail.';

/** Why a mail is taken back in the last moment: what it was to be about is over. */
export const UNWANTED_REASON = 'No longer wanted when it was to leave.';
