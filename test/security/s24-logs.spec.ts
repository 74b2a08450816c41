import { describe, expect, it } from '@jest/globals';
import { mask } from '../../src/platform/logging/mask.js';

const SECRET = 'Zk3-vN8_qLr0aWb2YtXcUeIoPsDfGhJkLzMxNvBqR7w';

describe('what a log must not hold', () => {
  it.each([
    ['GET /u/01890a5d-ac96-774b-bcce-b302099a8057.abc', 'GET /u/***'],
    [`https://cadans.example.org/l/${SECRET}?x=1 opened`, 'https://cadans.example.org/l/***?x=1 opened'],
    [`{"url":"/u/${SECRET}","status":200}`, '{"url":"/u/***","status":200}'],
    [`/sign-in?next=%2Fgoals&key=${SECRET}`, '/sign-in?next=%2Fgoals&key=***'],
    [`/feeds/${SECRET}/calendar.ics`, '/feeds/***/calendar.ics'],
    [`cadans_${SECRET}`, '***'],
    ['/callback?token=abc&state=1', '/callback?token=***&state=1'],
    ['{"password":"hunter2"}', '{"password":"***"}'],
    ['{"msg":"sent {\\"secret\\":\\"abc\\"}"}', '{"msg":"sent {\\"secret\\":\\"***\\"}"}'],
    ['Authorization: Bearer abc.def.ghi', 'Authorization: ***'],
    ['"authorization":"Basic dXNlcjpwYXNz","x":1', '"authorization":"***","x":1'],
    ['with Bearer abcdef123 sent', 'with Bearer *** sent'],
    ['"cookie":"__Host-session=abc; theme=dark","x":1', '"cookie":"***","x":1'],
    ['set-cookie: session=abc; HttpOnly', 'set-cookie: ***'],
    [
      'connect smtp://user:p4ss@mail.example.org:587 failed',
      'connect smtp://***@mail.example.org:587 failed',
    ],
    ['postgres://cadans:geheim@db/cadans', 'postgres://***@db/cadans'],
    ['to anna.de.vries@example.org now', 'to a***@example.org now'],
    ['<j@x.nl>', '<j***@x.nl>'],
    ['Zoë <zoë@voorbeeld.nl>, piet+werk@sub.example.org', 'Zoë <z***@voorbeeld.nl>, p***@sub.example.org'],
    ['/sign-in/provider/return?code=4/0Ab_c&state=1', '/sign-in/provider/return?code=***&state=1'],
    ['/people?address=piet%40example.org', '/people?address=p***%40example.org'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    '01890a5d-ac96-774b-bcce-b302099a8057',
    'GET /api/v1/goals?page=2',
    'at file:///srv/cadans/dist/src/main.js:12:3',
    'meet @ 10:00',
    'conversion at 12.5 %',
  ])('leaves %s alone', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('writes control and direction characters out', () => {
    expect(mask('a\r\nb\u001b[31m\u202etxt\u2028')).toBe('a\\u000d\\u000ab\\u001b[31m\\u202etxt\\u2028');
  });
});
