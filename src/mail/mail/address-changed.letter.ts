import type { Locale, NlEn } from '../../platform/pages/locale.js';
import type { Letter } from '../letter.js';

export interface AddressLetter {
  readonly organizationName: string;
  readonly recipient: { readonly name: string; readonly locale: Locale };
  /** Whether it goes to the address that is no longer used. */
  readonly isFormer: boolean;
}

interface Texts {
  readonly greeting: (name: string) => string;
  readonly former: {
    readonly subject: (organization: string) => string;
    readonly preheader: string;
    readonly heading: string;
    readonly opening: (organization: string, name: string) => string;
    readonly wrong: (organization: string) => string;
    readonly button: string;
    readonly reason: string;
  };
  readonly present: {
    readonly subject: (organization: string) => string;
    readonly preheader: string;
    readonly heading: string;
    readonly opening: (organization: string) => string;
    readonly anew: string;
    readonly button: string;
    readonly reason: string;
  };
}

const texts: NlEn<Texts> = {
  en: {
    greeting: (name) => `Hello ${name},`,
    former: {
      subject: (organization) => `${organization} no longer mails to this address`,
      preheader: 'An administrator entered another one.',
      heading: 'This address is no longer used',
      opening: (organization, name) =>
        `An administrator of ${organization} entered another e-mail address for ${name}. From now on nothing is mailed to this one, nobody signs in with it, and links in earlier mails open nothing any more.`,
      wrong: (organization) =>
        `Is that not right? Then tell an administrator of ${organization}, or answer this mail.`,
      button: 'Sign in with the new address',
      reason: 'You get this mail because this address was in use until now; it is the last one.',
    },
    present: {
      subject: (organization) => `${organization} mails to this address from now on`,
      preheader: 'With it you sign in.',
      heading: 'This is your address now',
      opening: (organization) =>
        `An administrator of ${organization} entered this e-mail address for you. What is mailed to you comes here from now on, and with this address you sign in.`,
      anew: 'You were signed out everywhere. Links in earlier mails, passkeys and calendar subscriptions no longer work. What waits for you stands on your own page; there you also make a passkey or a subscription anew.',
      button: 'To your page',
      reason: 'You get this mail because this address was entered for you.',
    },
  },
  nl: {
    greeting: (name) => `Dag ${name},`,
    former: {
      subject: (organization) => `${organization} mailt niet meer naar dit adres`,
      preheader: 'Een beheerder voerde een ander adres in.',
      heading: 'Dit adres wordt niet meer gebruikt',
      opening: (organization, name) =>
        `Een beheerder van ${organization} voerde voor ${name} een ander e-mailadres in. Vanaf nu gaat hier niets meer heen, logt niemand er nog mee in, en openen links uit eerdere mails niets meer.`,
      wrong: (organization) =>
        `Klopt dat niet? Zeg het dan tegen een beheerder van ${organization}, of beantwoord deze mail.`,
      button: 'Log in met het nieuwe adres',
      reason: 'Je krijgt deze mail omdat dit adres tot nu toe in gebruik was; het is de laatste.',
    },
    present: {
      subject: (organization) => `${organization} mailt voortaan naar dit adres`,
      preheader: 'Hiermee log je ook in.',
      heading: 'Dit is nu je adres',
      opening: (organization) =>
        `Een beheerder van ${organization} voerde dit e-mailadres voor je in. Wat je gemaild wordt, komt voortaan hier, en met dit adres log je in.`,
      anew: 'Je bent overal uitgelogd. Links uit eerdere mails, passkeys en agenda-abonnementen werken niet meer. Wat op je wacht, staat op je eigen pagina; daar maak je ook een passkey of abonnement opnieuw.',
      button: 'Naar je pagina',
      reason: 'Je krijgt deze mail omdat dit adres voor je is ingevoerd.',
    },
  },
};

/** Tells whoever reads a mailbox that it is no longer somebody's, or that it is from now on; never which the other is. */
export function addressLetter({ organizationName, recipient, isFormer }: AddressLetter): Letter {
  const { name, locale } = recipient;
  const { greeting, former, present } = texts[locale];
  const { subject, preheader, heading, reason } = isFormer ? former : present;
  return {
    ...{ locale, organizationName, preheader, heading, reason },
    subject: subject(organizationName),
    greeting: greeting(name),
    blocks: isFormer
      ? [
          { type: 'paragraph', text: former.opening(organizationName, name) },
          { type: 'paragraph', text: former.wrong(organizationName) },
          { type: 'button', label: former.button, target: { page: '/sign-in' } },
        ]
      : [
          { type: 'paragraph', text: present.opening(organizationName) },
          { type: 'paragraph', text: present.anew },
          { type: 'button', label: present.button, target: { page: '/' } },
        ],
  };
}
