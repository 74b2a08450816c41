import { same, type Words } from './finding.js';

const spf = {
  about: same('SPF'),
  none: (domain: string): Words => ({
    en: `${domain} does not say who may send its mail.`,
    nl: `${domain} zegt niet wie er namens dit domein mail mag versturen.`,
  }),
  publish: (domain: string, host: string | null): Words => ({
    en: `To be believed, publish at ${domain} one TXT record like "v=spf1 mx a:${host ?? 'your-mail-server'} -all".`,
    nl: `Publiceer bij ${domain} één TXT-record als "v=spf1 mx a:${host ?? 'je-mailserver'} -all", dan word je geloofd.`,
  }),
  several: (domain: string, count: number): Words => ({
    en: `${domain} has ${count} SPF records, so none counts.`,
    nl: `${domain} heeft ${count} SPF-records, en dan telt er geen.`,
  }),
  merge: { en: 'Merge them into one.', nl: 'Voeg ze samen tot één.' },
  everybody: (record: string): Words => ({
    en: `"${record}" lets everybody send its mail.`,
    nl: `Met "${record}" mag iedereen mail namens dit domein versturen.`,
  }),
  end: { en: 'End it with ~all or -all.', nl: 'Laat het eindigen op ~all of -all.' },
  unnamed: (record: string, host: string | null): Words => ({
    en: `"${record}" does not name ${host}.`,
    nl: `"${record}" noemt ${host} niet.`,
  }),
  ask: (host: string | null): Words => ({
    en: `That is right only if ${host} sends from other addresses; ask whoever runs it which, and name them.`,
    nl: `Dat klopt alleen als ${host} vanaf andere adressen verstuurt; vraag wie de server beheert welke dat zijn, en noem die.`,
  }),
};

const dkim = {
  about: same('DKIM'),
  unsigned: { en: 'Cadans does not sign mails.', nl: 'Cadans ondertekent mails niet.' },
  sign: {
    en: 'That is right if the mail server does; else set DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE.',
    nl: 'Dat is goed als de mailserver het doet; stel anders DKIM_DOMAIN, DKIM_SELECTOR en DKIM_KEY_FILE in.',
  },
  publish: (name: string, key: string): Words => ({
    en: `Publish at ${name} the TXT record "v=DKIM1; k=rsa; p=${key}".`,
    nl: `Publiceer bij ${name} het TXT-record "v=DKIM1; k=rsa; p=${key}".`,
  }),
  none: (name: string): Words => ({
    en: `No key is published at ${name}.`,
    nl: `Bij ${name} is geen sleutel gepubliceerd.`,
  }),
  several: (name: string, count: number): Words => ({
    en: `${count} records stand at ${name}.`,
    nl: `Bij ${name} staan ${count} records.`,
  }),
  leaveOne: { en: 'Leave one.', nl: 'Laat er één staan.' },
  another: (name: string): Words => ({
    en: `The key at ${name} is not the one in DKIM_KEY_FILE.`,
    nl: `De sleutel bij ${name} is niet die van DKIM_KEY_FILE.`,
  }),
  tried: (name: string): Words => ({
    en: `The key at ${name} says it is only being tried (t=y).`,
    nl: `De sleutel bij ${name} zegt dat hij nog op proef is (t=y).`,
  }),
  alone: (name: string, domain: string): Words => ({
    en: `The key at ${name} is for ${domain} alone (t=s).`,
    nl: `De sleutel bij ${name} geldt alleen voor ${domain} zelf (t=s).`,
  }),
  takeOut: (tag: string): Words => ({ en: `Take ${tag} out of it.`, nl: `Haal ${tag} eruit.` }),
  right: (name: string): Words => ({
    en: `The key at ${name} belongs to what signs.`,
    nl: `De sleutel bij ${name} hoort bij die waarmee wordt ondertekend.`,
  }),
};

