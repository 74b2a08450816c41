import { expect, it } from '@jest/globals';
import { deviceOf, deviceWords } from '../../../src/access/domain/device.js';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0';

it.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`,
    'Chrome on Windows',
    'Chrome op Windows',
  ],
  [`Mozilla/5.0 (Windows NT 10.0) ${CHROME} Safari/537.36 Edg/128.0`, 'Edge on Windows', 'Edge op Windows'],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0',
    'Firefox on Linux',
    'Firefox op Linux',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
    'Safari op iPhone',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15',
    'Safari on macOS',
    'Safari op macOS',
  ],
  [
    `Mozilla/5.0 (Linux; Android 14) ${CHROME} Mobile Safari/537.36`,
    'Chrome on Android',
    'Chrome op Android',
  ],
  ['something (Windows)', 'Browser on Windows', 'Browser op Windows'],
  ['curl/8.1', 'A browser we do not know', 'Een browser die we niet kennen'],
  ['<script>alert(1)</script>', 'A browser we do not know', 'Een browser die we niet kennen'],
  [undefined, 'A browser we do not know', 'Een browser die we niet kennen'],
])('says of %s: %s', (header, english, dutch) => {
  const device = deviceOf(header);
  expect([deviceWords(device, 'en'), deviceWords(device, 'nl')]).toEqual([english, dutch]);
});
