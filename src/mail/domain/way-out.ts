/** How mail leaves, as far as anybody may see it. */
export interface WayOut {
  readonly kind: 'server' | 'folder' | 'mailbox';
  /** Of the server, with its port where one is named; never a name or a password. */
  readonly server: string | null;
}

export function wayOut(url: string | undefined): WayOut {
  if (url === undefined) return { kind: 'mailbox', server: null };
  if (url.startsWith('file:')) return { kind: 'folder', server: null };
  const [, server = ''] = /^smtps?:\/\/(?:[^/?#]*@)?([^@/?#]*)/.exec(url) ?? [];
  return { kind: 'server', server };
}

/** Whether any mail of this installation can reach somebody. */
export function canLeave(url: string | undefined): boolean {
  return wayOut(url).kind === 'server';
}