const dmarc = {
  about: same('DMARC'),
  none: (domain: string): Words => ({
    en: `Nothing is published at _dmarc.${domain}; large providers want it.`,
    nl: `Bij _dmarc.${domain} is niets gepubliceerd; grote mailaanbieders willen dat wel.`,
  }),
  publish: (domain: string): Words => ({
    en: `Publish there the TXT record "v=DMARC1; p=none; rua=mailto:postmaster@${domain}", and a stricter p= later.`,
    nl: `Publiceer daar het TXT-record "v=DMARC1; p=none; rua=mailto:postmaster@${domain}", en later een strengere p=.`,
  }),
  unruled: (record: string, name: string): Words => ({
    en: `"${record}" at ${name} has no policy.`,
    nl: `"${record}" bij ${name} zegt niet wat er moet gebeuren.`,
  }),
  rule: {
    en: 'Write p=none, p=quarantine or p=reject.',
    nl: 'Schrijf p=none, p=quarantine of p=reject.',
  },
  closer: (record: string, name: string, envelope: string, signed: string | null): Words => ({
    en: `"${record}" at ${name} asks for a closer match than ${envelope} and ${signed ?? 'no signature'} give.`,
    nl: `"${record}" bij ${name} vraagt een nauwere overeenkomst dan ${envelope} en ${signed ?? 'geen handtekening'} geven.`,
  }),
  sign: (domain: string): Words => ({
    en: `Sign with DKIM_DOMAIN=${domain}.`,
    nl: `Onderteken met DKIM_DOMAIN=${domain}.`,
  }),
  right: (record: string, name: string): Words => ({
    en: `"${record}" at ${name}`,
    nl: `"${record}" bij ${name}`,
  }),
};

const mx = {
  about: (domain: string): Words => ({ en: `MX of ${domain}`, nl: `MX van ${domain}` }),
  takesNone: { en: 'The domain says it takes no mail.', nl: 'Het domein zegt dat het geen mail aanneemt.' },
  useOther: {
    en: 'Use an address that can be answered to.',
    nl: 'Gebruik een adres waarop geantwoord kan worden.',
  },
  ownAddress: {
    en: 'No server is named, so mail goes to the domain’s own address.',
    nl: 'Er is geen server genoemd, dus gaat mail naar het adres van het domein zelf.',
  },
  publish: { en: 'Publish an MX record.', nl: 'Publiceer een MX-record.' },
  lost: {
    en: 'No server takes mail for it: answers and returned mail are lost.',
    nl: 'Geen server neemt er mail voor aan: antwoorden en teruggekomen mail raken zoek.',
  },
  publishOrOther: {
    en: 'Publish an MX record, or use an address of a domain that has one.',
    nl: 'Publiceer een MX-record, of gebruik een adres van een domein dat er een heeft.',
  },
};

const reverse = {
  about: { en: 'reverse name', nl: 'omgekeerde naam' },
  leadsAway: (address: string, host: string, names: readonly string[]): Words => ({
    en: `${address} (${host}) is called ${names.join(', ') || 'nothing'}, which does not lead back to it.`,
    nl: `${address} (${host}) heet ${names.join(', ') || 'niets'}, en dat leidt er niet naar terug.`,
  }),
  ask: {
    en: 'If mail leaves from this address, ask its provider to give it a name, and let that name have the address.',
    nl: 'Vertrekt er mail vanaf dit adres, vraag dan de aanbieder ervan om het een naam te geven, en geef die naam dit adres.',
  },
  unknown: (host: string): Words => ({ en: `${host} has no address.`, nl: `${host} heeft geen adres.` }),
  correct: { en: 'Correct the name in SMTP_URL.', nl: 'Verbeter de naam in SMTP_URL.' },
  right: (host: string): Words => ({
    en: `The addresses of ${host} have names that lead back to them.`,
    nl: `De adressen van ${host} hebben namen die ernaar terugleiden.`,
  }),
};

/** What is said of names on the internet, and what to do about it. */
export const nameWords = { spf, dkim, dmarc, mx, reverse };
