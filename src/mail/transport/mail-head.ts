import type { Mailbox } from '../domain/mail-address.js';
import { prepareMail } from './compose-mime.js';
import type { WrittenMail } from './mail-transport.js';

/** The head a mail leaves with, line by line; a signature is made while sending, over the links that are put in then. */
export async function headOf(mail: WrittenMail, sender: Mailbox): Promise<string> {
  const source = (await prepareMail(mail, sender, new Map()).bytes()).toString('latin1');
  return source.slice(0, source.indexOf('\r\n\r\n')).replaceAll('\r\n', '\n');
}
