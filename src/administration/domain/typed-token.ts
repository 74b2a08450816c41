import { isPlainDate, type PlainDate } from '../../calendar/domain/time.js';
import { problemOfName } from '../../organizations/domain/names.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';

/** A token somebody wants, as it was typed. */
export interface TypedToken {
  readonly name: string;
  /** `read`, or `write` for both. */
  readonly scope: 'read' | 'write';
  /** Empty for one that lasts until it is revoked. */
  readonly until: string;
}

type Body = Readonly<Record<string, unknown>>;

/** The fields of the form, whatever else was sent. */
export function typedToken(body: Body): TypedToken {
  const text = (field: string) => {
    const value = body[field];
    return typeof value === 'string' ? value.slice(0, 1_000).trim() : '';
  };
  return { name: text('name'), scope: text('scope') === 'write' ? 'write' : 'read', until: text('until') };
}

/** What is wrong with it on a day. */
export function problemsOfTypedToken({ name, until }: TypedToken, today: PlainDate): Problem[] {
  return [
    ...problem('name', problemOfName(name) === null ? null : A_NAME),
    ...problem('until', until === '' || (isPlainDate(until) && until >= today) ? null : A_DAY),
  ];
}

const A_NAME = {
  en: 'Say in a few words what it is for, like “Figures from the warehouse”.',
  nl: 'Zeg in een paar woorden waarvoor het is, zoals “Cijfers uit het magazijn”.',
};
const A_DAY = {
  en: 'Give a day from today on, or leave it empty for a token that lasts until you revoke it.',
  nl: 'Geef een dag vanaf vandaag, of laat dit leeg voor een token dat geldt tot je het intrekt.',
};
