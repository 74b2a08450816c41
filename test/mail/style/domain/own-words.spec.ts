import { describe, expect, it } from '@jest/globals';
import { asTemplate, filledIn, problemOfPart } from '../../../../src/mail/style/domain/own-words.js';

const OFFERED = ['name', 'session', 'date'] as const;
const VALUES = { name: 'Anna de Vries', session: 'maandsessie februari 2027', date: 'woensdag 3 februari' };

describe('what is filled in', () => {
  it.each([
    ['Dag {{naam}}, tot {{datum}}.', 'Dag Anna de Vries, tot woensdag 3 februari.'],
    ['Dag {{ name }}', 'Dag Anna de Vries'],
    ['{{sessie}}: {{sessie}}', 'Maandsessie februari 2027: maandsessie februari 2027'],
    ['Zonder velden', 'Zonder velden'],
  ])('in %j makes %j', (text, filled) => expect(filledIn(text, VALUES)).toBe(filled));

  it('is never looked through again', () => {
    expect(filledIn('Dag {{naam}}', { ...VALUES, name: '{{sessie}}' })).toBe('Dag {{sessie}}');
    expect(filledIn('Dag {{naam}}', { ...VALUES, name: '$& $1' })).toBe('Dag $& $1');
  });

  it('is nothing where the mail cannot say it', () => {
    expect(filledIn('Voor {{afdelingen}}', VALUES)).toBeNull();
    expect(filledIn('Voor {{constructor}}', VALUES)).toBeNull();
  });

  it('can be told from the words around it', () => {
    expect(asTemplate('Maandsessie februari 2027', VALUES, 'nl')).toBe('{{sessie}}');
    expect(asTemplate('Agenda van de maandsessie februari 2027', VALUES, 'en')).toBe(
      'Agenda van de {{session}}',
    );
  });
});

describe('a part of a mail', () => {
  const of = (text: string, part: 'subject' | 'opening' = 'opening') =>
    problemOfPart(part, text, OFFERED, 'nl');

  it.each(['Dag {{naam}}', 'Tot {{datum}}.\n\nWe beginnen op tijd.', '', 'Meer dan 40 > 30'])(
    'may be %j',
    (text) => expect(of(text)).toBeNull(),
  );

  it.each<[string, RegExp]>([
    ['Dag {{nam}}', /\{\{nam\}\}.*Bedoelde je \{\{naam\}\}\?/],
    ['Dag {{Sesie}}', /Bedoelde je \{\{sessie\}\}\?/],
    ['Voor {{afdelingen}}', /geen veld \{\{afdelingen\}\}.*Wel: \{\{naam\}\}, \{\{sessie\}\}, \{\{datum\}\}/],
    ['Dag {{constructor}}', /geen veld/],
    ['Dag {{}}', /geen veld/],
    ['{{#if naam}}Dag{{/if}}', /geen veld/],
    ['Dag {{naam', /twee accolades/],
    ['Dag {{{naam}}}', /twee accolades|geen veld/],
    ['<b>Dag</b>', /gewone tekst/],
    ['Klik op https://evil.example', /web- en mailadressen/],
    ['{{naam}}.example', /web- en mailadressen/],
    ['x'.repeat(601), /hooguit 600 tekens/],
  ])('may not be %j', (text, sentence) => expect(of(text)?.dutch).toMatch(sentence));

  it('of one line stays one, so that it adds no header', () => {
    expect(of('Agenda\r\nBcc: eve', 'subject')?.dutch).toMatch(/op één regel/);
    expect(of('Agenda\nBcc', 'subject')).not.toBeNull();
    expect(of('x'.repeat(121), 'subject')?.dutch).toMatch(/hooguit 120/);
    expect(of('a', 'subject')?.dutch).toMatch(/iets meer/);
  });
});
