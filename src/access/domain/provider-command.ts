import { isOneLine } from '../../organizations/domain/names.js';
import { type GroupRole, GROUP_ROLES } from './roles-by-groups.js';

/** An organization's own provider, as its administrators give it. */
export interface ProviderCommand {
  readonly issuer: string;
  readonly clientId: string;
  /** Empty keeps the one there is. */
  readonly secret: string;
  /** Takes addresses too of which the provider does not say whether they were checked. */
  readonly trustsAddresses: boolean;
  /** Claim with the groups. */
  readonly groupsClaim: string;
  /** One a line: `group = role`. */
  readonly groupRoles: string;
}

interface Wrong {
  readonly field: string;
  readonly message: string;
  readonly dutch: string;
}

const MOST_GROUPS = 100;

/**
 * What is wrong with it, field by field.
 * @param inside whether it may stand in a private network and speak plain HTTP
 */
export function problemsOfProvider(command: ProviderCommand, inside: boolean): Wrong[] {
  const { issuer, clientId, secret, groupsClaim, groupRoles } = command;
  const wrong = (field: string, is: boolean, message: string, dutch: string) =>
    is ? [{ field, message, dutch }] : [];
  const line = (text: string, most: number) => text.length <= most && isOneLine(text);
  return [
    ...wrong(
      'issuer',
      !isIssuer(issuer, inside),
      `Give the issuer’s address as the provider spells it, beginning with ${inside ? 'http:// or ' : ''}https://, without ? or #.`,
      `Geef het adres van de uitgever zoals de provider het schrijft, beginnend met ${inside ? 'http:// of ' : ''}https://, zonder ? of #.`,
    ),
    ...wrong(
      'clientId',
      clientId === '' || !line(clientId, 255),
      'Give the client ID under which the provider knows Cadans.',
      'Geef de client-id waaronder de provider Cadans kent.',
    ),
    ...wrong(
      'secret',
      !line(secret, 500),
      'A secret is one line of at most 500 characters.',
      'Een geheim is één regel van hooguit 500 tekens.',
    ),
    ...wrong(
      'groupsClaim',
      !/^[\w:./-]{1,64}$/.test(groupsClaim),
      'Give the name of the claim that holds the groups, like groups.',
      'Geef de naam van de claim waarin de groepen staan, zoals groups.',
    ),
    ...wrong(
      'groupRoles',
      groupRolesIn(groupRoles) === null,
      `Write one group a line, as group = role, at most ${MOST_GROUPS}. The roles are ${GROUP_ROLES.join(', ')}.`,
      `Schrijf één groep per regel, als groep = rol, hooguit ${MOST_GROUPS}. De rollen zijn ${GROUP_ROLES.join(', ')}.`,
    ),
  ];
}

/** The lines as pairs; null where one of them is none. */
export function groupRolesIn(text: string): GroupRole[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const pairs = lines.flatMap((line) => {
    const at = line.lastIndexOf('=');
    const group = line.slice(0, Math.max(at, 0)).trim();
    const role = GROUP_ROLES.find((known) => known === line.slice(at + 1).trim());
    return role === undefined || group === '' || group.length > 200 || !isOneLine(group)
      ? []
      : [{ group, role }];
  });
  return pairs.length === lines.length && lines.length <= MOST_GROUPS ? pairs : null;
}

export function textOfGroupRoles(pairs: readonly GroupRole[]): string {
  return pairs.map(({ group, role }) => `${group} = ${role}`).join('\n');
}

function isIssuer(text: string, inside: boolean): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false;
  const { protocol, search, hash, username, password } = new URL(text);
  if (protocol !== 'https:' && !(inside && protocol === 'http:')) return false;
  return `${search}${hash}${username}${password}` === '' && !/[?#]/.test(text);
}
