import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figureText } from '../../../../src/kpis/domain/figure.js';
import {
  departmentLabel,
  endOfForm,
  kpiLabels,
  textLabel,
} from '../../../../src/updates/replies/domain/form-labels.js';
import { readAnswer } from '../../../../src/updates/replies/domain/read-answer.js';

const yardstick = { unit: '', history: [], targets: [] };
const care = {
  departmentId: 'care',
  name: 'Klantenservice',
  kpis: [
    {
      id: 'nps',
      key: 'nps',
      name: 'NPS na contact',
      unit: '',
      yardstick: { unit: '', history: [37, 41], targets: [45] },
    },
    { id: 'time', key: 'handling-time', name: 'Afhandeltijd', unit: 'min', yardstick },
  ],
};
const web = {
  departmentId: 'web',
  name: 'Webshop',
  kpis: [{ id: 'conversion', key: 'conversion', name: 'Conversie', unit: '%', yardstick }],
};
const MAILED = `Dag Anna,

NPS na contact:
Afhandeltijd (min): 6,8
Opgeleverd:
Klant:
Hulp:
Geleerd:

--- einde van het formulier ---

De link is alleen voor jou; stuur deze mail liever niet door.

-- 
Je krijgt deze mail omdat je leiding geeft aan Klantenservice.
`;
const read = (text: string, sections = [care], mailed = MAILED) =>
  readAnswer({ texts: [text], mailed, sections, writer: 'Anna de Vries' });
/** What was read of the one department, shortly. */
const brief = (text: string) => {
  const { sections, problems, loose } = read(text);
  const [section] = sections;
  const figures = Object.entries(section?.figures ?? {}).map(([id, { value, note }]) => [
    id,
    note === null ? value : `${value} ${note}`,
  ]);
  return {
    ...(Object.fromEntries(figures) as object),
    ...section?.texts,
    ...(section?.nothingDelivered && { nothing: true }),
    ...((section?.problems.length ?? 0) + problems.length > 0 && {
      refused: [...(section?.problems ?? []), ...problems].map(({ why }) => why),
    }),
    ...(loose !== '' && { loose }),
  };
};

