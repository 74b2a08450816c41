import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { accepting, freePort } from './ports.js';

const run = promisify(execFile);
const PROGRAM = '/usr/sbin/dovecot';
const IMAP = '/usr/lib/dovecot/imap';
const SIEVE = '/usr/lib/dovecot/modules/lib90_sieve_plugin.so';
const DELIVER = '/usr/lib/dovecot/dovecot-lda';

/** A real Dovecot of the story's own: everybody has a mailbox, whose password is `secret`. */
export class Dovecot {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cadans-dovecot-'));
  #port = 0;

  /**
   * @param answers text that every mailbox answers whoever writes to it with, as a vacation; none without
   * @param smtp port of the server that takes these answers
   */
  constructor(
    private readonly vacation: {
      readonly answers: string;
      readonly smtp: () => Promise<number>;
    } | null = null,
  ) {
    if (!existsSync(PROGRAM) || !existsSync(IMAP)) {
      throw new Error('Dovecot is missing: apt-get install dovecot-imapd');
    }
    if (!existsSync(SIEVE)) throw new Error('Dovecot knows no Sieve: apt-get install dovecot-sieve');
    if (process.getuid?.() !== 0) throw new Error('Dovecot starts as root alone: run this as root.');
  }

  /** The line of Postfix's master.cf that delivers into its mailboxes, by the transport `dovecot`. */
  get delivery(): string {
    const argv = `${DELIVER} -c ${this.#configuration} -f \${sender} -d \${user} -a \${original_recipient}`;
    return `dovecot unix - n n - - pipe flags=DRhu user=mail null_sender= argv=${argv}\n`;
  }

  async start(): Promise<void> {
    this.#port = await freePort();
    chmodSync(this.#folder, 0o755);
    for (const name of ['mail', 'home']) mkdirSync(join(this.#folder, name));
    await run('chown', ['mail:mail', join(this.#folder, 'mail'), join(this.#folder, 'home')]);
    // Whoever delivers writes into it, too.
    writeFileSync(join(this.#folder, 'log'), '');
    chmodSync(join(this.#folder, 'log'), 0o666);
    writeFileSync(join(this.#folder, 'default.sieve'), this.#sieve());
    await run('sievec', [join(this.#folder, 'default.sieve')]);
    writeFileSync(this.#configuration, await this.#settings());
    // What goes on running keeps the pipes it was given, so it is given none.
    await once(spawn(PROGRAM, ['-c', this.#configuration], { stdio: 'ignore' }), 'exit');
    await accepting(this.#port);
  }

  /** Where somebody's mailbox is read. */
  urlOf(user: string): string {
    return `imap://${user}:secret@127.0.0.1:${this.#port}/INBOX`;
  }

  /** What lies in somebody's mailbox, read or not. */
  messagesOf(user: string): string[] {
    return ['new', 'cur'].flatMap((name) => {
      const folder = join(this.#folder, 'mail', user, name);
      return existsSync(folder)
        ? readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
        : [];
    });
  }

  get log(): string {
    const file = join(this.#folder, 'log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  async remove(): Promise<void> {
    await run(PROGRAM, ['-c', this.#configuration, 'stop']).catch(() => undefined);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #configuration(): string {
    return join(this.#folder, 'dovecot.conf');
  }

  #sieve(): string {
    if (this.vacation === null) return 'keep;\n';
    // A week is the shortest that RFC 5230 asks for; everybody who writes is answered once within it.
    return `require ["vacation"];\nvacation :days 7 "${this.vacation.answers}";\n`;
  }

  async #settings(): Promise<string> {
    const folder = this.#folder;
    const submission =
      this.vacation === null ? '' : `submission_host = 127.0.0.1:${await this.vacation.smtp()}`;
    return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 8
mail_location = maildir:${folder}/mail/%n
postmaster_address = postmaster@mail.example
recipient_delimiter = +
${submission}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${folder}/home/%n allow_all_users=yes
}
service imap-login {
  inet_listener imap {
    port = ${this.#port}
  }
  inet_listener imaps {
    port = 0
  }
}
service auth {
  unix_listener auth-userdb {
    mode = 0666
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
protocol lda {
  mail_plugins = sieve
}
plugin {
  sieve = file:${folder}/home/%n/sieve;active=${folder}/home/%n/active.sieve
  sieve_default = ${folder}/default.sieve
}
`;
  }
}
