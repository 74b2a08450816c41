import { periodWords } from '../../cycles/domain/session-words.js';
import { figureText } from '../../kpis/domain/figure.js';
import type { Block, Letter } from '../../mail/letter.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { ProjectUnderWay } from '../../projects/projects.service.js';
import { answerFacts, figureWords } from '../kpi-words.js';
import { textLabel, TEXT_FIELDS } from '../replies/domain/form-labels.js';
import type { Refusal } from '../replies/domain/read-answer.js';
import type { UnderstoodReply, UnderstoodSection } from '../replies/understood.js';
import { SEPARATOR } from '../typed-answer.js';
import type { UpdateContent } from '../update-revision.entity.js';
import { closingWords, formLink, type MailedDepartment, namesOf } from './mail-facts.js';
import { type ReplyTexts, replyTexts } from './reply-texts.js';
import type { AskedRound } from './round-mails.service.js';

export interface ReplyReceipt extends AskedRound {
  readonly understood: UnderstoodReply;
  /** What was kept, by request id. */
  readonly contents: ReadonlyMap<string, UpdateContent>;
  readonly projects: readonly ProjectUnderWay[];
}

type Upshot = keyof ReplyTexts['subject'];

/** What was understood of an answer by mail, what not and why, to whoever gave it, with the way to mend it. */
export function replyReceiptLetter(receipt: ReplyReceipt): Letter {
  const { recipient, departments, sheet, understood } = receipt;
  const { locale } = recipient;
  const say = replyTexts[locale];
  const period = periodWords(sheet.period, locale);
  const spoken = departments.filter(({ requestId }) => sectionOf(understood, requestId));
  const names = (of: readonly MailedDepartment[]) =>
    namesOf(
      of.map(({ name }) => name),
      locale,
    );
  const about = say.about(period, names(spoken.length > 0 ? spoken : departments));
  const upshot = upshotOf(understood);
  const says =
    understood.verdict === 'read' ? say.opening(period) : refusal(receipt, period, names(departments));
  return {
    locale,
    subject: say.subject[upshot](about),
    preheader: understood.verdict === 'read' ? says : say.heading[upshot],
    organizationName: receipt.organizationName,
    heading: say.heading[upshot],
    greeting: say.greeting(recipient.name),
    blocks: [
      { type: 'paragraph', text: says },
      ...spoken.flatMap((department) => departmentBlocks(receipt, department)),
      ...problemBlocks(say.notTaken, understood.problems, locale),
      ...unanswered(receipt, spoken.length, names),
      ...(understood.loose === ''
        ? []
        : [{ type: 'quote' as const, label: say.loose, text: understood.loose }]),
      ...wayOn(receipt, upshot),
    ],
    reason: say.reason,
  };
}

function upshotOf({ verdict, sections, problems }: UnderstoodReply): Upshot {
  if (verdict !== 'read') return verdict === 'nothing' ? 'nothing' : 'not-saved';
  const isKept = ({ outcome }: UnderstoodSection) => outcome === 'saved' || outcome === 'unchanged';
  const isWhole = (section: UnderstoodSection) => isKept(section) && section.problems.length === 0;
  if (sections.length === 0) return 'nothing';
  if (sections.every(isWhole) && problems.length === 0) return 'taken';
  if (sections.some(isKept)) return 'asked';
  return sections.some(({ outcome }) => outcome === 'incomplete') ? 'incomplete' : 'not-saved';
}

/** Why nothing of it was taken. */
function refusal({ recipient, understood }: ReplyReceipt, period: string, departments: string): string {
  const say = replyTexts[recipient.locale];
  switch (understood.verdict) {
    case 'no-right':
      return say.noRight(departments);
    case 'closed':
      return say.closed(period);
    case 'cancelled':
      return say.cancelled;
    default:
      return say.nothing(period);
  }
}

function departmentBlocks(receipt: ReplyReceipt, department: ReplyReceipt['departments'][number]): Block[] {
  const { locale } = receipt.recipient;
  const section = sectionOf(receipt.understood, department.requestId);
  if (!section) return [];
  const facts = factsOf(receipt, department, section, locale);
  const says = outcomeWords(section, facts.length > 0, locale);
  const uncommented = department.kpis.filter(({ id }) => section.uncommented.includes(id));
  const asks = replyTexts[locale].uncommented(
    namesOf(
      uncommented.map(({ name }) => name),
      locale,
    ),
  );
  return [
    { type: 'heading', text: department.name },
    ...says.map((text) => ({ type: 'paragraph' as const, text })),
    ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
    ...problemBlocks(null, section.problems, locale),
    ...(uncommented.length > 0 ? [{ type: 'paragraph' as const, text: asks }] : []),
  ];
}

