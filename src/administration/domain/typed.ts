import type { FormBody } from '../../overview/domain/typed-change.js';

/** What was typed into a form, by the names of its fields. */
export class Typed {
  readonly #body: FormBody;

  constructor(body: FormBody) {
    this.#body = body;
  }

  /** Trimmed; empty where nothing was typed. */
  text(name: string): string {
    return (this.all(name)[0] ?? '').trim();
  }

  /** All that was chosen of several. */
  all(name: string): readonly string[] {
    return [this.#body[name] ?? []].flat();
  }

  is(name: string): boolean {
    return this.text(name) !== '';
  }

  /** Whether it says the same as another one about these fields. */
  saysTheSame(other: Typed, names: readonly string[]): boolean {
    return names.every((name) => this.all(name).join() === other.all(name).join());
  }
}

/** The version that was seen when typing began; what is none matches no row. */
export function versionIn(typed: Typed): number {
  const version = typed.text('version');
  return /^\d{1,9}$/.test(version) ? Number(version) : 0;
}
