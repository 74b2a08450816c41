import { wallTimeAt } from '../../calendar/domain/zones.js';
import { formatDateTime } from '../../platform/pages/format-date.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import type { Letter } from '../letter.js';

export interface TestLetter {
  readonly organizationName: string;
  readonly recipient: { readonly name: string; readonly locale: Locale; readonly zone: string };
  readonly askedAt: number;
}

const texts = {
  en: {
    subject: (organization: string) => `Test mail of ${organization}`,
    preheader: 'Mail of your organization arrives.',
    heading: 'Mail arrives',
    greeting: (name: string) => `Hello ${name},`,
    opening: 'This is the test mail you asked for. That you can read it means that mail leaves and arrives.',
    junk: 'Did you find it among junk? Then look at what the check of the mail channel advises.',
    asked: 'Asked for',
    button: 'To the mail channel',
    reason: 'You get this mail because you asked for a test mail.',
  },
  nl: {
    subject: (organization: string) => `Testmail van ${organization}`,
    preheader: 'Mail van jullie organisatie komt aan.',
    heading: 'De mail komt aan',
    greeting: (name: string) => `Dag ${name},`,
    opening: 'Dit is de testmail waar je om vroeg. Dat je hem leest, betekent dat mail vertrekt en aankomt.',
    junk: 'Lag hij tussen de ongewenste mail? Kijk dan wat de controle van het mailkanaal aanraadt.',
    asked: 'Gevraagd',
    button: 'Naar het mailkanaal',
    reason: 'Je krijgt deze mail omdat je om een testmail vroeg.',
  },
} satisfies NlEn<unknown>;

/** Says that mail arrives, to whoever asked whether it does. */
export function testLetter({ organizationName, recipient, askedAt }: TestLetter): Letter {
  const { locale, name, zone } = recipient;
  const say = texts[locale];
  const { date, time } = wallTimeAt(askedAt, zone);
  return {
    ...{ locale, organizationName, preheader: say.preheader, heading: say.heading, reason: say.reason },
    subject: say.subject(organizationName),
    greeting: say.greeting(name),
    blocks: [
      { type: 'paragraph', text: say.opening },
      { type: 'facts', facts: [{ label: say.asked, value: formatDateTime(date, time, locale, 'long') }] },
      { type: 'paragraph', text: say.junk },
      { type: 'button', label: say.button, target: { page: '/administration/mail' } },
    ],
  };
}
