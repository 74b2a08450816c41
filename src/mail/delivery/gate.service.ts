import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { MailKinds } from '../mail-kinds.js';
import { QUARANTINE_FACT } from '../quarantine.js';

/** Kinds that leave in quarantine too: without a way in, nobody could look at what is held and decide. */
export const LEAVES_IN_QUARANTINE = ['sign-in'];

/** What may leave at this moment; asked before each claim, with one look at the database. */
@Injectable()
export class Gate {
  constructor(
    private readonly database: Database,
    private readonly kinds: MailKinds,
  ) {}

  /**
   * Names of the kinds that may leave: none while the channel is paused, sign-in mail alone in quarantine.
   * @param before only those of a lower priority number than this
   */
  async open(before: number | null = null): Promise<readonly string[]> {
    const closed = await this.database.read().query<{ why: 'paused' | 'quarantine' }[]>(CLOSED);
    if (closed.some(({ why }) => why === 'paused')) return [];
    const all = this.kinds
      .all()
      .filter(({ priority }) => before === null || priority < before)
      .map(({ kind }) => kind);
    return closed.length === 0 ? all : all.filter((kind) => LEAVES_IN_QUARANTINE.includes(kind));
  }
}

const CLOSED = `SELECT 'paused' AS why FROM mail_channel WHERE paused_at IS NOT NULL
  UNION ALL SELECT 'quarantine' AS why FROM installation WHERE name = '${QUARANTINE_FACT}'`;
