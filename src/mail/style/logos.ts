import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { MailLogo } from './mail-logo.entity.js';
import type { PictureType } from './picture.js';

/** A logo as mails carry it. */
export interface Logo {
  readonly id: string;
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  /** Its bytes, in lines as a part of a mail has them. */
  readonly base64: string;
}

/** Which logo, of which organization. */
export interface LogoKey {
  readonly organizationId: string;
  readonly id: string;
}

/** Of the largest there may be this is some two megabytes. */
const REMEMBERED = 50;
const LINE = /.{76}(?=.)/g;

/**
 * Logos for mails that are about to leave. One is read when its first mail leaves, not for each: what has this id never
 * changes, so that nothing that is remembered here can be out of date.
 */
@Injectable()
export class Logos {
  readonly #known = new Map<string, Logo>();

  constructor(private readonly database: Database) {}

  /** By `keyOf`; one that is gone is left out. */
  async load(keys: readonly LogoKey[]): Promise<Map<string, Logo>> {
    const unknown = new Map(
      keys.filter((key) => !this.#known.has(keyOf(key))).map((key) => [keyOf(key), key]),
    );
    const found = new Map<string, Logo>();
    for (const key of keys) {
      const logo = this.#known.get(keyOf(key));
      if (logo) found.set(keyOf(key), logo);
    }
    if (unknown.size === 0) return found;
    const rows = await this.database.read().findBy(
      MailLogo,
      [...unknown.values()].map(({ organizationId, id }) => ({ organizationId, id })),
    );
    for (const row of rows) {
      const logo = logoOf(row);
      found.set(keyOf(row), logo);
      this.#remember(keyOf(row), logo);
    }
    return found;
  }

  #remember(key: string, logo: Logo): void {
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size >= REMEMBERED) this.#known.delete(oldest);
    this.#known.set(key, logo);
  }
}

export function keyOf({ organizationId, id }: LogoKey): string {
  return `${organizationId}/${id}`;
}

export function logoOf({ id, type, width, height, bytes }: Omit<MailLogo, 'organizationId'>): Logo {
  return { id, type, width, height, base64: bytes.toString('base64').replace(LINE, '$&\r\n') };
}

/** By which the HTML of a mail names the logo that it carries. */
export function contentIdOf({ id }: Pick<Logo, 'id'>): string {
  return `logo-${id}@cadans`;
}

/** HTML for looking at outside a mail: the logo stands in it. */
export function withLogoInside(html: string, logo: Logo | null | undefined): string {
  if (!logo) return html;
  const data = `data:${logo.type};base64,${logo.base64.replaceAll('\r\n', '')}`;
  return html.replaceAll(`src="cid:${contentIdOf(logo)}"`, `src="${data}"`);
}
