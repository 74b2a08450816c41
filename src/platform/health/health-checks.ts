import { Injectable, Logger } from '@nestjs/common';
import type { Locale, NlEn } from '../pages/locale.js';

/**
 * What a check found: whether all is well, and figures or versions that help whoever looks; never a name of anybody.
 * Where something is to be done `todo` says what: what is not `ok` has one, and what soon will not be.
 */
export interface Finding {
  readonly ok: boolean;
  readonly todo?: NlEn<string> | undefined;
  /** Requests can be answered all the same, though this is not `ok`. */
  readonly serving?: boolean | undefined;
  /** Which of the things that can be wrong here it is. */
  readonly cause?: string | undefined;
  readonly [detail: string]: string | number | boolean | null | undefined | NlEn<string>;
}

export interface Findings {
  readonly ok: boolean;
  /** Whether this process can answer requests, whatever else is wrong with the installation. */
  readonly serving: boolean;
  readonly checks: Record<string, Finding>;
}

/** Findings as one reader gets them. */
export function findingsIn(checks: Findings['checks'], locale: Locale): Record<string, object> {
  return Object.fromEntries(
    Object.entries(checks).map(([name, { todo, ...finding }]) => [
      name,
      todo ? { ...finding, todo: todo[locale] } : finding,
    ]),
  );
}

interface Check {
  readonly ask: () => Promise<Finding>;
  readonly serving: boolean;
}

const PATIENCE_MS = 3_000;
const UNKNOWN: NlEn<string> = {
  en: 'This could not be looked at, so take it for broken; the log says why.',
  nl: 'Hier kon niet naar worden gekeken, dus ga ervan uit dat het stuk is; het logboek zegt waarom.',
};

/** Where each room says how to see that its part works. */
@Injectable()
export class HealthChecks {
  readonly #checks = new Map<string, Check>();
  readonly #logger = new Logger(HealthChecks.name);

  /** @param options `serving`: without it this process can answer no request, so none should be sent to it */
  register(name: string, ask: () => Promise<Finding>, { serving = false } = {}): void {
    if (this.#checks.has(name)) throw new Error(`A health check named ${name} is registered already.`);
    this.#checks.set(name, { ask, serving });
  }

  /** Asks all checks at once; one that throws or does not answer in time is not ok, and the log says why. */
  async findings(): Promise<Findings> {
    const entries = await Promise.all(
      [...this.#checks].map(async ([name, check]) => [name, await this.#ask(name, check)] as const),
    );
    return {
      ok: entries.every(([, finding]) => finding.ok),
      serving: entries.every(
        ([name, { ok, serving = false }]) => ok || serving || !this.#checks.get(name)?.serving,
      ),
      checks: Object.fromEntries(entries),
    };
  }

  async #ask(name: string, check: Check): Promise<Finding> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    });
    try {
      return await Promise.race([check.ask(), tooLate]);
    } catch (error) {
      this.#logger.warn(
        `Health check ${name} failed: ${error instanceof Error ? error.message : String(error)}`,
      );
      return { ok: false, cause: 'unknown', todo: UNKNOWN };
    } finally {
      clearTimeout(timer);
    }
  }
}