describe('a line', () => {
  it.each<[string, object]>([
    ['NPS na contact: 39', { nps: 39 }],
    ['nps: 39', { nps: 39 }],
    ['*NPS na contact:* 39', { nps: 39 }],
    ['- NPS na contact = 39', { nps: 39 }],
    ['NPS na contact 39', { nps: 39 }],
    ['NPS na contact:\n39', { nps: 39 }],
    ['NPS na contact: 39.', { nps: 39 }],
    ['NPS na contact: -3', { nps: -3 }],
    ['NPS na contact: −3', { nps: -3 }],
    ['Afhandeltijd: 6,5', { time: 6.5 }],
    ['Afhandeltijd (min): 6.5 min', { time: 6.5 }],
    ['Handling-time: 6,5', { time: 6.5 }],
    ['NPS na contact: 39 (storing in het weekend)', { nps: '39 storing in het weekend' }],
    ['NPS na contact: 39, Afhandeltijd: 6,5', { nps: 39, time: 6.5 }],
    ['NPS na contact: 39 Afhandeltijd (min): 6,5', { nps: 39, time: 6.5 }],
    ['NPS na contact: n.v.t.', {}],
    ['NPS na contact: nog niet bekend', {}],
    ['NPS na contact: 39 41', { refused: ['several'] }],
    ['NPS na contact: 1 234', { refused: ['several'] }],
    ['NPS na contact: 39 of 40', { refused: ['several'] }],
    ['NPS na contact: 39 (was 41)', { refused: ['several'] }],
    ['NPS na contact: 39-41', { refused: ['several'] }],
    ['NPS na contact: 1.234', { refused: ['ambiguous'] }],
    ['NPS na contact: 4100', { refused: ['unit'] }],
    ['NPS na contact: circa 39', { refused: ['unreadable'] }],
    ['NPS na contact: 39 minder dan vorige maand', { refused: ['unreadable'] }],
    ['NPS na contact: 9999999999999999', { refused: ['unreadable'] }],
    ['NPS na contact: 39\nNPS na contact: 40', { refused: ['contradictory'] }],
    ['NPS na contact: 39\nNPS: 39,0', { nps: 39 }],
    ['NSP: 39', { refused: ['unknown'] }],
    ['Afhandeltijd (min): 6,8', {}],
    ['Opgeleverd: niets', { nothing: true }],
    ['Opgeleverd: Er is deze maand niets opgeleverd.', { nothing: true }],
    ['Delivered: nothing this month', { nothing: true }],
    ['Opgeleverd: niets nieuws, wel de chat', { delivered: 'niets nieuws, wel de chat' }],
    ['Hulp: nee', {}],
    ['Hulp:\n\nAnna', {}],
    ['Klant: sneller antwoord\n\nAnna de Vries', { customer: 'sneller antwoord' }],
    [
      'Opgeleverd: chat\nKlanten erbij: 12',
      { delivered: 'chat\nKlanten erbij: 12', refused: ['unknown-in-text'] },
    ],
    ['Hoi Petra,\nKunnen we bellen?', { loose: 'Kunnen we bellen?' }],
    ['De link is alleen voor jou; stuur deze mail liever niet door.', {}],
    [
      'Customer: faster answers\nHelp: two days of a tester',
      { customer: 'faster answers', help: 'two days of a tester' },
    ],
  ])('%j', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe('an answer written into what it quotes', () => {
  it('is what was changed there; what stands as it was mailed is none', () => {
    const quoted = MAILED.split('\n')
      .map((line) => `> ${line}`)
      .join('\n')
      .replace('NPS na contact:', 'NPS na contact: 39')
      .replace('> Opgeleverd:', '> Opgeleverd: chat live\n> op alle pagina’s')
      .replace('> Klant:', '> Klant:\nsneller antwoord,\nook ’s avonds');
    expect(
      brief(`Zie hieronder.\n\nOp wo 27 jan. 2027 om 09:00 schreef Cadans <c@x.example>:\n${quoted}`),
    ).toEqual({
      nps: 39,
      delivered: 'chat live\nop alle pagina’s',
      customer: 'sneller antwoord,\nook ’s avonds',
      loose: 'Zie hieronder.',
    });
  });

  it('counts beside one on top, where they say the same; else neither does', () => {
    expect(brief('NPS na contact: 39\n\n> NPS na contact: 39')).toEqual({ nps: 39 });
    expect(brief('NPS na contact: 39\n\n> NPS na contact: 40')).toEqual({ refused: ['contradictory'] });
  });

  it('is not what an older mail said', () => {
    expect(brief('NPS na contact: 39\n\n> > NPS na contact: 40\n>> Klant: oud')).toEqual({ nps: 39 });
  });
});

describe('several departments', () => {
  const both = (text: string) => read(text, [care, web], '');

  it('are each below their own name', () => {
    const { sections, problems } = both(
      'Afdeling: webshop\nConversie: 2,3\nKlant: a\n\nDepartment: Klantenservice\nKlant: b',
    );
    expect(sections.map(({ departmentId, texts }) => [departmentId, texts])).toEqual([
      ['care', { customer: 'b' }],
      ['web', { customer: 'a' }],
    ]);
    expect(problems).toEqual([]);
  });

  it('need a name above a text, not above a KPI of one of them alone', () => {
    const { sections, problems } = both(
      'Conversie: 2,3%\nKlant: a\nAfdeling: Verkoop\nKlant: b\nNPS na contact: 39',
    );
    expect(sections).toMatchObject([{ departmentId: 'web', figures: { conversion: { value: 2.3 } } }]);
    expect(problems.map(({ why }) => why)).toEqual(['unknown-department', 'which-department', 'unknown']);
  });
});

describe('labels', () => {
  it('tell apart what is called alike, and stay short enough to be quoted', () => {
    const kpis = [
      { id: '1', key: 'a', name: 'NPS', unit: '' },
      { id: '2', key: 'b', name: 'nps', unit: '%' },
      { id: '3', key: 'klant-2', name: 'Klant', unit: '' },
      { id: '4', key: 'd', name: `Aandeel ${'x'.repeat(80)}`, unit: '%' },
    ];
    const labels = [...kpiLabels(kpis).values()];
    expect(labels.slice(0, 3)).toEqual(['NPS [a]', 'nps [b] (%)', 'Klant [klant-2]']);
    expect(labels[3]).toHaveLength(60);
    const section = { departmentId: 'x', name: 'X', kpis: kpis.map((kpi) => ({ ...kpi, yardstick })) };
    const { sections } = read(
      `${labels[0]}: 1\n${labels[1]}: 2\nKlant: blij\n${labels[3]}: 4`,
      [section],
      '',
    );
    expect(sections[0]?.figures).toMatchObject({ 1: { value: 1 }, 2: { value: 2 }, 4: { value: 4 } });
    expect(sections[0]?.texts).toEqual({ customer: 'blij' });
  });
});

/** How programs put what they quote before, behind or around an answer. */
const STYLES: Record<string, (form: string) => string> = {
  'as it is': (form) => form,
  'behind signs': (form) => form.replace(/^/gm, '> '),
  'behind signs without spaces': (form) => form.replace(/^/gm, '>'),
  'below an attribution': (form) =>
    `On Wed, 27 Jan 2027 at 09:00, Cadans <c@x.example> wrote:\n\n${form.replace(/^/gm, '> ')}`,
  'below the head of a mail': (form) =>
    `\n________________________________\nVan: Cadans <c@x.example>\nVerzonden: woensdag 27 januari 2027 09:00\nAan: Anna de Vries\nOnderwerp: Je update\n\n${form}`,
  'below a divider': (form) =>
    `-----Original Message-----\nFrom: Cadans\nSent: Wednesday\nTo: Anna\nSubject: Your update\n\n${form}`,
  'with line ends of Windows': (form) => form.replace(/\n/g, '\r\n'),
  'with spaces that do not break': (form) => form.replace(/: /g, ':\u00a0'),
};

it('a form that was filled in reads back, in every language and style of quoting', () => {
  // Neither a closing nor a name begins like this.
  const words = fc.stringMatching(/^x[a-z ,]{0,60}[a-z]$/);
  const figure = fc.integer({ min: 30, max: 90 });
  fc.assert(
    fc.property(
      fc.constantFrom('en' as const, 'nl' as const),
      fc.constantFrom(...Object.keys(STYLES)),
      figure,
      fc.double({ min: 0.01, max: 99, noNaN: true }).map((value) => Number(value.toFixed(2))),
      fc.array(words, { minLength: 1, maxLength: 3 }),
      words,
      (language, style, nps, time, delivered, customer) => {
        const separator = language === 'nl' ? ',' : '.';
        const form = [
          `${departmentLabel(language)}: Klantenservice`,
          `NPS na contact: ${nps}`,
          `Afhandeltijd (min): ${figureText(time, separator)}`,
          `${textLabel('delivered', language)}: ${delivered.join('\n')}`,
          `${textLabel('customer', language)}: ${customer}`,
          `${textLabel('help', language)}:`,
          '',
          endOfForm(language),
          'The link is yours alone.',
        ].join('\n');
        const { sections, problems } = read(STYLES[style]?.(form) ?? '', [care], '');
        expect(problems).toEqual([]);
        expect(sections).toEqual([
          {
            departmentId: 'care',
            figures: { nps: { value: nps, note: null }, time: { value: time, note: null } },
            texts: { delivered: delivered.join('\n').trim(), customer },
            nothingDelivered: false,
            problems: [],
          },
        ]);
      },
    ),
    { seed: 5, numRuns: 400 },
  );
});

describe('whoever wants to keep us busy', () => {
  it.each([
    ['one line of a megabyte', 'a'.repeat(1_000_000)],
    ['digits', `NPS na contact: ${'1'.repeat(500_000)}`],
    ['spaces', `NPS na contact: 1${' '.repeat(500_000)}x`],
    ['colons', `${':'.repeat(1_000)}\n`.repeat(1_000)],
    ['labels', 'NPS na contact:'.repeat(20_000)],
    ['signs of quotation', '>'.repeat(500_000)],
    ['attributions', 'On Monday 1 January\nhe said so\nand so\n'.repeat(20_000)],
    ['heads', 'From: a@b.example\n'.repeat(50_000)],
    ['brackets', '('.repeat(300_000)],
    ['control characters', '\u0000\u0008\ud800NPS na contact: 39\u0000'.repeat(10_000)],
  ])(
    'with %s does not',
    (_case, text) => {
      expect(() => read(text)).not.toThrow();
    },
    20_000,
  );
});
