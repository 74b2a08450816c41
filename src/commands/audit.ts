import { Command, InvalidArgumentError } from 'commander';
import { AuditChain, type ChainState } from '../access/audit-chain/audit-chain.service.js';
import type { Break } from '../access/domain/audit-chain.js';
import { inApplication } from '../in-application.js';
import { SystemClock } from '../platform/clock.js';
import { settingsOfProcess } from '../platform/settings.js';
import { run, say } from './run.js';

export function auditCommand(): Command {
  const audit = new Command('audit').description('Look after the audit trail.');
  audit
    .command('verify')
    .description('Say whether any entry was changed, taken out or put in between; fails where one was.')
    .option('--noted <place>', 'what an earlier run printed: organization:number:digest', place)
    .action(({ noted }: { noted?: Noted }) => run(() => verify(noted)));
  return audit;
}

interface Noted {
  readonly organizationId: string;
  readonly number: number;
  readonly hash: string;
}

const WHAT: Readonly<Record<Break['what'], string>> = {
  changed: 'the entry says something else than when it was written',
  rows: 'what it changed, or from where, says something else than when it was written',
  gone: 'the entry was taken out',
  gap: 'what stood before it is not there any more',
  cut: 'the end was cut off',
};
/** The first breaks tell enough: what follows a change is mostly its consequence. */
const SHOWN = 10;

async function verify(noted: Noted | undefined): Promise<void> {
  await inApplication(settingsOfProcess(), new SystemClock(), async (app) => {
    const chain = app.get(AuditChain);
    await chain.extend();
    const states = await chain.verify();
    states.flatMap(lines).forEach(say);
    if (states.length === 0) say('Nothing was written down yet.');
    const found = noted && (await chain.hashAt(noted.organizationId, noted.number));
    const differs = noted !== undefined && found !== noted.hash;
    if (noted) say(differs ? 'What was noted is not in the chain.' : 'What was noted is in the chain.');
    if (differs || states.some(({ breaks }) => breaks.length > 0)) process.exitCode = 1;
  });
}

function lines({ organizationId, kept, hash, breaks }: ChainState): string[] {
  const span = kept ? `entries ${kept.from} to ${kept.until}` : 'no entry kept';
  if (breaks.length === 0)
    return [`${organizationId}: ${span}, whole. To note: ${organizationId}:${kept?.until ?? 0}:${hash}`];
  const more = breaks.length > SHOWN ? [`  and ${breaks.length - SHOWN} more`] : [];
  return [
    `${organizationId}: ${span}, BROKEN in ${breaks.length} places`,
    ...breaks.slice(0, SHOWN).map(({ number, what }) => `  at ${number}: ${WHAT[what]}`),
    ...more,
  ];
}

function place(text: string): Noted {
  const [organizationId = '', number = '', hash = '', ...rest] = text.split(':');
  if (!/^[0-9a-f-]{36}$/.test(organizationId) || !/^\d+$/.test(number) || rest.length > 0)
    throw new InvalidArgumentError('Give it as it was printed: organization:number:digest');
  return { organizationId, number: Number(number), hash };
}
