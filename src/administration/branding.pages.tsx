import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { MailSender } from '../mail/mail-sender.js';
import { readColor } from '../mail/style/domain/accent.js';
import { type BrandingCommand, problemsOfBranding } from '../mail/style/domain/branding-command.js';
import { BrandingsService, type KeptBranding } from '../mail/style/brandings.service.js';
import { type HouseStyle, styleOf } from '../mail/style/house-styles.js';
import { May } from '../organizations/caller.js';
import { actNeedsNoEntry } from '../platform/acting.js';
import { type FieldProblem, InvalidInput, VersionConflict } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { sentFile, TakesFile } from '../platform/http/uploads.js';
import { LOCALES } from '../platform/pages/locale.js';
import { allowFrames, sendPreview } from '../overview/mail-preview.js';
import { SCHEMES } from './domain/mail-scheme.js';
import { MailSamplesService } from './mail-samples.service.js';
import { BrandingPage, type BrandingSaid, type Previewed } from './views/branding.view.js';
import { brandingTexts } from './views/branding-texts.js';

/** Read at the most: of a picture much of it may be what it does not need. */
const LARGEST_FILE = 500_000;
const FIRST_SHOWN = 'update-request';

const text = z.string().max(2_000).catch('');
const sentForm = z
  .object({ accent: text, senderName: text, footerNl: text, footerEn: text, kind: text, locale: text })
  .extend({ version: z.coerce.number().int().catch(-1) })
  .catch({
    ...{ accent: '', senderName: '', footerNl: '', footerEn: '', kind: '', locale: '', version: -1 },
  });
type SentForm = z.output<typeof sentForm>;

const news = z.object({
  said: z.enum(['saved', 'logo', 'removed']).optional().catch(undefined),
});
const frameQuery = z.object({
  ...{ accent: text, footerNl: text, footerEn: text, kind: text },
  locale: z.enum(LOCALES).catch('en'),
  scheme: z.enum(SCHEMES).catch('light'),
});

interface Shown {
  readonly typed?: SentForm;
  readonly problems?: readonly FieldProblem[];
  readonly said?: BrandingSaid | undefined;
  readonly status?: number;
}

/** How the organization's mails look, with one of them beside it. */
@Controller('administration/branding')
@May('keep-branding')
export class BrandingPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly brandings: BrandingsService,
    private readonly samples: MailSamplesService,
    private readonly sender: MailSender,
  ) {}

  @Get()
  show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: news }) { said }: z.output<typeof news>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, { said });
  }

  /** A sample as it would look; nothing is kept. */
  @Get('sample')
  async sample(
    @ViewerParam() { organizationId }: Viewer,
    @Query({ schema: frameQuery }) asked: z.output<typeof frameQuery>,
    @Res() reply: FastifyReply,
  ) {
    const kept = await this.brandings.get(organizationId);
    const kind = asked.kind || FIRST_SHOWN;
    const letter = await this.samples.letter(organizationId, kind, asked.locale);
    const style = styleFor({ ...asked, senderName: '' }, kept);
    return sendPreview(reply, await this.samples.html(letter, kind, style, asked.scheme));
  }

  /** Shows a mail as what is typed would make it; changes nothing. */
  @Post('preview')
  preview(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: sentForm }) typed: SentForm,
    @Res() reply: FastifyReply,
  ) {
    actNeedsNoEntry();
    return this.#page(reply, viewer, { typed, problems: problemsOfBranding(typed) });
  }

  @Post()
  async save(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: sentForm }) typed: SentForm,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.brandings.put(viewer.organizationId, typed, typed.version);
    } catch (error) {
      if (error instanceof VersionConflict)
        return this.#page(reply, viewer, { typed, said: 'conflict', status: 409 });
      if (!(error instanceof InvalidInput)) throw error;
      return this.#page(reply, viewer, { typed, problems: error.fields, status: 422 });
    }
    return seeOther(reply, '/administration/branding?said=saved');
  }

  @Post('logo')
  @TakesFile()
  async sendLogo(@ViewerParam() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    try {
      const file = await sentFile(request, LARGEST_FILE);
      if (file === null) throw new InvalidInput([NO_FILE]);
      await this.brandings.putLogo(viewer.organizationId, file === 'too-large' ? file : file.bytes);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.#page(reply, viewer, { problems: error.fields, status: 422 });
    }
    return seeOther(reply, '/administration/branding?said=logo');
  }

  @Post('logo/removal')
  async removeLogo(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.brandings.removeLogo(viewer.organizationId);
    return seeOther(reply, '/administration/branding?said=removed');
  }

  async #page(reply: FastifyReply, viewer: Viewer, { typed, problems = [], said, status = 200 }: Shown) {
    const kept = await this.brandings.get(viewer.organizationId);
    const values = typed ?? kept;
    const locale = LOCALES.find((one) => one === typed?.locale) ?? viewer.locale;
    const kind = typed?.kind || FIRST_SHOWN;
    const letter = await this.samples.letter(viewer.organizationId, kind, locale);
    const style = styleFor(values, kept);
    const shown: Previewed = {
      ...{ kind, locale, subject: letter.subject, accent: style.accent },
      from: { name: style.senderName ?? this.sender.name, address: this.sender.address },
    };
    const { title } = brandingTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: '/administration/branding' });
    allowFrames(reply, true);
    const version = typed && said !== 'conflict' ? typed.version : kept.version;
    return sendPage(
      reply,
      <BrandingPage {...{ frame, kept, values, version, problems, said, shown }} />,
      status,
    );
  }
}

/** What is wrong is not shown as it would never be kept; its field says why. */
function styleFor(values: BrandingCommand, { logo }: KeptBranding): HouseStyle {
  const wrong = new Set(problemsOfBranding(values).map(({ field }) => field));
  const of = (field: 'senderName' | 'footerNl' | 'footerEn') =>
    wrong.has(field) ? null : values[field].trim() || null;
  const texts = { senderName: of('senderName'), footerNl: of('footerNl'), footerEn: of('footerEn') };
  return styleOf({ accent: readColor(values.accent), ...texts }, logo);
}

const NO_FILE: FieldProblem = {
  ...{ field: 'logo', message: 'Choose a file first.', dutch: 'Kies eerst een bestand.' },
};
