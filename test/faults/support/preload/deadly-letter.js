import { AgendaMail } from '../../../../dist/src/agendas/mail/agenda.mail.js';

/**
 * The letter to one recipient begins something that fails and that nobody waits for: Node ends the process, before the
 * letter is written.
 */
const compose = AgendaMail.prototype.compose;
AgendaMail.prototype.compose = function (mails) {
  if (mails.some(({ recipientId }) => recipientId === process.env.DEADLY_RECIPIENT)) {
    void Promise.reject(new Error('nobody waits for this'));
    return new Promise(() => undefined);
  }
  return compose.call(this, mails);
};
