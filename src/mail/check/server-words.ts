import type { Words } from './finding.js';

/** What is said of the settings, and of the mail server, and what to do about it. */
export const serverWords = {
  links: { en: 'links in mails', nl: 'links in mails' },
  leadTo: (url: string): Words => ({ en: `They lead to ${url}.`, nl: `Ze leiden naar ${url}.` }),
  inClearText: (url: string): Words => ({
    en: `They lead to ${url}, in clear text.`,
    nl: `Ze leiden naar ${url}, onversleuteld.`,
  }),
  nobodyElse: { en: 'Nobody else can open them.', nl: 'Niemand anders kan ze openen.' },
  serveOverTls: {
    en: 'Serve it over TLS and let BASE_URL begin with https:.',
    nl: 'Bied Cadans aan over TLS en laat BASE_URL met https: beginnen.',
  },
  sender: { en: 'sender', nl: 'afzender' },
  aligned: (from: string, envelope: string): Words => ({
    en: `Mails are from ${from}, and so are their envelopes (${envelope}).`,
    nl: `Mails komen van ${from}, en hun enveloppen ook (${envelope}).`,
  }),
  apart: (from: string, envelope: string): Words => ({
    en: `Mails are from ${from}, their envelopes from ${envelope}.`,
    nl: `Mails komen van ${from}, hun enveloppen van ${envelope}.`,
  }),
  bring: (from: string): Words => ({
    en: `SPF then says nothing about ${from}: let both be of one domain, or sign with DKIM.`,
    nl: `SPF zegt dan niets over ${from}: laat beide van één domein zijn, of onderteken met DKIM.`,
  }),
  unanswered: (code: string): Words => ({
    en: `It could not be looked up: the name server does not answer (${code}).`,
    nl: `Dit was niet op te zoeken: de naamserver antwoordt niet (${code}).`,
  }),
  tryAgain: {
    en: 'Try again where names are answered.',
    nl: 'Probeer het opnieuw waar namen wel worden beantwoord.',
  },
  server: { en: 'mail server', nl: 'mailserver' },
  inMailbox: {
    en: 'Mails stay in the built-in mailbox.',
    nl: 'Mails blijven in het ingebouwde postvak.',
  },
  inFiles: { en: 'Mails are written to files.', nl: 'Mails worden naar bestanden geschreven.' },
  setServer: {
    en: 'Set SMTP_URL for mails to leave.',
    nl: 'Stel SMTP_URL in, dan kunnen mails vertrekken.',
  },
  answers: (name: string): Words => ({ en: `${name} answers.`, nl: `${name} antwoordt.` }),
  nameless: (name: string): Words => ({
    en: `Correct the name in SMTP_URL: ${name} has no address.`,
    nl: `Verbeter de naam in SMTP_URL: ${name} heeft geen adres.`,
  }),
  certificate: { en: 'certificate', nl: 'certificaat' },
  certify: {
    en: 'Let SMTP_URL name the server as its certificate does, have the certificate renewed, or correct this clock; a private authority is trusted by NODE_EXTRA_CA_CERTS.',
    nl: 'Noem de server in SMTP_URL zoals zijn certificaat dat doet, laat het certificaat vernieuwen, of zet deze klok goed; een eigen certificaatautoriteit vertrouw je met NODE_EXTRA_CA_CERTS.',
  },
  encryption: { en: 'encryption', nl: 'versleuteling' },
  offersNone: (name: string, why: string): Words => ({
    en: `${name} offers no encryption: ${why}`,
    nl: `${name} biedt geen versleuteling aan: ${why}`,
  }),
  otherPort: {
    en: 'Use its port for STARTTLS (587) or smtps:// (465), or allow clear text by ?requireTLS=false in SMTP_URL.',
    nl: 'Gebruik de poort voor STARTTLS (587) of smtps:// (465), of sta onversleutelde mail toe met ?requireTLS=false in SMTP_URL.',
  },
  late: (name: string): Words => ({
    en: `${name} does not answer in time.`,
    nl: `${name} antwoordt niet op tijd.`,
  }),
  checkPort: {
    en: 'Check the port, and whether a firewall is between.',
    nl: 'Controleer de poort, en of er een firewall tussen zit.',
  },
  checkHost: {
    en: 'Check host and port in SMTP_URL, and that the server runs.',
    nl: 'Controleer naam en poort in SMTP_URL, en of de server draait.',
  },
  clearText: {
    en: 'Mail goes to the server in clear text.',
    nl: 'Mail gaat onversleuteld naar de server.',
  },
  sameMachine: { en: 'It is on the same machine.', nl: 'Die staat op dezelfde machine.' },
  encryptOnce: {
    en: 'Take ?requireTLS=false out of SMTP_URL once the server offers encryption.',
    nl: 'Haal ?requireTLS=false uit SMTP_URL zodra de server versleuteling aanbiedt.',
  },
  anybody: (protocol: string): Words => ({
    en: `${protocol}, with whoever shows any certificate.`,
    nl: `${protocol}, met wie ook maar een certificaat laat zien.`,
  }),
  reject: {
    en: 'Take tls.rejectUnauthorized out of SMTP_URL.',
    nl: 'Haal tls.rejectUnauthorized uit SMTP_URL.',
  },
  valid: (protocol: string, days: number): Words => ({
    en: `${protocol}; the certificate is right, and valid for ${days} more days.`,
    nl: `${protocol}; het certificaat klopt, en geldt nog ${days} dagen.`,
  }),
  renew: {
    en: 'Have it renewed: mail stops when it ends.',
    nl: 'Laat het vernieuwen: de mail stopt als het verloopt.',
  },
  signingIn: { en: 'signing in', nl: 'aanmelden bij de server' },
  offersSigningIn: {
    en: 'The server offers signing in; SMTP_URL has no name and password.',
    nl: 'Bij de server kun je je aanmelden; in SMTP_URL staan geen naam en wachtwoord.',
  },
  addPassword: { en: 'Add them if it asks.', nl: 'Zet ze erin als de server erom vraagt.' },
  asksNone: { en: 'The server asks for no password.', nl: 'De server vraagt geen wachtwoord.' },
  takesNone: { en: 'The server takes no password.', nl: 'De server neemt geen wachtwoord aan.' },
  leavePassword: {
    en: 'Leave name and password out of SMTP_URL.',
    nl: 'Laat naam en wachtwoord weg uit SMTP_URL.',
  },
  takes: {
    en: 'The server takes name and password.',
    nl: 'De server accepteert naam en wachtwoord.',
  },
  correctPassword: {
    en: 'Correct name and password in SMTP_URL.',
    nl: 'Verbeter naam en wachtwoord in SMTP_URL.',
  },
  test: { en: 'test message', nl: 'testbericht' },
  took: (to: string, response: string): Words => ({
    en: `The server took it for ${to}: ${response}`,
    nl: `De server nam het aan voor ${to}: ${response}`,
  }),
  stayed: (why: string): Words => ({ en: `It did not leave: ${why}`, nl: `Het vertrok niet: ${why}` }),
  readWhy: {
    en: 'What the server says tells why; correct SMTP_URL, MAIL_FROM or the address.',
    nl: 'Wat de server zegt, vertelt waarom; verbeter SMTP_URL, MAIL_FROM of het adres.',
  },
};
