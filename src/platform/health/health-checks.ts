import { Injectable, Logger } from '@nestjs/common';

/** What a check found: whether all is well, and figures or versions that help whoever looks; never a name of anybody. */
export interface Finding {
  readonly ok: boolean;
  readonly [detail: string]: string | number | boolean | null;
}

const PATIENCE_MS = 3_000;

/** Where each room says how to see that its part works. */
@Injectable()
export class HealthChecks {
  readonly #checks = new Map<string, () => Promise<Finding>>();
  readonly #logger = new Logger(HealthChecks.name);

  register(name: string, check: () => Promise<Finding>): void {
    if (this.#checks.has(name)) throw new Error(`A health check named ${name} is registered already.`);
    this.#checks.set(name, check);
  }

  /** Asks all checks at once; one that throws or does not answer in time is not ok, and the log says why. */
  async findings(): Promise<{ readonly ok: boolean; readonly checks: Record<string, Finding> }> {
    const entries = await Promise.all(
      [...this.#checks].map(async ([name, check]) => [name, await this.ask(name, check)] as const),
    );
    return { ok: entries.every(([, finding]) => finding.ok), checks: Object.fromEntries(entries) };
  }

  private async ask(name: string, check: () => Promise<Finding>): Promise<Finding> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    });
    try {
      return await Promise.race([check(), tooLate]);
    } catch (error) {
      this.#logger.warn(
        `Health check ${name} failed: ${error instanceof Error ? error.message : String(error)}`,
      );
      return { ok: false };
    } finally {
      clearTimeout(timer);
    }
  }
}
