import { DomainError } from '../platform/errors.js';
import type { NlEn } from '../platform/pages/locale.js';
import type { WhyNot } from './domain/acts.js';

/** The address mail is sent from cannot be read: the service does not start. */
export class SenderUnreadable extends Error {
  constructor(text: string) {
    super(`MAIL_FROM is "${text}"; write Name <address@your-domain>.`);
    this.name = 'SenderUnreadable';
  }
}

/** What somebody wanted to do to a mail makes no sense any more. */
export class MailActRefused extends DomainError {
  readonly code: string;
  readonly kind = 'conflict';

  constructor(readonly why: WhyNot) {
    super(SENTENCES[why]);
    this.code = `mail.${why}`;
  }
}

/** Why an act makes no sense, as people read it. */
export function whyNotWords(why: WhyNot): NlEn<string> {
  return SENTENCES[why];
}

const SENTENCES: Readonly<Record<WhyNot, NlEn<string>>> = {
  sent: {
    en: 'This mail has been sent; it cannot be taken back or sent again.',
    nl: 'Deze mail is verstuurd; intrekken of nog eens versturen kan niet meer.',
  },
  leaving: {
    en: 'This mail is leaving at this very moment; look again in a minute to see how that ended.',
    nl: 'Deze mail vertrekt op dit moment; kijk over een minuut hoe dat afliep.',
  },
  waiting: {
    en: 'This mail waits to leave already; there is nothing to send again.',
    nl: 'Deze mail staat al klaar om te vertrekken; nog eens versturen is niet nodig.',
  },
  held: {
    en: 'This mail is next in line already; it leaves as soon as mail may leave.',
    nl: 'Deze mail is al aan de beurt; hij vertrekt zodra er mail mag vertrekken.',
  },
  withdrawn: {
    en: 'This mail was withdrawn because it was no longer needed. If it is needed again, it is sent by itself.',
    nl: 'Deze mail is ingetrokken omdat hij niet meer nodig was. Is hij weer nodig, dan gaat hij vanzelf.',
  },
  ended: {
    en: 'This mail does not wait to leave any more: it failed, was missed or was withdrawn.',
    nl: 'Deze mail wacht niet meer op vertrek: hij is mislukt, gemist of ingetrokken.',
  },
  'too-late': {
    en: 'The moment of this mail has passed: what it says would no longer hold. Tell the recipient yourself.',
    nl: 'Het moment van deze mail is voorbij: wat erin staat klopt niet meer. Laat het de ontvanger zelf weten.',
  },
  unwanted: {
    en: 'This mail is no longer owed: since then it was answered, told otherwise, or its occasion changed.',
    nl: 'Deze mail hoeft niet meer: intussen is er geantwoord, is het anders verteld of veranderde de aanleiding.',
  },
  suppressed: {
    en: 'Mail to this address came back, so nothing is sent there any more. Correct the address, or lift the suppression, and send the mail again.',
    nl: 'Mail aan dit adres kwam terug, dus er gaat niets meer heen. Verbeter het adres, of hef de blokkade op, en verstuur de mail opnieuw.',
  },
  changed: {
    en: 'Something else happened to this mail just now. Look at it again, and repeat what you wanted if it still makes sense.',
    nl: 'Er gebeurde net iets anders met deze mail. Bekijk hem opnieuw en doe het nog eens als het dan nog zinvol is.',
  },
};

/** Nothing leaves already: a second pause would hide why. */
export class ChannelPausedAlready extends DomainError {
  readonly code = 'mail.paused-already';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'Mail is held back already. Let it leave again first if you want to give another reason.',
      nl: 'De mail wordt al tegengehouden. Laat haar eerst weer vertrekken als je een andere reden wilt geven.',
    });
  }
}

/** One organization's administrator acts for that organization; the channel belongs to all of the installation. */
export class ChannelOfSeveral extends DomainError {
  readonly code = 'mail.channel-by-operator';
  readonly kind = 'refused';

  constructor(act: 'pause' | 'resume') {
    super({
      en: `Several organizations send their mail this way. Its operator decides for all of them: cadans channel ${act}.`,
      nl: `Meer organisaties versturen hun mail langs deze weg. De beheerder ervan beslist voor allemaal: cadans channel ${act}.`,
    });
  }
}

/** Whoever tries a setting out needs few; many would only be a bother. */
export class TooManyTestMails extends DomainError {
  readonly code = 'mail.too-many-tests';
  readonly kind = 'refused';

  constructor(most: number, minutes: number) {
    super({
      en: `You sent yourself ${most} test mails within ${minutes} minutes. See what became of them, and try again later.`,
      nl: `Je stuurde jezelf ${most} testmails binnen ${minutes} minuten. Kijk wat ervan werd en probeer het later nog eens.`,
    });
  }
}

/** What a mail said was kept for a time, which is over. */
export class MailNotKept extends DomainError {
  readonly code = 'mail.not-kept';
  readonly kind = 'not-found';

  constructor() {
    super({
      en: 'What this mail said is not kept any more.',
      nl: 'Wat er in deze mail stond wordt niet meer bewaard.',
    });
  }
}
