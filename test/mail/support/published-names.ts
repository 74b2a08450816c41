import type { Names } from '../../../src/mail/check/names.js';

type Records = Readonly<Record<string, readonly string[]>>;

/** A name server that knows what a story publishes; `TXT`, `MX`, `A`, `AAAA` and `PTR` before each name. */
export class PublishedNames implements Names {
  /** Whether it answers at all. */
  answers = true;

  constructor(readonly records: Records) {}

  resolveTxt(name: string): Promise<string[][]> {
    // A text is published in pieces of at most 255 characters.
    return this.#ask('TXT', name, (text) => text.match(/.{1,255}/g) ?? []);
  }

  resolveMx(name: string): Promise<{ exchange: string; priority: number }[]> {
    return this.#ask('MX', name, (exchange) => ({ exchange, priority: 10 }));
  }

  resolve4(name: string): Promise<string[]> {
    return this.#ask('A', name, (address) => address);
  }

  resolve6(name: string): Promise<string[]> {
    return this.#ask('AAAA', name, (address) => address);
  }

  reverse(address: string): Promise<string[]> {
    return this.#ask('PTR', address, (name) => name);
  }

  #ask<T>(type: string, name: string, read: (value: string) => T): Promise<T[]> {
    if (!this.answers) return Promise.reject(failure('ETIMEOUT'));
    const found = this.records[`${type} ${name}`];
    return found ? Promise.resolve(found.map(read)) : Promise.reject(failure('ENOTFOUND'));
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(`query ${code}`), { code });
}
