import type { SessionKind } from '../../cycles/domain/rhythm.js';
import type { Language } from '../../cycles/domain/session-words.js';
import type { AgendaSection, Purpose } from './agenda.js';

/** A question that a kind of session always asks. */
interface Question {
  readonly title: string;
  readonly purpose: Purpose;
  /** Whether the common goal stands beside it. */
  readonly aboutGoal: boolean;
}

interface AgendaWords {
  readonly questions: Readonly<Record<SessionKind, readonly Question[]>>;
  readonly sections: Readonly<Record<AgendaSection, string>>;
  readonly goal: {
    objects(department: string): string;
    reserves(department: string): string;
    readonly revalidate: string;
    confirmed(date: string): string;
    readonly expired: string;
    heldUntil(date: string): string;
  };
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly statuses: Readonly<Record<'off-track' | 'stale', string>>;
  readonly guardrails: Readonly<Record<'low' | 'high', (bound: string, standing: string) => string>>;
  readonly actions: Readonly<Record<'due' | 'overdue', (day: string) => string>>;
  readonly decisions: {
    lookedFor(effect: string): string;
    decided(on: string, revisitOn: string): string;
  };
  carried(times: number): string;
  broughtInBy(name: string): string;
  readonly nothingDelivered: string;
  readonly noGoal: string;
  /** `from`: of whom; null: of no department in particular. */
  helpFor(department: string, from: string | null): string;
  missing(department: string): string;
  readonly customer: string;
  readonly notAnswered: string;
}

const question = (title: string, purpose: Purpose, aboutGoal = false): Question => ({
  title,
  purpose,
  aboutGoal,
});

