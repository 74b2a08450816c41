import { refusalIn, verdictOf } from './address-verdict.js';
import { oneLine } from './clean-text.js';
import { addressesIn, cameTo, type Field, readFields } from './header-fields.js';

/** A message taken apart: its head, and its parts with their types in lower case. */
export interface ReadMessage {
  readonly headers: readonly Field[];
  readonly parts: readonly { readonly type: string; readonly text: string }[];
}

/** What a report says became of a mail: `delayed` is still being tried, `delivered` got there or went on. */
export const FINDINGS = ['hard', 'soft', 'other', 'delayed', 'delivered'] as const;
export type Finding = (typeof FINDINGS)[number];

/** One recipient of a report (RFC 3464, 2.3). */
export interface ReportedRecipient {
  /** As it was given, and as it ended up, in lower case. */
  readonly addresses: readonly string[];
  readonly action: string;
  readonly status: string | null;
  /** What the other server said, on one line. */
  readonly said: string | null;
  readonly finding: Finding;
}

/** A delivery status notification. */
export interface DeliveryReport {
  /** Addresses it came to, and that the returned mail names as its return path. */
  readonly returnPaths: readonly string[];
  /** Message-IDs of the returned mail. */
  readonly messageIds: readonly string[];
  readonly recipients: readonly ReportedRecipient[];
}

const SAID_LENGTH = 500;
const STATUS_TYPES = new Set(['message/delivery-status', 'message/global-delivery-status']);
const RETURNED_TYPES = new Set([
  ...['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers'],
  ...['message/global', 'message/global-headers'],
]);
const DELIVERED = new Set(['delivered', 'relayed', 'expanded']);

/**
 * Reads a delivery status notification (RFC 3464, in a `multipart/report` of RFC 6522). Null for everything else that
 * comes to a bounce mailbox: answers of people and machines, receipts, what imitates a report in words alone.
 */
export function readDeliveryReport({ headers, parts }: ReadMessage): DeliveryReport | null {
  const type = valueOf(headers, 'content-type') ?? '';
  if (!/^\s*multipart\/report\b/i.test(type) || !/\breport-type\s*=\s*"?delivery-status\b/i.test(type))
    return null;
  const status = parts.find((part) => STATUS_TYPES.has(part.type));
  if (status === undefined) return null;
  const recipients = readGroups(status.text).flatMap(readRecipient);
  if (recipients.length === 0) return null;
  const returned = parts
    .filter((part) => RETURNED_TYPES.has(part.type))
    .flatMap(({ text }) => readGroups(text)[0] ?? []);
  return {
    returnPaths: addressesIn([
      ...headers.filter(cameTo),
      ...returned.filter(({ name }) => name === 'return-path'),
    ]),
    messageIds: returned
      .filter(({ name }) => name === 'message-id')
      .flatMap(({ value }) => value.match(/<[^<>\s]+>/g) ?? []),
    recipients,
  };
}

function readRecipient(fields: readonly Field[]): ReportedRecipient[] {
  const action = valueOf(fields, 'action')?.trim().toLowerCase();
  const final = valueOf(fields, 'final-recipient');
  if (action === undefined || (final === undefined && valueOf(fields, 'original-recipient') === undefined))
    return [];
  const diagnostic = valueOf(fields, 'diagnostic-code')?.replace(/^[^;]*;/, '') ?? null;
  const own = /[245]\.\d{1,3}\.\d{1,3}/.exec(valueOf(fields, 'status') ?? '')?.[0] ?? null;
  const finding = findingOf(action, own, diagnostic);
  if (finding === null) return [];
  return [
    {
      addresses: addressesIn(fields.filter(({ name }) => /^(final|original)-recipient$/.test(name))),
      action,
      status: own,
      said: diagnostic === null ? null : oneLine(diagnostic).slice(0, SAID_LENGTH),
      finding,
    },
  ];
}

/** The status is the reporting server's summary; where it is a general one, what the refusing server said decides. */
function findingOf(action: string, status: string | null, diagnostic: string | null): Finding | null {
  if (action === 'delayed') return 'delayed';
  if (DELIVERED.has(action)) return 'delivered';
  if (action !== 'failed') return null;
  const said = refusalIn(diagnostic ?? '');
  const isGeneral = status === null || /^[245]\.0\.0$/.test(status);
  return verdictOf({ status: isGeneral ? (said.status ?? status) : status, reply: said.reply });
}

function readGroups(text: string): Field[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(readFields)
    .filter((fields) => fields.length > 0);
}

function valueOf(fields: readonly Field[], name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value;
}
