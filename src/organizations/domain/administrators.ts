import type { Wrong } from './problem.js';
import type { Role } from './roles.js';
import type { Term } from './term.js';

interface Holder {
  readonly roles: readonly Role[];
}

const isAdministrator = ({ roles }: Holder): boolean => roles.includes('admin');

/** Whether somebody keeps the installation and no last day of theirs is known. */
export const staysAdministrator = (person: Holder & Pick<Term, 'untilDate'>): boolean =>
  isAdministrator(person) && person.untilDate === null;

/**
 * Why somebody may not change a person this way, where only an administrator may: who keeps the installation, and from
 * when until when. Null where they may; `before` is null for somebody new.
 */
export function reservedToAdministrators(
  by: Holder,
  before: (Holder & Term) | null,
  after: Holder & Term,
): { readonly field: 'roles' | 'until'; readonly wrong: Exclude<Wrong, string> } | null {
  if (isAdministrator(by)) return null;
  if (isAdministrator(after) !== (before !== null && isAdministrator(before)))
    return { field: 'roles', wrong: ONLY_THEY_GIVE };
  if (before === null || !isAdministrator(before)) return null;
  const isSame = before.fromDate === after.fromDate && before.untilDate === after.untilDate;
  return isSame ? null : { field: 'until', wrong: ONLY_THEY_END };
}

const ONLY_THEY_GIVE = {
  en: 'Only an administrator makes somebody an administrator, or takes that away. Ask one of them.',
  nl: 'Alleen een beheerder maakt iemand beheerder, of neemt dat weg. Vraag het aan een van hen.',
};
const ONLY_THEY_END = {
  en: 'Only an administrator says when an administrator comes and leaves. Ask one of them.',
  nl: 'Alleen een beheerder bepaalt wanneer een beheerder komt en vertrekt. Vraag het aan een van hen.',
};

/** Why the last administrator keeps the role and stays. */
export const LAST_ADMINISTRATOR = {
  en: 'This is the only administrator. Make somebody else an administrator first.',
  nl: 'Dit is de enige beheerder. Maak eerst iemand anders beheerder.',
};
