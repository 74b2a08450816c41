import type { Field } from '../../domain/header-fields.js';

const PRECEDENCE = /^\s*(bulk|junk|list|auto[_-]?reply)\b/i;
/** Lines that machines alone write, whatever stands in them. */
const MACHINES = new Set([
  ...['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply', 'x-mail-autoreply'],
  ...['x-failed-recipients', 'feedback-type', 'x-ms-exchange-inbox-rules-loop'],
  ...['list-id', 'list-post', 'list-help', 'mailing-list', 'x-mailing-list'],
]);
/** Of whoever speaks for a server. */
const SERVERS =
  /(^|[\s<"'])(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|autoresponder|auto-?reply)(\+[^@\s]*)?@/i;
/** What Outlook, Gmail and others put in front of the subject they answer, in Dutch and English. */
const SUBJECTS: readonly RegExp[] = [
  /^\s*(automatic(ally generated)?|auto(mated)?)[ -]?(reply|response|answer)\b/i,
  /^\s*autoreply\b/i,
  /^\s*auto(matisch)?[ -]?(antwoord|bericht|beantwoord)/i,
  /^\s*automatische (reactie|e-?mail|melding)/i,
  /\bout[ -]of[ -](the[ -])?office\b/i,
  /^\s*(re:\s*)?(on (holiday|vacation|leave)|away from (my|the) (desk|office|mail))\b/i,
  /\bafwezig(heid(s?(bericht|melding|assistent))?)?\b/i,
  /\bniet (op kantoor|aanwezig)\b/i,
  /^\s*(re:\s*)?(ik ben )?(met|op) vakantie\b/i,
  /^\s*(undeliver(ed|able)|delivery (status|has failed|failure)|mail delivery|returned mail|onbestelbaar|niet[ -]bezorg)/i,
  /^\s*(read|gelezen|accepted|declined|tentative|geaccepteerd|geweigerd|voorlopig):\s/i,
];

/**
 * Whether a machine wrote a message: one that answers for somebody who is away, a server, a list, a receipt (RFC 3834,
 * RFC 5230, and what servers wrote before them). Such a message is never an answer, and is never answered.
 */
export function isAutomatic(head: readonly Field[]): boolean {
  return head.some(({ name, value }) => {
    const text = value.slice(0, 500);
    switch (name) {
      case 'auto-submitted':
        return !/^\s*no\s*(;|$)/i.test(text);
      case 'precedence':
        return PRECEDENCE.test(text);
      case 'return-path':
        return /^\s*<\s*>/.test(text);
      case 'content-type':
        return /^\s*multipart\/report\b/i.test(text);
      case 'from':
      case 'sender':
        return SERVERS.test(text);
      case 'subject':
        return SUBJECTS.some((pattern) => pattern.test(text));
      default:
        return MACHINES.has(name);
    }
  });
}
