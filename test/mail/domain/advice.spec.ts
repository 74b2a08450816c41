import { describe, expect, it } from '@jest/globals';
import { adviceOn } from '../../../src/mail/domain/advice.js';

describe('what to do about what was said', () => {
  it.each([
    ['It could not be written: this letter has no words', /pass these words on/],
    ['Invalid login: 535 5.7.8 Authentication failed', /name and password.*SMTP_URL/],
    ['certificate has expired', /certificate .* cannot be trusted/],
    ['self-signed certificate in certificate chain', /certificate .* cannot be trusted/],
    ['STARTTLS is not offered', /could not be encrypted/],
    ['Mail command failed: 550 5.7.1 sender rejected', /MAIL_FROM/],
    ["Can't send mail - all recipients were rejected: 550 5.1.1 no such user", /refuses this address/],
    ["Can't send mail - all recipients were rejected: 452 4.2.2 Mailbox full", /is full/],
    ['Message failed: 554 5.7.1 spam', /refuses this mail for good/],
    ["Can't send mail - all recipients were rejected: 451 greylisted", /asks for patience/],
    ['Greeting never received', /does not answer/],
    ['The server took more than 900 seconds over it.', /does not answer/],
    ['connect ECONNREFUSED 127.0.0.1:25', /does not answer/],
    ['getaddrinfo ENOTFOUND mail.example', /does not answer/],
    ['Connection closed unexpectedly', /does not answer/],
    ['Its worker vanished.', /taken over by itself/],
  ])('%s', (said, todo) => {
    const advice = adviceOn(said);
    expect(advice?.en).toMatch(todo);
    expect(advice?.nl).toMatch(/\b(de|het|een|je|hij)\b/);
  });

  it('nothing where there is nothing to add', () => {
    expect(adviceOn('the session was moved')).toBe(null);
    expect(adviceOn('Kept in the built-in mailbox.')).toBe(null);
  });
});
