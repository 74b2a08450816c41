import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { ClosuresService } from '../organizations/closures.service.js';
import type { Department } from '../organizations/department.entity.js';
import { HeadshipsService } from '../organizations/headships.service.js';
import { RosterService } from '../organizations/roster.service.js';
import type { FormBody } from '../overview/domain/typed-change.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { ClosureEditorService } from './closure-editor.service.js';
import { DepartmentEditorService } from './department-editor.service.js';
import { DepartmentListService } from './department-list.service.js';
import { Typed } from './domain/typed.js';
import { formBody } from './form-body.js';
import { HeadshipEditorService } from './headship-editor.service.js';
import { ASKED } from './organization-editor.service.js';
import { scopeOfClosure } from './views/closures.js';
import {
  type DepartmentOutcome,
  FACTS,
  KeptDepartmentPage,
  NewDepartmentPage,
  OUTCOMES,
} from './views/department.view.js';
import { KeptDepartmentsPage } from './views/departments.view.js';
import { departmentsTexts } from './views/departments-texts.js';
import { type SentForm, statusOf } from './views/sent-form.js';

const query = z.object({ said: z.enum(OUTCOMES).optional().catch(undefined) });
/** How many a pasted list has just added. */
const listQuery = z.object({ added: z.coerce.number().int().min(0).max(1000).optional().catch(undefined) });
const HERE = '/administration/departments';

/** Which departments there are, below which, who leads them, and when they are closed. */
@Controller('administration/departments')
@May('keep-organization')
export class KeptDepartmentsPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly list: DepartmentListService,
    private readonly editor: DepartmentEditorService,
    private readonly headshipEditor: HeadshipEditorService,
    private readonly closureEditor: ClosureEditorService,
    private readonly headships: HeadshipsService,
    private readonly closures: ClosuresService,
    private readonly rosters: RosterService,
  ) {}

  @Get()
  async all(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: listQuery }) { added }: z.output<typeof listQuery>,
    @Res() reply: FastifyReply,
  ) {
    const list = await this.list.load(viewer.organizationId);
    const { title } = departmentsTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: HERE });
    return sendPage(reply, <KeptDepartmentsPage {...{ frame, list, added }} />);
  }

  @Get('new')
  begin(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.#new(reply, viewer, null);
  }

  /** Adds one; with `show` it only brings the regions of the country that was chosen. */
  @Post('new')
  async add(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: formBody }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const typed = new Typed(body);
    const sent = { scope: FACTS, typed, answer: ASKED };
    if (typed.is('show')) return this.#new(reply, viewer, sent);
    const answer = await this.editor.save(viewer.organizationId, null, typed);
    if (answer.id === undefined) return this.#new(reply, viewer, { ...sent, answer });
    return seeOther(reply, `${HERE}/${answer.id}?said=added#headships`);
  }

  @Get(':id')
  show(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Query({ schema: query }) { said }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    return this.#one(reply, viewer, id, null, said ?? null);
  }

  /** Changes it; with `show` it only brings the regions of the country that was chosen. */
  @Post(':id')
  async save(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Body({ schema: formBody }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const typed = new Typed(body);
    const answer = typed.is('show') ? ASKED : await this.editor.save(viewer.organizationId, id, typed);
    return this.#answer(reply, viewer, id, { scope: FACTS, typed, answer });
  }

  @Post(':id/headships')
  async addHeadship(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Body({ schema: formBody }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const typed = new Typed(body);
    const answer = await this.headshipEditor.add(viewer.organizationId, id, typed);
    return this.#answer(reply, viewer, id, { scope: 'headship', typed, answer });
  }

  /** Gives somebody's term its last day; with `act` it takes back one that has not begun. */
  @Post(':id/headships/:headship')
  async endHeadship(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Param('headship') headship: string,
    @Body({ schema: formBody }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const typed = new Typed(body);
    const isTakenBack = typed.text('act') === 'remove';
    const answer = isTakenBack
      ? await this.headshipEditor.remove(viewer.organizationId, id, headship)
      : await this.headshipEditor.end(viewer.organizationId, id, headship, typed);
    return this.#answer(reply, viewer, id, { scope: headship, typed, answer }, isTakenBack);
  }

  @Post(':id/closures')
  async saveClosure(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Body({ schema: formBody }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const { organizationId } = viewer;
    const { key } = await this.#department(organizationId, id);
    const typed = new Typed(body);
    const answer = await this.closureEditor.save(organizationId, key, typed);
    const own = await this.closures.listOf(organizationId, key);
    const was = own.find(({ from }) => from === typed.text('was'))?.from ?? '';
    return this.#answer(reply, viewer, id, { scope: scopeOfClosure(was), typed, answer });
  }

  @Post(':id/closures/:from/removal')
  async removeClosure(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Param('from') from: string,
    @Res() reply: FastifyReply,
  ) {
    const { key } = await this.#department(viewer.organizationId, id);
    await this.closureEditor.remove(viewer.organizationId, key, from);
    return seeOther(reply, `${HERE}/${id}?said=removed#closures`);
  }

  /** On with what was kept; else the page with what came back. */
  #answer(reply: FastifyReply, viewer: Viewer, id: string, sent: SentForm, isTakenBack = false) {
    const { outcome } = sent.answer;
    if (outcome === null) return this.#one(reply, viewer, id, sent);
    const said = isTakenBack ? 'removed' : outcome === 'unchanged' ? 'same' : 'saved';
    return seeOther(reply, `${HERE}/${id}?said=${said}`);
  }

  async #department(organizationId: string, id: string): Promise<Pick<Department, 'key'>> {
    const { department } = await this.editor.open(organizationId, id, null);
    return { key: department?.key ?? '' };
  }

  async #new(reply: FastifyReply, viewer: Viewer, sent: SentForm | null) {
    const form = await this.editor.open(viewer.organizationId, null, sent?.typed ?? null);
    const title = departmentsTexts[viewer.locale].newTitle;
    const frame = this.chrome.for(viewer, { title, path: `${HERE}/new`, narrow: true });
    return sendPage(reply, <NewDepartmentPage {...{ frame, form, sent }} />, statusOf(sent?.answer ?? ASKED));
  }

  async #one(
    reply: FastifyReply,
    viewer: Viewer,
    id: string,
    sent: SentForm | null,
    outcome: DepartmentOutcome | null = null,
  ) {
    const { organizationId } = viewer;
    const typed = sent?.scope === FACTS ? sent.typed : null;
    const form = await this.editor.open(organizationId, id, typed);
    const { key = '', name: title = '' } = form.department ?? {};
    const held = await this.headships.list(organizationId, key);
    const closures = await this.closures.listOf(organizationId, key);
    const people = (await this.rosters.load(organizationId)).staffOn(form.today);
    const frame = this.chrome.for(viewer, { title, path: `${HERE}/${id}`, narrow: true });
    const page = <KeptDepartmentPage {...{ frame, form, sent, held, closures, people, outcome }} />;
    return sendPage(reply, page, statusOf(sent?.answer ?? ASKED));
  }
}
