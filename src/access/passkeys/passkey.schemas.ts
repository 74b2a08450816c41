import { z } from 'zod';

const base64url = z
  .string()
  .max(100_000)
  .regex(/^[\w-]*$/);
const credentialId = z
  .string()
  .max(1400)
  .regex(/^[\w-]+$/);
const common = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).transform(() => ({})),
};
/** Those that browsers know; others say nothing to us. */
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
const transports = z
  .array(z.string().max(32))
  .max(10)
  .transform((given) => TRANSPORTS.filter((known) => given.includes(known)));

/** What a browser answers that made a passkey, as JSON. What else it says is passed over. */
const registrationAnswer = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: transports.catch([]),
  }),
});
/** With what it is to be called. */
export const newPasskeyBody = z.object({ answer: registrationAnswer, name: z.string().max(1_000) });
export type RegistrationAnswer = z.output<typeof registrationAnswer>;

/** What a browser answers that signed with one. */
const signInAnswer = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.max(128),
  }),
});
/** With the page to go on to. */
export const signInBody = z.object({ answer: signInAnswer, next: z.unknown().optional() });
export type SignInAnswer = z.output<typeof signInAnswer>;
