import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { FileExportService } from '../files/file-export.service.js';
import { FileRefused } from '../files/file-refused.js';
import { FileOvertaken, FileTooLarge, MOST_CHARACTERS } from '../files/files.errors.js';
import { OwnFileService } from '../files/own-file.service.js';
import { sendWrittenFile } from '../files/send-written-file.js';
import { May } from '../organizations/caller.js';
import { actNeedsNoEntry } from '../platform/acting.js';
import { type FieldProblem, InvalidInput } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { sentParts, TakesFile } from '../platform/http/uploads.js';
import { FilePage, type FileState } from './views/file.view.js';
import { fileTexts } from './views/file-texts.js';

const news = z.object({ applied: z.coerce.number().int().min(0).optional().catch(undefined) });

/** The organization in one file: taken away, or brought, looked at, and applied as it was shown. */
@Controller('administration/file')
@May('keep-file')
export class FilePages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly files: FileExportService,
    private readonly own: OwnFileService,
  ) {}

  @Get()
  show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: news }) { applied: count }: z.output<typeof news>,
    @Res() reply: FastifyReply,
  ) {
    const applied = count === undefined ? {} : { applied: { count, left: [], stillOut: [] } };
    return this.#page(reply, viewer, { text: '', ...applied });
  }

  @Get('download')
  async download(@ViewerParam() { organizationId }: Viewer, @Res() reply: FastifyReply) {
    return sendWrittenFile(reply, await this.files.write(organizationId));
  }

  @Post()
  @TakesFile()
  async take(@ViewerParam() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { organizationId } = viewer;
    let text = '';
    try {
      const sent = await sentText(request);
      ({ text } = sent);
      if (sent.act === 'preview') {
        actNeedsNoEntry();
        return await this.#page(reply, viewer, {
          text,
          preview: await this.own.preview(organizationId, text),
        });
      }
      const { changes, left, stillOut } = await this.own.apply(organizationId, text, sent.fingerprint);
      const count = changes.length;
      if (left.length + stillOut.length === 0)
        return await seeOther(reply, `/administration/file?applied=${count}`);
      return await this.#page(reply, viewer, { text: '', applied: { count, left, stillOut } });
    } catch (error) {
      if (error instanceof FileTooLarge)
        return this.#page(reply, viewer, { text: '', problems: error.fields }, 413);
      if (error instanceof InvalidInput)
        return this.#page(reply, viewer, { text, problems: error.fields }, 422);
      if (error instanceof FileRefused)
        return this.#page(reply, viewer, { text, wrong: error.problems }, 422);
      if (!(error instanceof FileOvertaken)) throw error;
      return this.#again(reply, viewer, text);
    }
  }

  /** What the file would do now, where that is something else than was shown. */
  async #again(reply: FastifyReply, viewer: Viewer, text: string) {
    const preview = await this.own.preview(viewer.organizationId, text);
    return this.#page(reply, viewer, { text, preview, overtaken: true }, 409);
  }

  #page(reply: FastifyReply, viewer: Viewer, state: FileState, status = 200): FastifyReply {
    const { title } = fileTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: '/administration/file' });
    return sendPage(reply, <FilePage {...{ frame, state }} />, status);
  }
}

interface SentText {
  readonly text: string;
  /** Of what was shown; nothing is done without it. */
  readonly fingerprint: string;
  readonly act: 'preview' | 'apply';
}

/** What the form says: its file, else its text. */
async function sentText(request: FastifyRequest): Promise<SentText> {
  // Letters of most alphabets take two bytes; what is too long is told apart below.
  const { fields, cut, file } = await sentParts(request, 2 * MOST_CHARACTERS);
  if (file === 'too-large' || cut.has('text')) throw new FileTooLarge();
  const typed = fields['text'] ?? '';
  const text = asTyped(file === null ? typed : decoded(file.bytes));
  if (text.trim() === '') throw new InvalidInput([problem('text', (texts) => texts.noFile)]);
  const isApply = fields['act'] === 'apply' && file === null;
  return { text, fingerprint: fields['fingerprint'] ?? '', act: isApply ? 'apply' : 'preview' };
}

/** As a text field would send it back: what was looked at is what is applied. */
function asTyped(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF?\n*/, '');
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidInput([problem('file', (texts) => texts.notText)]);
  }
}

function problem(field: string, say: (texts: (typeof fileTexts)['en']) => string): FieldProblem {
  return { field, message: say(fileTexts.en), dutch: say(fileTexts.nl) };
}
