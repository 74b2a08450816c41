import { describe, expect, it } from '@jest/globals';
import { readPicture } from '../../../../src/mail/style/picture.js';
import { aJpeg, aPng, chunk, comment } from '../../support/pictures.js';

const SCRIPT = '<script>alert(document.cookie)</script>';
const SVG = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;

describe('a logo is known by its bytes', () => {
  it('as PNG, with its size, and without what was written into it', () => {
    const bytes = aPng({ width: 300, height: 90 }, chunk('tEXt', Buffer.from(`Comment\0${SCRIPT}`)));
    expect(bytes.toString('latin1')).toContain(SCRIPT);
    const picture = readPicture(bytes);
    expect(picture).toMatchObject({ type: 'image/png', width: 300, height: 90 });
    expect(picture?.bytes).toEqual(aPng({ width: 300, height: 90 }));
  });

  it('as JPEG, likewise', () => {
    const picture = readPicture(aJpeg(comment(SCRIPT)));
    expect(picture).toMatchObject({ type: 'image/jpeg', width: 240, height: 60 });
    expect(picture?.bytes).toEqual(aJpeg());
  });

  const png = aPng({});
  const jpeg = aJpeg();
  const broken = Buffer.from(png);
  broken[40] = (broken[40] ?? 0) ^ 1;
  it.each<[string, Buffer]>([
    ['an SVG', Buffer.from(SVG)],
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from(`<html>${SCRIPT}`)],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['the head of a PNG with junk behind it', Buffer.concat([png.subarray(0, 8), Buffer.from(SVG)])],
    ['a PNG cut short', png.subarray(0, png.length - 4)],
    ['a PNG with a script behind its end', Buffer.concat([png, Buffer.from(SCRIPT)])],
    ['a PNG with a wrong sum', broken],
    ['a PNG with a part that must be understood', aPng({}, chunk('EVIL', Buffer.from(SCRIPT)))],
    ['a PNG without a picture', Buffer.concat([png.subarray(0, 33), chunk('IEND', Buffer.alloc(0))])],
    [
      'a PNG whose part is longer than the file',
      Buffer.concat([png.subarray(0, 33), Buffer.alloc(12, 0xff)]),
    ],
    ['the head of a JPEG with junk behind it', Buffer.concat([jpeg.subarray(0, 2), Buffer.from(SVG)])],
    ['a JPEG cut short', jpeg.subarray(0, jpeg.length - 2)],
    ['a JPEG with a script behind its end', Buffer.concat([jpeg, Buffer.from(SCRIPT)])],
    ['a JPEG without a scan', Buffer.concat([jpeg.subarray(0, 20), Buffer.from([0xff, 0xd9])])],
  ])('and not as %s', (_name, bytes) => {
    expect(readPicture(bytes)).toBeNull();
  });
});
