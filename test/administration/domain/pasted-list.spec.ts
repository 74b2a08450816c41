import { describe, expect, it } from '@jest/globals';
import { columnsOf } from '../../../src/administration/domain/pasted-columns.js';
import { peopleOf } from '../../../src/administration/domain/pasted-person.js';
import { readPasted } from '../../../src/administration/paste-reader.js';

const DEPARTMENTS = ['customer care', 'product'];

async function read(text: string) {
  const rows = await readPasted(text);
  return peopleOf(
    rows,
    columnsOf(rows, (name) => DEPARTMENTS.includes(name.toLowerCase())),
  );
}
const named = async (text: string) => (await read(text)).map(({ name, address }) => [name, address]);

const ADA = ['Ada Lovelace', 'ada@tulip.example'];
const BOB = ['Bob de Vries', 'bob@tulip.example'];
const lines = (...rows: string[]) => rows.join('\n');

describe('a pasted list names the same two people', () => {
  it.each<[string, string]>([
    [
      'from a spreadsheet',
      lines('Name\tE-mail', 'Ada Lovelace\tada@tulip.example', 'Bob de Vries\tbob@tulip.example'),
    ],
    [
      'with Dutch headings',
      lines('Naam;E-mailadres', 'Ada Lovelace;ada@tulip.example', 'Bob de Vries;bob@tulip.example'),
    ],
    ['without headings', lines('Ada Lovelace;ada@tulip.example', 'Bob de Vries;bob@tulip.example')],
    ['the address first', lines('ada@tulip.example,Ada Lovelace', 'bob@tulip.example,Bob de Vries')],
    [
      'in quotes, the last name first',
      lines('"Name","Email"', '"Lovelace, Ada","ada@tulip.example"', '"Vries, Bob de","bob@tulip.example"'),
    ],
    [
      'the last name first, torn at its comma',
      lines('Name,Email', 'Lovelace, Ada,ada@tulip.example', 'Vries, Bob de,bob@tulip.example'),
    ],
    [
      'names in parts, in any order',
      lines(
        'Achternaam;E-mail;Voornaam;Tussenvoegsel',
        'Lovelace;ada@tulip.example;Ada;',
        'Vries;bob@tulip.example;Bob;de',
      ),
    ],
    [
      'names in parts without headings',
      lines('Ada\t\tLovelace\tada@tulip.example', 'Bob\tde\tVries\tbob@tulip.example'),
    ],
    [
      'the infix behind the last name, in columns of their own',
      lines(
        'Voornaam;Achternaam;E-mail',
        'Ada;Lovelace;ada@tulip.example',
        'Bob;"Vries, de";bob@tulip.example',
      ),
    ],
    [
      'the infix between commas, or behind all',
      lines('Naam\tE-mail', 'Lovelace, Ada\tada@tulip.example', 'Vries, de, Bob\tbob@tulip.example'),
    ],
    [
      'the infix between commas, torn at them',
      lines('Name,Email', 'Lovelace, Ada,ada@tulip.example', 'Vries, Bob, de,bob@tulip.example'),
    ],
    ['from a mail program', 'Ada Lovelace <ada@tulip.example>; Bob de Vries <bob@tulip.example>;'],
    ['from another', lines('"Lovelace, Ada" <ada@tulip.example>,', 'Vries, Bob de <bob@tulip.example>')],
    [
      'with addresses as they are copied from a mail program',
      lines('Ada Lovelace;mailto:ada@tulip.example', "Bob de Vries;'bob@tulip.example'"),
    ],
    [
      'with headings nobody knows beside one that is',
      lines('Naam;Postbus', 'Ada Lovelace;ada@tulip.example', 'Bob de Vries;bob@tulip.example'),
    ],
    [
      'with empty rows and line ends of Windows',
      'Naam\tMail\r\n\r\nAda Lovelace\tada@tulip.example\r\n\t\r\nBob  de\u00a0Vries\tbob@tulip.example\r\n',
    ],
    [
      'as Excel begins a file',
      lines('\ufeffsep=;', 'Naam;Mail', 'Ada Lovelace;ada@tulip.example', 'Bob de Vries;bob@tulip.example'),
    ],
    [
      'rows from several places: of tabs, and of semicolons',
      lines(
        'Naam\tE-mail\tAfdeling',
        'Ada Lovelace\tada@tulip.example\t',
        'Vries, Bob de;bob@tulip.example;Product',
      ),
    ],
    [
      'rows from several places: of semicolons, and of commas',
      lines('Naam;E-mail;Rol', 'Ada Lovelace;ada@tulip.example;lid', 'Bob de Vries, bob@tulip.example, lid'),
    ],
    [
      'rows from several places: of commas, and of tabs',
      lines('Name,Email', 'Ada Lovelace,ada@tulip.example', 'Vries, Bob de\tbob@tulip.example'),
    ],
  ])('%s', async (_, text) => {
    expect(await named(text)).toEqual([ADA, BOB]);
  });
});

