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

/** Where mails end that reach nobody. */
export type StaysIn = 'mailbox' | 'folder' | 'example';

/** Why none of an organization's mails reaches anybody, also where all go well; null where they leave. */
export function staysIn(url: string | undefined, isExample: boolean): StaysIn | null {
  if (isExample) return 'example';
  const { kind } = wayOut(url);
  return kind === 'server' ? null : kind;
}
