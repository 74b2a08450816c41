import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import type { FormBody } from '../overview/domain/typed-change.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { ClosureEditorService } from './closure-editor.service.js';
import { DaysOffService } from './days-off.service.js';
import { Typed } from './domain/typed.js';
import { formBody } from './form-body.js';
import { ASKED } from './organization-editor.service.js';
import { scopeOfClosure } from './views/closures.js';
import { DAYS_OFF_OUTCOMES, DaysOffPage } from './views/days-off.view.js';
import { daysOffTexts } from './views/days-off-texts.js';
import { type SentForm, statusOf } from './views/sent-form.js';

const HERE = '/administration/days-off';
/** What cannot be meant, which an old address may hold, counts as not given. */
const query = z.object({
  said: z.enum(DAYS_OFF_OUTCOMES).optional().catch(undefined),
  year: z.coerce.number().int().optional().catch(undefined),
});
type Asked = z.output<typeof query>;

/** On which days the organization does not work. */
@Controller('administration/days-off')
@May('keep-organization')
export class DaysOffPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly daysOff: DaysOffService,
    private readonly editor: ClosureEditorService,
  ) {}

  @Get()
  show(@ViewerParam() viewer: Viewer, @Query({ schema: query }) asked: Asked, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, null, asked);
  }

  /** Adds days off, or changes those that `was` names by their first day. */
  @Post()
  async save(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: formBody }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const typed = new Typed(body);
    const answer = await this.editor.save(viewer.organizationId, null, typed);
    if (answer.outcome === null) return this.#page(reply, viewer, { scope: '', typed, answer });
    const said = answer.outcome === 'unchanged' ? 'same' : 'saved';
    const year = typed.text('from').slice(0, 4);
    return seeOther(reply, `${HERE}?year=${year}&said=${said}`);
  }

  @Post(':from/removal')
  async remove(@ViewerParam() viewer: Viewer, @Param('from') from: string, @Res() reply: FastifyReply) {
    await this.editor.remove(viewer.organizationId, null, from);
    return seeOther(reply, `${HERE}?year=${from.slice(0, 4)}&said=removed`);
  }

  async #page(reply: FastifyReply, viewer: Viewer, sent: SentForm | null, { said, year }: Asked = {}) {
    const typedYear = sent && /^\d{4}/.exec(sent.typed.text('from'))?.[0];
    const asked = typedYear ? Number(typedYear) : (year ?? null);
    const daysOff = await this.daysOff.load(viewer.organizationId, asked);
    const { title } = daysOffTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: HERE });
    // What somebody else took back in the meantime has no form of its own any more.
    const was = daysOff.closures.find(({ from }) => from === sent?.typed.text('was'))?.from ?? '';
    const scoped = sent && { ...sent, scope: scopeOfClosure(was) };
    const page = <DaysOffPage {...{ frame, daysOff }} sent={scoped} outcome={said ?? null} />;
    return sendPage(reply, page, statusOf(sent?.answer ?? ASKED));
  }
}
