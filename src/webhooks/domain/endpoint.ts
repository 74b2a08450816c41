import { isOneLine } from '../../organizations/domain/names.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import { EVENT_TYPES, type EventType } from './event-types.js';

/** A receiver, as an administrator gives it. */
export interface EndpointCommand {
  /** How people tell receivers apart. */
  readonly name: string;
  readonly url: string;
  readonly eventTypes: readonly string[];
}

const LONGEST_NAME = 200;
const LONGEST_URL = 500;

const NAMELESS = {
  en: 'Give it a name of one line, at most 200 characters.',
  nl: 'Geef een naam van één regel, hooguit 200 tekens.',
};
const NO_EVENTS = { en: 'Choose at least one event.', nl: 'Kies minstens één gebeurtenis.' };

/**
 * What is wrong with a receiver, field by field.
 * @param inside whether it may stand in a private network and speak plain HTTP
 * @param isInside whether an address without a name lies in one
 */
export function problemsOfEndpoint(
  { name, url, eventTypes }: EndpointCommand,
  { inside, isInside }: { readonly inside: boolean; readonly isInside: (host: string) => boolean },
): Problem[] {
  const unknown = eventTypes.find((type) => !isEventType(type));
  return [
    ...problem(
      'name',
      name.trim() === '' || name.length > LONGEST_NAME || !isOneLine(name) ? NAMELESS : null,
    ),
    ...problem('url', problemOfUrl(url, inside, isInside)),
    ...problem('eventTypes', eventTypes.length === 0 ? NO_EVENTS : null),
    ...problem('eventTypes', unknown === undefined ? null : notAnEvent(unknown)),
  ];
}

export function isEventType(text: string): text is EventType {
  return EVENT_TYPES.some((type) => type === text);
}

function notAnEvent(text: string): Wrong {
  return {
    en: `“${text.slice(0, 64)}” is not an event. Choose from the list.`,
    nl: `“${text.slice(0, 64)}” is geen gebeurtenis. Kies uit de lijst.`,
  };
}

function problemOfUrl(url: string, inside: boolean, isInside: (host: string) => boolean): Wrong | null {
  const begins = inside ? 'http:// or https://' : 'https://';
  const wrong = {
    en: `Write the receiver’s address, beginning with ${begins}, like https://example.org/cadans, at most 500 characters and without a name, password or #.`,
    nl: `Schrijf het adres van de ontvanger, beginnend met ${begins.replace('or', 'of')}, zoals https://example.org/cadans, hooguit 500 tekens en zonder naam, wachtwoord of #.`,
  };
  if (url.length > LONGEST_URL || !URL.canParse(url)) return wrong;
  const { protocol, hostname, username, password, hash } = new URL(url);
  if (protocol !== 'https:' && !(inside && protocol === 'http:')) return wrong;
  if (username !== '' || password !== '' || hash !== '') return wrong;
  if (inside || !isInside(hostname.replace(/^\[|\]$/g, ''))) return null;
  return {
    en: 'This address lies in a private network, which Cadans asks for nobody. Give one that can be reached from outside.',
    nl: 'Dit adres ligt in een besloten netwerk, en daar gaat Cadans voor niemand heen. Geef er een dat van buiten te bereiken is.',
  };
}
