import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { BootstrapService } from '../access/bootstrap.service.js';
import { inApplication } from '../in-application.js';
import { type Clock, SystemClock } from '../platform/clock.js';
import { type Settings, settingsOfProcess } from '../platform/settings.js';
import { organizationNamed } from './organization-named.js';
import { run, say } from './run.js';

export function signInCommand(): Command {
  return new Command('sign-in')
    .description('Make a link that signs somebody in once, within a quarter of an hour, without any mail.')
    .argument('<organization>', 'its key')
    .argument('<address>', 'e-mail address of the person')
    .action((key: string, address: string) =>
      run(async () => {
        say(await makeSignInLink(settingsOfProcess(), new SystemClock(), key, address));
        process.stderr.write('Whoever has this link is that person: hand it to nobody else.\n');
      }),
    );
}

/** Also where nobody can be mailed: whoever may start a command owns the machine. */
export function makeSignInLink(
  settings: Settings,
  clock: Clock,
  key: string,
  address: string,
): Promise<string> {
  const work = async (app: INestApplicationContext) => {
    const organization = await organizationNamed(app, key);
    const link = await app.get(BootstrapService).briefLinkFor(organization.organizationId, address);
    if (link === null)
      throw new Error(`Nobody of "${key}" has the address ${address} today. Check it on the page of people.`);
    return link;
  };
  return inApplication(settings, clock, work, { act: 'cadans sign-in' });
}