describe('a row', () => {
  it('has no name where there is the address alone, and one to begin with', async () => {
    const people = await read('ada.lovelace@tulip.example, bob2@tulip.example');
    expect(people.map(({ name, nameToBegin }) => [name, nameToBegin])).toEqual([
      [null, 'Ada Lovelace'],
      [null, 'Bob'],
    ]);
  });

  it.each<[string, object]>([
    ['Rol\nplanner', { roles: ['planner'], lead: null }],
    ['Rollen\nbeheerder, leiding', { roles: ['admin', 'leader'] }],
    ['Roles\nmember and planner', { roles: ['planner', 'member'] }],
    ['Rol\nhoofd', { roles: null, lead: 'head' }],
    ['Functie\nplaatsvervanger', { roles: null, lead: 'deputy' }],
    ['Functie\nleiding', { roles: ['leader'] }],
    ['Functie\nleiding, beheerder', { roles: ['leader'], noRoles: ['beheerder'] }],
    ['Job title\nPlanner', { roles: ['planner'] }],
    ['Function\nhead of department', { lead: 'head' }],
    ['Rol\nextern', { roles: ['partner'] }],
    ['Rol\nkeizer', { roles: null, noRoles: ['keizer'], wrong: [] }],
    ['Rol\nplanner, keizer', { roles: ['planner'], noRoles: ['keizer'], wrong: [] }],
    ['Functie\nboekhouder', { roles: null, noRoles: [], wrong: [] }],
    ['Head\nx', { lead: 'head' }],
    ['Hoofd\nnee', { lead: null }],
    ['Plaatsvervanger\nja', { lead: 'deputy' }],
    ['Hoofd of plaatsvervanger\nplv.', { lead: 'deputy' }],
    ['Afdeling\nCare', { department: 'Care' }],
    ['Taal\nEngels', { language: 'en' }],
    ['Bedrijf\nPost & Co', { company: 'Post & Co' }],
    ['Telefoon\n06-12345678', { department: null, wrong: [] }],
  ])('says in a column %j %j', async (column, said) => {
    const [heading, cell] = column.split('\n');
    const [person] = await read(`Naam;Mail;${heading}\nAda Lovelace;ada@tulip.example;${cell}`);
    expect(person).toMatchObject(said);
  });

  it('tells departments, roles and languages apart without headings', async () => {
    const people = await read(
      lines('Ada;ada@tulip.example;leider;NL;Product', 'Bob;bob@tulip.example;planner;EN;Customer care'),
    );
    expect(people).toMatchObject([
      { name: 'Ada', department: 'Product', language: 'nl' },
      { name: 'Bob', department: 'Customer care', language: 'en', roles: ['planner'] },
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['no address', 'Ada;', /^No e-mail address/],
    ['an address in another column', 'ada@tulip.example;Ada', /another column/],
    [
      'no whole address',
      'Ada;ada@tulip',
      /“ada@tulip” is no e-mail address\. After “tulip” something is missing/,
    ],
    ['two addresses', 'Ada;ada@tulip.example ada@rose.example', /exactly one @/],
    ['a name that turns its direction', 'Ada\u202e;ada@tulip.example', /direction mark/],
  ])('is wrong with %s', async (_, row, why) => {
    const people = await read(`Naam;Mail\nBob;bob@tulip.example\nCas;cas@tulip.example\n${row}`);
    expect(people.map(({ wrong }) => wrong.map(({ en }) => en))).toEqual([
      [],
      [],
      [expect.stringMatching(why)],
    ]);
  });

  it.each<[string, RegExp]>([
    ['Hoofd\nsoms', /“soms” does not say/],
    ['Taal\nFries', /“Fries” is no language/],
  ])('is wrong with %j', async (column, why) => {
    const [heading, cell] = column.split('\n');
    const [person] = await read(`Naam;Mail;${heading}\nAda;ada@tulip.example;${cell}`);
    expect(person?.wrong.map(({ en }) => en)).toEqual([expect.stringMatching(why)]);
  });
});

describe('columns', () => {
  const unread = async (...rows: string[]) => {
    const pasted = await readPasted(lines(...rows));
    return columnsOf(pasted, () => false).unread.map(({ number, heading }) => heading || number);
  };

  it.each<[string, string[], (string | number)[]]>([
    ['those nobody knows', ['Naam;Mail;Telefoon', 'Ada;ada@tulip.example;06-1'], ['Telefoon']],
    ['those without a heading', ['Naam;Mail;', 'Ada;ada@tulip.example;06-1'], [3]],
    ['those of a list without headings', ['Ada;ada@tulip.example;06-1'], [3]],
    ['jobs of which none is a role', ['Naam;Mail;Functie', 'Ada;ada@tulip.example;boekhouder'], ['Functie']],
    [
      'jobs, where another column holds the roles',
      ['Naam;Mail;Functie;Rol', 'Ada;ada@tulip.example;planner;lid'],
      ['Functie'],
    ],
    ['not those that are empty', ['Naam;Mail;Telefoon', 'Ada;ada@tulip.example;'], []],
    ['not jobs of which one is a role', ['Naam;Mail;Functie', 'A;a@b.nl;boekhouder', 'B;b@b.nl;planner'], []],
  ])('are not read, and that is said: %s', async (_, rows, said) => {
    expect(await unread(...rows)).toEqual(said);
  });
});

describe('what was pasted', () => {
  it('is kept row by row as it was, to be mended', async () => {
    const text = lines('Naam;Mail', '"Lovelace, Ada";ada@tulip', '', 'Bob;bob@tulip.example');
    expect((await read(text)).map(({ row }) => [row.line, row.raw])).toEqual([
      [2, '"Lovelace, Ada";ada@tulip'],
      [4, 'Bob;bob@tulip.example'],
    ]);
  });

  it('loses nobody by a quotation mark that is never closed, or only far below', async () => {
    const text = lines(
      'Naam;Mail',
      '"Ada;ada@tulip.example',
      'Bob;bob@tulip.example',
      'Cas";cas@tulip.example',
    );
    const addresses = ['ada@tulip.example', 'bob@tulip.example', 'cas@tulip.example'];
    for (const one of [text, text.replace('Cas"', 'Cas')])
      expect((await read(one)).map(({ address }) => address)).toEqual(addresses);
  });

  it('is read in one go, however long a line is', async () => {
    const rows = await read(`Ada <${'@ '.repeat(200_000)}\n${' '.repeat(200_000)}<>;${'<@'.repeat(100_000)}`);
    expect(rows.every(({ wrong }) => wrong.length > 0)).toBe(true);
  });
});
