/** What to do, in both languages. */
export type Advice = Readonly<Record<'en' | 'nl', string>>;

/**
 * What a server, or nodemailer, said, and what to do about it; the first that fits. Only what people read hangs on
 * these words: how a mail goes on is decided by `classify`, from codes.
 */
const ADVICE: readonly (readonly [said: RegExp, advice: Advice])[] = [
  [
    /^It could not be written|^Whether it is still wanted/,
    {
      en: 'Something this mail tells about is broken; other mails go on. Look at what it is about, or pass these words on to whoever runs Cadans; once it is mended, send the mail again.',
      nl: 'Er klopt iets niet aan wat deze mail vertelt; andere mails gaan door. Kijk naar waar hij over gaat, of geef deze woorden door aan wie Cadans beheert; is het hersteld, verstuur de mail dan opnieuw.',
    },
  ],
  [
    /address cannot be used|recipient is gone/,
    {
      en: 'Correct the address of the recipient, then send the mail again: it goes to the new address.',
      nl: 'Verbeter het adres van de ontvanger en verstuur de mail opnieuw: hij gaat dan naar het nieuwe adres.',
    },
  ],
  [
    /\b(530|534|535|538)\b|^Invalid login|Missing credentials/,
    {
      en: 'The mail server does not accept our name and password. Correct them in SMTP_URL, restart the service, and try again.',
      nl: 'De mailserver aanvaardt onze naam en ons wachtwoord niet. Verbeter ze in SMTP_URL, start de dienst opnieuw en probeer het nog eens.',
    },
  ],
  [
    /certificate|self.signed|altnames/i,
    {
      en: 'The certificate of the mail server cannot be trusted: expired, of another name, or of an unknown issuer. Have it renewed, or name the server in SMTP_URL as its certificate does. Mail is not sent past it.',
      nl: 'Het certificaat van de mailserver is niet te vertrouwen: verlopen, op een andere naam of van een onbekende uitgever. Laat het vernieuwen, of noem de server in SMTP_URL zoals zijn certificaat dat doet. Eromheen gaat er geen mail.',
    },
  ],
  [
    /STARTTLS|TLS/,
    {
      en: 'The connection to the mail server could not be encrypted, so no password was sent over it. Check the port in SMTP_URL, and whether something in between strips encryption.',
      nl: 'De verbinding met de mailserver kon niet worden versleuteld, dus ging er geen wachtwoord over. Controleer de poort in SMTP_URL, en of iets onderweg de versleuteling weghaalt.',
    },
  ],
  [
    /^Mail command failed/,
    {
      en: 'The mail server does not take mail from our sender. Check MAIL_FROM, and whether the server lets this account send for that domain.',
      nl: 'De mailserver neemt geen mail van onze afzender aan. Controleer MAIL_FROM, en of dit account van de server voor dat domein mag versturen.',
    },
  ],
  [
    /\b(452|552)\b|\b[45]\.2\.2\b|quota|mailbox full/i,
    {
      en: 'The mailbox of the recipient is full, or the mail server has no room. Tell them by another way, then send the mail again.',
      nl: 'De mailbox van de ontvanger zit vol, of de mailserver heeft geen ruimte. Laat het langs een andere weg weten en verstuur de mail daarna opnieuw.',
    },
  ],
  [
    /\b55[013]\b(?! 5\.7)|\b5\.1\.[01236]\b|^No recipients defined|^Mail to this address came back/,
    {
      en: 'The mail server of the recipient refuses this address for good: it is wrong, closed, or does not accept us. Ask the recipient for the right address, correct it, and send the mail again: it goes to the new address.',
      nl: 'De mailserver van de ontvanger weigert dit adres definitief: het is fout, opgeheven, of neemt niets van ons aan. Vraag de ontvanger om het juiste adres, verbeter het en verstuur de mail opnieuw: hij gaat dan naar het nieuwe adres.',
    },
  ],
  [
    /\b5\d\d\b/,
    {
      en: 'The mail server refuses this mail for good, and says why: for what it says, for its size, or by a rule about us. Pass its words on to whoever runs the mail server; once it is mended, send the mail again.',
      nl: 'De mailserver weigert deze mail definitief, en zegt waarom: om wat erin staat, om de grootte, of volgens een regel over ons. Geef zijn woorden door aan wie de mailserver beheert; is het hersteld, verstuur de mail dan opnieuw.',
    },
  ],
  [
    /\b4\d\d\b/,
    {
      en: 'The mail server asks for patience: it is busy, or wants to see that we come back. Nothing to do: it is tried again by itself.',
      nl: 'De mailserver vraagt om geduld: hij heeft het druk, of wil zien dat we terugkomen. Je hoeft niets te doen: het wordt vanzelf opnieuw geprobeerd.',
    },
  ],
  [
    /Greeting never received|took more than|time.?out|ETIMEDOUT|ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|Connection closed|socket|getaddrinfo/i,
    {
      en: 'The mail server does not answer, or stopped in the middle. Check that the server and port in SMTP_URL are right, that it runs, and that the way to it is open. Mails wait and are tried again by themselves; none is lost.',
      nl: 'De mailserver antwoordt niet, of hield halverwege op. Controleer of de server en de poort in SMTP_URL kloppen, of hij draait en of de weg erheen open is. Mails wachten en worden vanzelf opnieuw geprobeerd; er gaat niets verloren.',
    },
  ],
  [
    /^Its worker vanished|whoever tried vanished/,
    {
      en: 'The service stopped while this mail was in its hands. It is taken over by itself; if this comes back, look into the log for what stops the service.',
      nl: 'De dienst stopte terwijl zij deze mail in handen had. Hij wordt vanzelf overgenomen; komt dit terug, zoek dan in het logboek wat de dienst stopt.',
    },
  ],
];

/** What to do about what was said; null where there is nothing to add. */
export function adviceOn(words: string): Advice | null {
  return ADVICE.find(([said]) => said.test(words))?.[1] ?? null;
}
