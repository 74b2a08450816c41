import { Injectable } from '@nestjs/common';
import type { Letter } from '../mail/letter.js';
import { MailKinds } from '../mail/mail-kinds.js';
import { renderInStyle } from '../mail/render/render-in-style.js';
import type { HouseStyle } from '../mail/style/house-styles.js';
import { withLogoInside } from '../mail/style/logos.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { NotFound } from '../platform/errors.js';
import type { Locale } from '../platform/pages/locale.js';
import { Settings } from '../platform/settings.js';
import { inScheme, type Scheme } from './domain/mail-scheme.js';

/** Mails to look at before there are any: each kind brings its sample. */
@Injectable()
export class MailSamplesService {
  constructor(
    private readonly kinds: MailKinds,
    private readonly organizations: OrganizationsService,
    private readonly settings: Settings,
  ) {}

  /** The kind's sample, as the organization's own. Throws `NotFound`. */
  async letter(organizationId: string, kind: string, locale: Locale): Promise<Letter> {
    const sample = this.kinds
      .all()
      .find((one) => one.kind === kind)
      ?.samples()
      .find(({ letter }) => letter.locale === locale)?.letter;
    if (!sample) throw new NotFound('kind of mail', 'soort mail');
    return this.asOwn(organizationId, sample);
  }

  /** A sample that seems to be the organization's own. */
  async asOwn(organizationId: string, sample: Letter): Promise<Letter> {
    const { name } = await this.organizations.get(organizationId);
    return { ...sample, organizationName: name };
  }

  /** The HTML of a letter as it would look. */
  async html(letter: Letter, kind: string, style: HouseStyle, scheme: Scheme): Promise<string> {
    const context = { mailId: 'sample', baseUrl: this.settings.values.BASE_URL };
    const { html, logo } = await renderInStyle(letter, kind, context, style);
    return inScheme(withLogoInside(html, logo), scheme);
  }
}
