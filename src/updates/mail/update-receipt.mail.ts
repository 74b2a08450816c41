import { periodWords } from '../../cycles/domain/session-words.js';
import type { Block, Letter } from '../../mail/letter.js';
import type { NlEn } from '../../platform/pages/locale.js';
import { answerFacts, type AnswerNames } from '../kpi-words.js';
import type { UpdateContent } from '../update-revision.entity.js';
import { closingWords, formLink, type MailedDepartment, namesOf, type RoundMail } from './mail-facts.js';

export interface Receipt extends Omit<RoundMail, 'departments'> {
  readonly departments: readonly (MailedDepartment & AnswerNames & { readonly content: UpdateContent })[];
}

const texts = {
  en: {
    subject: (period: string, departments: string) => `Received: update ${period}, ${departments}`,
    heading: 'Thank you, your update is in',
    greeting: (name: string) => `Hello ${name},`,
    opening: (period: string) => `This is what we understood of your update for ${period}.`,
    revise: (until: string) => `Is something not right? You can change it until ${until}.`,
    button: 'Change the answer',
    reason: 'You get this mail because you, or somebody with your link, sent this update.',
  },
  nl: {
    subject: (period: string, departments: string) => `Ontvangen: update ${period}, ${departments}`,
    heading: 'Dank je, je update is binnen',
    greeting: (name: string) => `Dag ${name},`,
    opening: (period: string) => `Dit hebben we uit je update over ${period} begrepen.`,
    revise: (until: string) => `Klopt er iets niet? Aanpassen kan tot ${until}.`,
    button: 'Antwoord aanpassen',
    reason: 'Je krijgt deze mail omdat jij, of iemand met jouw link, deze update verstuurde.',
  },
} satisfies NlEn<unknown>;

/** What was understood of an answer, to whoever gave it, with the way to mend it. */
export function receiptLetter(receipt: Receipt): Letter {
  const { recipient, departments, sheet } = receipt;
  const { locale } = recipient;
  const say = texts[locale];
  const period = periodWords(sheet.period, locale);
  const names = namesOf(
    departments.map(({ name }) => name),
    locale,
  );
  return {
    locale,
    subject: say.subject(period, names),
    preheader: say.opening(period),
    organizationName: receipt.organizationName,
    heading: say.heading,
    greeting: say.greeting(recipient.name),
    blocks: [
      { type: 'paragraph', text: say.opening(period) },
      ...departments.flatMap((department): Block[] => [
        { type: 'heading', text: department.name },
        { type: 'facts', facts: answerFacts({ department, content: department.content, locale }) },
      ]),
      { type: 'paragraph', text: say.revise(closingWords(receipt)) },
      { type: 'button', label: say.button, target: formLink(receipt) },
    ],
    reason: say.reason,
  };
}
