import { expect, it } from '@jest/globals';
import { smtpOptions } from '../../../src/mail/transport/smtp-options.js';

it.each([
  ['smtp://mail.example.org', true],
  ['smtp://cadans:secret@mail.example.org:587', true],
  ['smtp://mail.example.org?requireTLS=false', false],
  ['smtp://cadans:secret@mail.example.org?requireTLS=false', false],
  ['smtp://mail.example.org?requireTLS=maybe', true],
  ['smtp://10.0.0.5:25', true],
  ['smtp://localhost.example.org', true],
  ['smtp://localhost:1025', false],
  ['smtp://cadans:secret@127.0.0.1:1025', false],
  ['smtp://[::1]:1025', false],
  ['smtp://localhost:1025?requireTLS=true', true],
])('%s: encryption is required: %s', (url, required) => {
  expect(smtpOptions(url).connection.requireTLS).toBe(required);
});
