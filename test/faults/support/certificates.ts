import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An authority of the story's own, and certificates by it for `localhost`. */
export class Authority {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cadans-certificates-'));
  /** For NODE_EXTRA_CA_CERTS. */
  readonly file = join(this.#folder, 'authority.pem');

  constructor() {
    for (const [program, debian] of [['openssl', 'openssl'] as const, ['faketime', 'faketime'] as const])
      if (!existsSync(`/usr/bin/${program}`))
        throw new Error(`${program} is missing: apt-get install ${debian}`);
    this.#run(
      'openssl',
      `req -x509 -nodes -newkey rsa:2048 -keyout authority.key -out ${this.file} -days 3650 -subj /CN=Authority`,
    );
  }

  /** @param issuedDaysAgo it holds for two days from then on */
  certificate(issuedDaysAgo: number): { readonly key: Buffer; readonly cert: Buffer } {
    this.#run(
      'openssl',
      'req -nodes -newkey rsa:2048 -keyout server.key -out server.csr -subj /CN=localhost -addext subjectAltName=DNS:localhost',
    );
    this.#run(
      'faketime',
      `-f -${issuedDaysAgo}d openssl x509 -req -in server.csr -CA ${this.file} -CAkey authority.key -CAcreateserial -days 2 -copy_extensions copy -out server.pem`,
    );
    const [key, cert] = ['server.key', 'server.pem'].map((name) => readFileSync(join(this.#folder, name)));
    if (!key || !cert) throw new Error('openssl made no certificate.');
    return { key, cert };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #run(program: string, args: string): void {
    execFileSync(program, args.split(' '), { cwd: this.#folder, stdio: 'ignore' });
  }
}
