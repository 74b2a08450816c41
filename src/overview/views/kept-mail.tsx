import type { StaysIn } from '../../mail/domain/way-out.js';
import { Flash } from '../../platform/pages/flash.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';

interface KeptMailTexts {
  readonly why: Readonly<Record<StaysIn, string>>;
  readonly toMailbox: string;
}

const keptMailTexts: NlEn<KeptMailTexts> = {
  en: {
    why: {
      mailbox:
        'No mail leaves this installation: what is due stays in the built-in mailbox, until whoever runs it sets SMTP_URL.',
      folder: 'Mail reaches nobody here: what is due is written to a folder as files.',
      example: 'None of the example’s mails leaves: what is due stays in the built-in mailbox.',
    },
    toMailbox: 'To the mailbox',
  },
  nl: {
    why: {
      mailbox:
        'Van deze installatie vertrekt geen mail: wat aan de beurt is, blijft in het ingebouwde postvak tot wie haar draait SMTP_URL instelt.',
      folder: 'Hier komt mail bij niemand aan: wat aan de beurt is, wordt als bestand in een map gezet.',
      example: 'Van het voorbeeld vertrekt geen mail: wat aan de beurt is, blijft in het ingebouwde postvak.',
    },
    toMailbox: 'Naar het postvak',
  },
};

interface KeptMailProps {
  readonly stays: StaysIn;
  /** Whether the reader may look into the mailbox. */
  readonly mayRead: boolean;
  readonly locale: Locale;
}

/** That mails reach nobody here, which is what the example is for, and worth knowing of any other organization. */
export function KeptMail({ stays, mayRead, locale }: KeptMailProps) {
  const { why, toMailbox } = keptMailTexts[locale];
  return (
    <Flash tone={stays === 'example' ? 'note' : 'warning'}>
      {why[stays]} {mayRead && stays !== 'folder' && <a href="/mailbox">{toMailbox}</a>}
    </Flash>
  );
}
