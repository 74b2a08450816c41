import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pack, unpack } from '../../src/mail/packing.js';

const written = fc
  .record({ text: fc.string({ unit: 'grapheme' }), html: fc.string({ unit: 'grapheme' }) })
  .filter(({ text }) => !text.includes('\0'));

it('gives back what was packed', () => {
  fc.assert(fc.property(written, (says) => expect(unpack(pack(says))).toEqual(says)));
});

it('packs the same text into the same characters, which both databases take', () => {
  const says = { text: 'Dag Anna,\n\nJe update graag.', html: `<p>${'Dag Anna. '.repeat(900)}</p>` };
  expect(pack(says)).toBe(pack({ ...says }));
  expect(pack(says)).toMatch(/^[A-Za-z0-9+/]+=*$/);
  expect(pack(says).length).toBeLessThan(says.html.length / 4);
});
