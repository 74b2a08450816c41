import type { ProposedUpdate } from '../updates/assisted-drafts.service.js';

/** What an assistant can do, for one who asked: each refuses by itself what they may not. */
export interface Tools {
  readonly goal: () => Promise<unknown>;
  readonly kpis: (department: string | undefined) => Promise<unknown>;
  readonly sessions: (count: number) => Promise<unknown>;
  readonly decisions: () => Promise<unknown>;
  readonly owed: () => Promise<unknown>;
  readonly request: (department: string) => Promise<unknown>;
  readonly draft: (department: string, proposed: ProposedUpdate) => Promise<unknown>;
}
