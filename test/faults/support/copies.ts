import type { Received } from '../../mail/support/mail-server.js';

/** What arrived, by Message-ID: the same mail twice is two copies. */
export function copiesById(messages: readonly Received[]): Map<string, Received[]> {
  const copies = new Map<string, Received[]>();
  for (const message of messages) {
    const id = messageIdOf(message);
    const same = copies.get(id);
    if (same) same.push(message);
    else copies.set(id, [message]);
  }
  return copies;
}

export function messageIdOf({ raw }: Received): string {
  const head = raw.subarray(0, raw.indexOf('\r\n\r\n')).toString('latin1');
  const id = /^Message-ID:\s*(<[^>]+>)/im.exec(head)?.[1];
  if (id === undefined) throw new Error('A mail arrived that has no Message-ID.');
  return id;
}
