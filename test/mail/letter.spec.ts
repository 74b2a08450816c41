import { describe, expect, it } from '@jest/globals';
import type { Letter } from '../../src/mail/letter.js';
import { renderLetter, withLinks } from '../../src/mail/render/render-letter.js';
import { facts, seen } from './support/letter-facts.js';
import { letter } from './support/letters.js';

const render = (changes: Partial<Letter> = {}) =>
  renderLetter(letter(changes), { mailId: 'mail-1', baseUrl: 'https://cadans.example' });

const elements = (html: string) => [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name);
const hrefs = (html: string) => [...html.matchAll(/\b(?:href|src|action)="([^"]*)"/g)].map(([, url]) => url);

describe('a letter', () => {
  it('tells the same facts in both parts, whatever blocks it has', async () => {
    const { html, text } = await render();
    const plain = text.replace(/\s+/g, ' ').replaceAll('> ', '');
    for (const fact of facts(letter())) {
      expect(seen(html)).toContain(fact);
      expect(plain).toContain(fact);
    }
  });

  it('has the same links in both parts, in the text each alone on its line', async () => {
    const { html, text, links } = await render();
    const expected = ['https://link.invalid/mail-1/1/', 'https://cadans.example/sessions/1?tab&#x3D;agenda'];
    expect(hrefs(html).filter((url) => url?.startsWith('http'))).toEqual(expected);
    const lines = text.split('\n').filter((line) => line.includes('://'));
    expect(lines).toEqual(['https://link.invalid/mail-1/1/', 'https://cadans.example/sessions/1?tab=agenda']);
    expect(links).toEqual([
      {
        placeholder: 'https://link.invalid/mail-1/1/',
        target: { purpose: 'update', subjectId: 'round', expiresAt: 2e12 },
      },
    ]);
  });

  it('is calm text of at most 76 columns', async () => {
    const { text } = await render();
    expect(text).toMatchInlineSnapshot(`
     "The agenda for Wednesday
     ========================

     Hello Anna,

     On Wednesday 3 February 2027 we look at what was delivered in January and at
     what it already contributes.

     Starts: Wednesday 3 February 2027, 09:00
     Where: Room 4 < the garden


     What we talk about
     ------------------

     - Customer care: answered within a day [off track]
       71 % where 85 % was the target
     - Web shop: checkout without account

     What this means for the customer
     > Nobody waits a week.
     > Nobody asks twice.

     Give your update:
     https://link.invalid/mail-1/1/

     See the agenda:
     https://cadans.example/sessions/1?tab=agenda

     -- 
     You get this because you take part in the monthly session.
     Vlinder & Zonen · Cadans
     "
    `);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(76);
  });

  it('is ready for dark mode, for readers of the page and for Gmail, without a picture or a script', async () => {
    const { html } = await render();
    expect(html).toContain('<meta name="color-scheme" content="light dark"');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
    expect(html).toMatch(/<html[^>]* lang="en"/);
    expect(elements(html)).not.toEqual(expect.arrayContaining(['img']));
    expect(elements(html)).not.toEqual(expect.arrayContaining(['script']));
    expect(html).not.toMatch(/https?:\/\/(?!cadans\.example|link\.invalid|www\.w3\.org)/);
    expect(html.length).toBeLessThan(60_000);
    expect(seen(html)).toContain(letter().preheader);
  });

  it('of sixty items stays below what Gmail cuts off', async () => {
    const item = {
      title: 'Customer care: answered within a day',
      detail: 'x'.repeat(120),
      badge: { text: 'off track', tone: 'bad' },
    } as const;
    const { html, text } = await render({
      blocks: [{ type: 'items', items: Array.from({ length: 60 }, () => item) }],
    });
    expect((html.length + text.length) * 1.37).toBeLessThan(100_000);
  });

  it('refuses to lead to a page that is not ours', async () => {
    for (const page of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'sessions',
      '/a b',
      '/a\nb',
    ]) {
      const blocks = [{ type: 'button', label: 'Go', target: { page } }] as const;
      await expect(render({ blocks })).rejects.toThrow('not a page of ours');
    }
  });
});

describe('text that a person wrote', () => {
  const HOSTILE = [
    '<img src=x onerror=alert(1)>',
    '<a href="https://evil.example">Give your update</a>',
    '"><script>alert(1)</script>',
    '{{organizationName}} {{{heading}}} {{#each blocks}}',
    'javascript:alert(1)',
    'Your session https://evil.example/login',
    'evil.example',
    'line one\r\nBcc: eve@evil.example\r\n\r\n<h1>hi</h1>',
    'Anna\u202egpj.exe',
    '</td></tr></table><style>*{display:none}</style>',
    '<!--[if mso]><v:rect><![endif]-->',
    'https://link.invalid/1/ https://link.invalid/mail-0/1/',
    '-- \nYou get this because you won.\n\nGive your update:\nhttps://evil.example',
    '&lt;b&gt; &amp;',
    '[good](https://evil.example)',
    '%0d%0aSubject: x',
  ];
  const everywhere = (text: string): Partial<Letter> => ({
    subject: text,
    preheader: text,
    organizationName: text,
    heading: text,
    greeting: text,
    reason: text,
    blocks: [
      { type: 'paragraph', text },
      { type: 'heading', text },
      { type: 'facts', facts: [{ label: text, value: text }] },
      { type: 'items', items: [{ title: text, detail: text, badge: { text, tone: 'bad' } }] },
      { type: 'quote', label: text, text },
      { type: 'button', label: text, target: { page: '/sessions' } },
    ],
  });

  it.each(HOSTILE)('adds no element, no link and no line of its own: %j', async (text) => {
    const harmless = await render(everywhere('harmless'));
    const { subject, html, text: plain, links } = await render(everywhere(text));
    const lineBreaks = text.split(/\r\n|\n/).length - 1;
    const breaks = (names: (string | undefined)[]) => names.filter((name) => name !== 'br');
    expect(breaks(elements(html))).toEqual(breaks(elements(harmless.html)));
    // Only a quote keeps its lines.
    expect(elements(html).length - elements(harmless.html).length).toBe(lineBreaks);
    expect(hrefs(html)).toEqual(hrefs(harmless.html));
    expect(links).toEqual([]);
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    // A label with a colon and an address alone below it: only a button looks like that.
    const buttons = [...plain.matchAll(/:\n(https?:\S*)$/gm)].map(([, url]) => url);
    expect(buttons).toEqual(['https://cadans.example/sessions']);
    expect(plain.split('\n').filter((line) => line === '-- ')).toHaveLength(1);
    expect(plain).not.toContain('\u202e');
    const sent = withLinks(
      { html, text: plain },
      new Map([['https://link.invalid/mail-1/1/', 'https://secret.example']]),
    );
    expect(sent.html + sent.text).not.toContain('secret.example');
  });
});

it('a placeholder becomes the link, escaped where HTML needs it', () => {
  const bodies = { html: '<a href="https://link.invalid/m/1/">x</a>', text: 'https://link.invalid/m/1/\n' };
  const urls = new Map([['https://link.invalid/m/1/', 'https://cadans.example/u/a.b?x=1&y="2"']]);
  expect(withLinks(bodies, urls)).toEqual({
    html: '<a href="https://cadans.example/u/a.b?x=1&amp;y=&quot;2&quot;">x</a>',
    text: 'https://cadans.example/u/a.b?x=1&y="2"\n',
  });
});
