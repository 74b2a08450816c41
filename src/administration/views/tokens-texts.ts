import type { NlEn } from '../../platform/pages/locale.js';

interface TokensTexts {
  readonly title: string;
  readonly lead: string;
  readonly there: string;
  readonly none: string;
  readonly scopes: Record<'read' | 'write', string>;
  readonly made: (day: string) => string;
  readonly until: (day: string) => string;
  readonly used: (day: string) => string;
  readonly neverUsed: string;
  readonly forGood: string;
  readonly over: string;
  readonly revoked: string;
  readonly revoke: string;
  readonly revokeWhich: (name: string) => string;
  readonly done: Record<'revoked', string>;
  readonly fresh: string;
  readonly name: string;
  readonly nameHint: string;
  readonly scope: string;
  readonly last: string;
  readonly lastHint: string;
  readonly make: string;
  readonly madeTitle: string;
  readonly madeLead: (name: string) => string;
  readonly token: string;
  readonly use: string;
  readonly back: string;
  readonly api: string;
}

export const tokensTexts: NlEn<TokensTexts> = {
  en: {
    title: 'API tokens',
    lead: 'With a token another program reads or changes what you can, through the API. Give each program its own, so that you can revoke one without the others.',
    there: 'Tokens there are',
    none: 'There are none yet.',
    scopes: { read: 'Read', write: 'Read and change' },
    made: (day) => `Made ${day}`,
    until: (day) => `works until ${day}`,
    used: (day) => `Last used ${day}`,
    neverUsed: 'Not used yet',
    forGood: 'works until you revoke it',
    over: 'Expired',
    revoked: 'Revoked',
    revoke: 'Revoke',
    revokeWhich: (name) => `Revoke ${name}`,
    done: { revoked: 'The token is revoked: it opens nothing any more.' },
    fresh: 'Make a token',
    name: 'What it is for',
    nameHint: 'So that you know it again.',
    scope: 'What it may do',
    last: 'Last day',
    lastHint: 'Leave it empty for a token that lasts until you revoke it.',
    make: 'Make the token',
    madeTitle: 'Your new token',
    madeLead: (name) => `For “${name}”. Copy it now: it is shown this once, and kept nowhere.`,
    token: 'Token',
    use: 'The program sends it with each request:',
    back: 'I have it; back to the tokens',
    api: 'What the API can do',
  },
  nl: {
    title: 'API-tokens',
    lead: 'Met een token leest of verandert een ander programma via de API wat jij kunt. Geef elk programma een eigen token, dan kun je er één intrekken zonder de andere.',
    there: 'Tokens die er zijn',
    none: 'Er zijn er nog geen.',
    scopes: { read: 'Lezen', write: 'Lezen en veranderen' },
    made: (day) => `Gemaakt ${day}`,
    until: (day) => `werkt tot en met ${day}`,
    used: (day) => `Laatst gebruikt ${day}`,
    neverUsed: 'Nog niet gebruikt',
    forGood: 'werkt tot je het intrekt',
    over: 'Verlopen',
    revoked: 'Ingetrokken',
    revoke: 'Intrekken',
    revokeWhich: (name) => `${name} intrekken`,
    done: { revoked: 'Het token is ingetrokken: het opent niets meer.' },
    fresh: 'Token maken',
    name: 'Waarvoor het is',
    nameHint: 'Zodat je het herkent.',
    scope: 'Wat het mag',
    last: 'Laatste dag',
    lastHint: 'Laat dit leeg voor een token dat geldt tot je het intrekt.',
    make: 'Token maken',
    madeTitle: 'Je nieuwe token',
    madeLead: (name) => `Voor “${name}”. Kopieer het nu: het wordt één keer getoond en nergens bewaard.`,
    token: 'Token',
    use: 'Het programma stuurt het mee met elk verzoek:',
    back: 'Ik heb het; terug naar de tokens',
    api: 'Wat de API kan',
  },
};