function outcomeWords({ outcome, missing }: UnderstoodSection, hasFacts: boolean, locale: Locale): string[] {
  const say = replyTexts[locale];
  if (outcome !== 'incomplete') return [say.outcome[outcome] ?? ''].filter((text) => text !== '');
  const lacks = namesOf(
    missing.map((field) => say.missing[field]),
    locale,
  );
  if (!hasFacts) return [say.unclear];
  return [missing.length > 0 ? say.incomplete(lacks) : say.unclear, say.waits];
}

/** What was kept; or, where nothing was, what was understood. */
function factsOf(
  { contents, projects, others }: ReplyReceipt,
  department: ReplyReceipt['departments'][number],
  section: UnderstoodSection,
  locale: Locale,
) {
  const content = contents.get(section.requestId);
  const { kpis } = department;
  if (content) return answerFacts({ department: { kpis, projects, others }, content, locale });
  const { figures, texts, nothingDelivered } = section;
  const [delivered, ...rest] = TEXT_FIELDS;
  const textFact = (field: (typeof TEXT_FIELDS)[number]) => {
    const value = texts[field];
    return value === undefined ? [] : [{ label: textLabel(field, locale), value }];
  };
  return [
    ...kpis.flatMap((kpi) => {
      const said = figures[kpi.id];
      return said ? [{ label: kpi.name, value: figureWords(kpi, said.value, locale) }] : [];
    }),
    ...(nothingDelivered ? [{ label: textLabel(delivered, locale), value: '–' }] : textFact(delivered)),
    ...rest.flatMap(textFact),
  ];
}

function problemBlocks(title: string | null, problems: readonly Refusal[], locale: Locale): Block[] {
  if (problems.length === 0) return [];
  const items = problems.map((problem) => ({
    title: saidWords(problem, locale),
    detail: why(problem, locale),
  }));
  return [...(title === null ? [] : [{ type: 'heading' as const, text: title }]), { type: 'items', items }];
}

function saidWords(problem: Refusal, locale: Locale): string {
  const typed = locale === 'nl' ? `‘${problem.typed}’` : `“${problem.typed}”`;
  return 'label' in problem ? `${problem.label}: ${typed}` : typed;
}

function why(problem: Refusal, locale: Locale): string {
  const say = replyTexts[locale].why;
  switch (problem.why) {
    case 'ambiguous':
    case 'unit': {
      const [one, other] = problem.readings.map((value) => figureText(value, SEPARATOR[locale]));
      return problem.why === 'unit'
        ? say.unit(one ?? '', other ?? '')
        : say.ambiguous(one ?? '', other ?? '');
    }
    case 'contradictory':
      return say.contradictory(problem.other);
    default:
      return say[WHY[problem.why]];
  }
}

const WHY = {
  several: 'several',
  unreadable: 'unreadable',
  'too-large': 'tooLarge',
  'note-too-long': 'noteTooLong',
  'text-too-long': 'textTooLong',
  unknown: 'unknown',
  'unknown-in-text': 'unknownInText',
  'which-department': 'whichDepartment',
  'unknown-department': 'unknownDepartment',
} as const;

/** Of several departments, those the mail says nothing of. */
function unanswered(
  { recipient, departments, understood }: ReplyReceipt,
  spoken: number,
  names: (of: readonly MailedDepartment[]) => string,
): Block[] {
  const silent = departments.filter(({ requestId }) => !sectionOf(understood, requestId));
  if (spoken === 0 || silent.length === 0) return [];
  return [{ type: 'paragraph', text: replyTexts[recipient.locale].unanswered(names(silent)) }];
}

/** The form, as long as it opens; else whom to ask. */
function wayOn(receipt: ReplyReceipt, upshot: Upshot): Block[] {
  const { recipient, understood, planners } = receipt;
  const say = replyTexts[recipient.locale];
  if (!['read', 'nothing'].includes(understood.verdict)) {
    const asks = say.ask(namesOf(planners, recipient.locale));
    return [
      ...(planners.length > 0 ? [{ type: 'paragraph' as const, text: asks }] : []),
      {
        type: 'button',
        label: say.button.session,
        target: { page: `/sessions/${receipt.sheet.session.id}` },
      },
    ];
  }
  const label = { taken: 'change', asked: 'change', incomplete: 'complete' } as const;
  const way = upshot === 'nothing' || upshot === 'not-saved' ? 'fill' : label[upshot];
  return [
    { type: 'paragraph', text: say.revise(closingWords(receipt)) },
    { type: 'button', label: say.button[way], target: formLink(receipt) },
  ];
}

function sectionOf({ sections }: UnderstoodReply, requestId: string): UnderstoodSection | undefined {
  return sections.find((section) => section.requestId === requestId);
}
