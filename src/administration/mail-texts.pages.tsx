import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { MAIL_PARTS } from '../mail/style/domain/own-words.js';
import { HouseStyles, OWN_STYLE } from '../mail/style/house-styles.js';
import { inOwnWords, keptUnder, partKey } from '../mail/style/in-own-words.js';
import {
  isLocale,
  MailTextsService,
  type OwnParts,
  problemsOf,
  tidied,
  type TypedParts,
} from '../mail/style/mail-texts.service.js';
import { May } from '../organizations/caller.js';
import { allowFrames, sendPreview } from '../overview/mail-preview.js';
import { actNeedsNoEntry } from '../platform/acting.js';
import { type FieldProblem, InvalidInput, NotFound } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { SCHEMES } from './domain/mail-scheme.js';
import { MailSamplesService } from './mail-samples.service.js';
import { MailTextPage } from './views/mail-text.view.js';
import { MailTextsPage } from './views/mail-texts.view.js';
import { mailTextTexts } from './views/mail-text-texts.js';

/** Longer than any part may be: what is too long is told, not cut off. */
const part = z.string().max(5_000).optional().catch('');
const typedForm = z
  .object({ subject: part, heading: part, opening: part, task: part, closing: part })
  .catch({}) satisfies z.ZodType<TypedParts>;
const frameQuery = z.object({ scheme: z.enum(SCHEMES).catch('light') });
const news = z.object({ said: z.enum(['saved', 'reset']).optional().catch(undefined) });

interface Shown {
  readonly typed?: TypedParts;
  readonly problems?: readonly FieldProblem[];
  readonly said?: 'saved' | 'reset' | undefined;
  readonly status?: number;
}

/** What the organization's mails say, kind by kind and in each language, with a sample beside it. */
@Controller('administration/texts')
@May('keep-branding')
export class MailTextsPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly texts: MailTextsService,
    private readonly styles: HouseStyles,
    private readonly samples: MailSamplesService,
  ) {}

  @Get()
  async list(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const kinds = await this.texts.list(viewer.organizationId);
    return sendPage(reply, <MailTextsPage frame={this.#frame(viewer)} kinds={kinds} />);
  }

  @Get(':kind/:locale')
  async show(
    @ViewerParam() viewer: Viewer,
    @Param('kind') kind: string,
    @Param('locale') locale: string,
    @Query({ schema: news }) { said }: z.output<typeof news>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, await this.#parts(viewer, kind, locale), { said });
  }

  /** The kind's sample as the typed words would make it; nothing is kept. */
  @Get(':kind/:locale/sample')
  async sample(
    @ViewerParam() viewer: Viewer,
    @Param('kind') kind: string,
    @Param('locale') locale: string,
    @Query({ schema: typedForm }) typed: TypedParts,
    @Query({ schema: frameQuery }) { scheme }: z.output<typeof frameQuery>,
    @Res() reply: FastifyReply,
  ) {
    const { organizationId } = viewer;
    const now = await this.#parts(viewer, kind, locale);
    const style = (await this.styles.of([organizationId])).get(organizationId) ?? OWN_STYLE;
    const letter = await this.samples.asOwn(organizationId, now.letter);
    const words = new Map([...style.words, ...wordsFrom(now, typed)]);
    return sendPreview(reply, await this.samples.html(letter, kind, { ...style, words }, scheme));
  }

  /** Shows a mail as what is typed would make it; changes nothing. */
  @Post(':kind/:locale/preview')
  async preview(
    @ViewerParam() viewer: Viewer,
    @Param('kind') kind: string,
    @Param('locale') locale: string,
    @Body({ schema: typedForm }) typed: TypedParts,
    @Res() reply: FastifyReply,
  ) {
    actNeedsNoEntry();
    const now = await this.#parts(viewer, kind, locale);
    return this.#page(reply, viewer, now, { typed, problems: problemsOf(now, typed) });
  }

  @Post(':kind/:locale')
  async save(
    @ViewerParam() viewer: Viewer,
    @Param('kind') kind: string,
    @Param('locale') locale: string,
    @Body({ schema: typedForm }) typed: TypedParts,
    @Res() reply: FastifyReply,
  ) {
    const now = await this.#parts(viewer, kind, locale);
    try {
      await this.texts.put(viewer.organizationId, kind, now.locale, typed);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.#page(reply, viewer, now, { typed, problems: error.fields, status: 422 });
    }
    return seeOther(reply, `/administration/texts/${kind}/${locale}?said=saved`);
  }

  @Post(':kind/:locale/reset')
  async reset(
    @ViewerParam() viewer: Viewer,
    @Param('kind') kind: string,
    @Param('locale') locale: string,
    @Res() reply: FastifyReply,
  ) {
    const now = await this.#parts(viewer, kind, locale);
    await this.texts.reset(viewer.organizationId, kind, now.locale);
    return seeOther(reply, `/administration/texts/${kind}/${locale}?said=reset`);
  }

  #parts({ organizationId }: Viewer, kind: string, locale: string): Promise<OwnParts> {
    if (!isLocale(locale)) throw new NotFound('language', 'taal');
    return this.texts.get(organizationId, kind, locale);
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    now: OwnParts,
    { typed, problems = [], said, status = 200 }: Shown,
  ) {
    const kept = Object.fromEntries(now.parts.map(({ part: name, own }) => [name, own ?? '']));
    const values: TypedParts = typed ?? kept;
    const wrong = new Set(problems.map(({ field }) => field));
    const shown = Object.fromEntries(Object.entries(values).filter(([name]) => !wrong.has(name)));
    const letter = await this.samples.asOwn(viewer.organizationId, now.letter);
    const { subject } = inOwnWords(letter, now.kind, wordsFrom(now, shown));
    allowFrames(reply, true);
    const frame = this.#frame(viewer);
    const props = { frame, now, values, shown, subject, problems, said };
    return sendPage(reply, <MailTextPage {...props} />, status);
  }

  #frame(viewer: Viewer) {
    const { title } = mailTextTexts[viewer.locale];
    return this.chrome.for(viewer, { title, path: '/administration/texts' });
  }
}

/** What was typed, as words of the organization's own; what is shared stays as it is kept. */
function wordsFrom({ kind, locale, letter, parts }: OwnParts, typed: TypedParts): Map<string, string> {
  const words = new Map<string, string>();
  for (const name of MAIL_PARTS) {
    const at = parts.find(({ part: one }) => one === name);
    const text = at?.sharedWith ? (at.own ?? '') : tidied(typed[name] ?? '');
    // A text like ours says what ours does.
    const said = text || at?.ours || '';
    if (at && said !== '') words.set(partKey(keptUnder(letter, kind, name), locale, name), said);
  }
  return words;
}
