import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { ApiTokensService } from '../access/api-tokens.service.js';
import { inApplication } from '../in-application.js';
import { SystemClock } from '../platform/clock.js';
import { settingsOfProcess } from '../platform/settings.js';
import { organizationNamed } from './organization-named.js';
import { run, say } from './run.js';

export function tokenCommand(): Command {
  return new Command('token')
    .description('Make an API token of an organization and print it once.')
    .argument('<organization>', 'its key')
    .requiredOption('--name <name>', 'what it is for')
    .option('--write', 'may change things, not only read')
    .action((key: string, { name, write = false }: { name: string; write?: boolean }) =>
      run(() => makeToken(key, name, write)),
    );
}

async function makeToken(key: string, name: string, write: boolean): Promise<void> {
  const work = async (app: INestApplicationContext) => {
    const organization = await organizationNamed(app, key);
    const { text } = await app.get(ApiTokensService).make({
      organizationId: organization.organizationId,
      name,
      scopes: write ? ['read', 'write'] : ['read'],
      expiresAt: null,
    });
    say(text);
    process.stderr.write('Keep it now: it is shown only once.\n');
  };
  await inApplication(settingsOfProcess(), new SystemClock(), work, { act: 'cadans token' });
}
