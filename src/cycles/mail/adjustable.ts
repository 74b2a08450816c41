import type { Adjustable } from '../../mail/letter.js';
import { sessionName } from '../domain/session-words.js';
import type { SessionMailFacts } from './session-mail-facts.service.js';

/**
 * What words of an organization's own may name in a mail about a session.
 * @param when the time it tells, in the reader's words
 * @param heading whether it tells what such a mail always tells
 */
export function adjustableOf(
  { session, person, organizationName }: SessionMailFacts,
  when: string,
  heading = true,
): Adjustable {
  const name = sessionName(session, person.locale);
  const called = session.title === null ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  const fields = { name: person.name, organization: organizationName, session: called, when };
  return { subject: 'agenda', heading, fields };
}
