/** The address mail is sent from cannot be read: the service does not start. */
export class SenderUnreadable extends Error {
  constructor(text: string) {
    super(`MAIL_FROM is "${text}"; write Name <address@your-domain>.`);
    this.name = 'SenderUnreadable';
  }
}
