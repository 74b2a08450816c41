import type { Language } from '../../cycles/domain/session-words.js';
import { dateWords } from '../../cycles/domain/time-words.js';
import type { AgendaItem } from './agenda.js';

interface ProjectMatterBase {
  readonly id: string;
  readonly name: string;
  /** Names of the departments that work on it. */
  readonly departments: readonly string[];
  /** The answer to "what does this mean for the customer?". */
  readonly customer: string;
}

/** What there is to say about a project. Dates are `YYYY-MM-DD`. */
export type ProjectMatter = ProjectMatterBase &
  (
    | {
        readonly about: 'urgent';
        /** From 1, in the order of its quarter. */
        readonly place: number;
        /** 0 to 1. */
        readonly urgency: number;
        /** Why leadership gave it that place by hand; null where its urgency did. */
        readonly byHand: string | null;
      }
    | { readonly about: 'past-stop'; readonly stopOn: string }
    | { readonly about: 'waits'; readonly days: number; readonly waitingFor: string }
  );

interface ProjectItemWords {
  urgency(place: number, share: string): string;
  byHand(reason: string): string;
  pastStop(name: string): string;
  stopOn(date: string): string;
  waits(name: string, days: number): string;
  waitsFor(what: string): string;
}

const WORDS: Readonly<Record<Language, ProjectItemWords>> = {
  en: {
    urgency: (place, share) => `Number ${place} of the quarter, urgency ${share}`,
    byHand: (reason) => `placed by hand: ${reason}`,
    pastStop: (name) => `The experiment “${name}” is past its stop date`,
    stopOn: (date) => `It was to stop on ${date}. What was learned?`,
    waits: (name, days) => `“${name}” has waited for ${days} days`,
    waitsFor: (what) => `For: ${what}.`,
  },
  nl: {
    urgency: (place, share) => `Nummer ${place} van het kwartaal, urgentie ${share}`,
    byHand: (reason) => `met de hand geplaatst: ${reason}`,
    pastStop: (name) => `Het experiment “${name}” is voorbij zijn stopdatum`,
    stopOn: (date) => `Het zou stoppen op ${date}. Wat is er geleerd?`,
    waits: (name, days) => `“${name}” wacht al ${days} dagen`,
    waitsFor: (what) => `Op: ${what}.`,
  },
};

/** A project on the agenda: what is ranked or waits is decided, an experiment that goes on for too long is talked over. */
export function projectItemOf(matter: ProjectMatter, language: Language): AgendaItem {
  const words = WORDS[language];
  const { name, departments, customer } = matter;
  const [only] = departments;
  const item = { key: `projects:${matter.about}:${matter.id}`, section: 'projects', customer } as const;
  const department = departments.length === 1 ? (only ?? null) : null;
  switch (matter.about) {
    case 'urgent': {
      const { place, urgency, byHand } = matter;
      const facts = [
        words.urgency(place, percent(urgency, language)),
        ...(department === null ? [departments.join(', ')] : []),
        ...(byHand === null ? [] : [words.byHand(byHand)]),
      ];
      // Lists of an agenda have numbers of their own.
      return { ...item, title: name, detail: facts.join('; '), department, purpose: 'decide' };
    }
    case 'past-stop': {
      const detail = words.stopOn(dateWords(matter.stopOn, language));
      return { ...item, title: words.pastStop(name), detail, department, purpose: 'discuss' };
    }
    case 'waits': {
      const title = words.waits(name, matter.days);
      return { ...item, title, detail: words.waitsFor(matter.waitingFor), department, purpose: 'decide' };
    }
  }
}

function percent(share: number, language: Language): string {
  const text = (share * 100).toFixed(1);
  return `${language === 'nl' ? text.replace('.', ',') : text}%`;
}
