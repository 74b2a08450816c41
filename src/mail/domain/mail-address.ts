/** A mailbox with the name shown for it; empty where it has none. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** Reads the sender the settings give: `Name <address>`, or an address alone. Null where it is neither. */
export function readMailbox(text: string): Mailbox | null {
  const bracketed = /^\s*"?([^"<>]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text);
  const name = bracketed?.[1] ?? '';
  const address = bracketed?.[2] ?? text.trim();
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(address) ? { name, address } : null;
}

/** The right side of each Message-ID: the sender's domain, which is ours. */
export function domainOf(mailbox: Mailbox): string {
  return mailbox.address.slice(mailbox.address.lastIndexOf('@') + 1).toLowerCase();
}