/** The words of an agenda. The questions are those of the yearly, quarterly and monthly business planning cycle. */
export const agendaWords: Readonly<Record<Language, AgendaWords>> = {
  en: {
    questions: {
      annual: [
        question('Where are we?', 'discuss'),
        question('Where do we want to go?', 'discuss'),
        question('Our vision and the common goal', 'decide', true),
      ],
      quarterly: [
        question('Which parts, goals and projects are most urgent for the long-term goal?', 'decide', true),
      ],
      monthly: [
        question('How do the projects stand?', 'discuss'),
        question('What was delivered?', 'inform'),
        question('How does it contribute to the goal already?', 'discuss', true),
      ],
    },
    sections: {
      annual: 'The year',
      quarterly: 'The quarter',
      monthly: 'The month',
      answers: 'What you answered',
      proposed: 'Put forward',
      actions: 'Actions still open',
      goal: 'The goal itself',
      projects: 'Projects',
      delivered: 'What was delivered',
      guardrails: 'Outside the guardrail',
      kpis: 'KPIs that need attention',
      decisions: 'Decisions to look at again',
      help: 'Help wanted',
      missing: 'Updates that are missing',
    },
    goal: {
      objects: (department) => `${department} objects to the goal`,
      reserves: (department) => `${department} has a reservation about the goal`,
      revalidate: 'Does the goal still hold?',
      confirmed: (date) => `Last adopted or confirmed on ${date}.`,
      expired: 'The goal has expired',
      heldUntil: (date) => `It held until ${date}: set a new one.`,
    },
    purposes: { inform: 'Inform', discuss: 'Discuss', decide: 'Decide' },
    statuses: { 'off-track': 'Off track', stale: 'No current figure' },
    guardrails: {
      low: (bound, standing) => `Below its lower bound of ${bound}: ${standing}. What now, and who decides?`,
      high: (bound, standing) => `Above its upper bound of ${bound}: ${standing}. What now, and who decides?`,
    },
    actions: { due: (day) => `by ${day}`, overdue: (day) => `was due by ${day}` },
    decisions: {
      lookedFor: (effect) => `Looked for: ${effect}.`,
      decided: (on, revisitOn) => `Decided on ${on}, to be looked at again on ${revisitOn}. What came of it?`,
    },
    broughtInBy: (name) => `Brought in by ${name}`,
    carried: (times) => `Carried over ${times === 1 ? 'once' : `${times} times`} so far.`,
    nothingDelivered: 'Nothing was delivered.',
    noGoal: 'No common goal is written down yet.',
    helpFor: (department, from) => `${department} asks ${from === null ? 'for help' : `${from} for help`}`,
    missing: (department) => `No update from ${department} yet`,
    customer: 'What does this mean for the customer?',
    notAnswered: 'not answered yet',
  },
  nl: {
    questions: {
      annual: [
        question('Waar staan we?', 'discuss'),
        question('Waar willen we naartoe?', 'discuss'),
        question('Onze visie en het gemeenschappelijke doel', 'decide', true),
      ],
      quarterly: [
        question(
          'Welke onderdelen, doelen en projecten zijn het urgentst voor het langetermijndoel?',
          'decide',
          true,
        ),
      ],
      monthly: [
        question('Hoe staan de projecten ervoor?', 'discuss'),
        question('Wat is er opgeleverd?', 'inform'),
        question('Hoe draagt dat nu al bij aan het doel?', 'discuss', true),
      ],
    },
    sections: {
      annual: 'Het jaar',
      quarterly: 'Het kwartaal',
      monthly: 'De maand',
      answers: 'Wat jullie antwoordden',
      proposed: 'Ingebracht',
      actions: 'Acties die nog openstaan',
      goal: 'Het doel zelf',
      projects: 'Projecten',
      delivered: 'Wat er is opgeleverd',
      guardrails: 'Buiten de vangrail',
      kpis: 'KPI’s die aandacht vragen',
      decisions: 'Besluiten om opnieuw te bekijken',
      help: 'Hulp gevraagd',
      missing: 'Updates die ontbreken',
    },
    goal: {
      objects: (department) => `${department} heeft bezwaar tegen het doel`,
      reserves: (department) => `${department} heeft een voorbehoud bij het doel`,
      revalidate: 'Geldt het doel nog?',
      confirmed: (date) => `Voor het laatst vastgesteld of bevestigd op ${date}.`,
      expired: 'Het doel is verlopen',
      heldUntil: (date) => `Het gold tot en met ${date}: stel een nieuw doel.`,
    },
    purposes: { inform: 'Informeren', discuss: 'Bespreken', decide: 'Besluiten' },
    statuses: { 'off-track': 'Niet op koers', stale: 'Geen actueel cijfer' },
    guardrails: {
      low: (bound, standing) => `Onder de ondergrens van ${bound}: ${standing}. Wat nu, en wie beslist?`,
      high: (bound, standing) => `Boven de bovengrens van ${bound}: ${standing}. Wat nu, en wie beslist?`,
    },
    actions: { due: (day) => `voor ${day}`, overdue: (day) => `had klaar moeten zijn voor ${day}` },
    decisions: {
      lookedFor: (effect) => `Gezocht: ${effect}.`,
      decided: (on, revisitOn) => `Besloten op ${on}, opnieuw te bekijken op ${revisitOn}. Wat kwam ervan?`,
    },
    broughtInBy: (name) => `Ingebracht door ${name}`,
    carried: (times) => `Al ${times === 1 ? 'één keer' : `${times} keer`} doorgeschoven.`,
    nothingDelivered: 'Er is niets opgeleverd.',
    noGoal: 'Er is nog geen gemeenschappelijk doel vastgelegd.',
    helpFor: (department, from) => `${department} vraagt ${from === null ? '' : `${from} `}om hulp`,
    missing: (department) => `Nog geen update van ${department}`,
    customer: 'Wat betekent dit voor de klant?',
    notAnswered: 'nog niet beantwoord',
  },
};

/** Items whose customer question is asked out loud, answered or not; of the others only an answer is shown. */
export function asksForCustomer(section: AgendaSection): boolean {
  return section === 'delivered';
}
