import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { RecomputeService } from '../cycles/recompute.service.js';
import { RhythmService } from '../cycles/rhythm.service.js';
import { May } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { InvalidInput, VersionConflict } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { rhythmDefaults } from './domain/rhythm-defaults.js';
import { typedRhythm } from './domain/rhythm-fields.js';
import type { FormBody } from './domain/typed-change.js';
import { type RhythmForm, RhythmEditorService } from './rhythm-editor.service.js';
import { SetUpProgressService } from './set-up-progress.service.js';
import { RhythmFactsPage, RhythmPage, type RhythmSaid } from './views/rhythm.view.js';
import { rhythmTexts } from './views/rhythm-texts.js';

/** Whatever is sent: what cannot be meant is answered by the page. */
const anything = z
  .record(z.string().max(300), z.union([z.string(), z.array(z.string())]).catch(''))
  .catch({}) as z.ZodType<FormBody>;

const query = z.object({ said: z.enum(['saved', 'same', 'recomputed']).optional().catch(undefined) });
/** What is no year or fingerprint fits none. */
const recomputation = z
  .object({ year: z.coerce.number().int().catch(0), fingerprint: z.string().catch('') })
  .catch({ year: 0, fingerprint: '' });

/** The rules of the sessions, with the year they would make seen while they are typed. */
@Controller('rhythm')
export class RhythmPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly editor: RhythmEditorService,
    private readonly rhythms: RhythmService,
    private readonly recomputing: RecomputeService,
    private readonly setUp: SetUpProgressService,
  ) {}

  @Get()
  @May('read-plan')
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: query }) { said }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    const around = await this.editor.around(viewer.organizationId);
    if (!has('keep-plan', viewer))
      return sendPage(reply, <RhythmFactsPage frame={this.#frame(viewer)} around={around} />);
    // Who has none yet begins with the usual one, as a proposal.
    const form = await this.editor.open(viewer.organizationId, around.kept.rules ?? rhythmDefaults);
    // What became wrong with the kept one since, somebody who looks is told as well.
    const problems = around.kept.rules ? form.problems : [];
    return this.#page(reply, viewer, { ...form, problems }, { said: said ?? null, status: 200 });
  }

  /** Shows the year that the typed rules would make; changes nothing. */
  @Post('preview')
  @May('keep-plan')
  async preview(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: anything }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.#typed(viewer, body);
    return this.#page(reply, viewer, form, { version: versionIn(body) });
  }

  @Post()
  @May('keep-plan')
  async save(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: anything }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.#typed(viewer, body);
    const version = versionIn(body);
    if (form.problems.length > 0) return this.#page(reply, viewer, form, { version });
    try {
      const outcome = await this.rhythms.put(viewer.organizationId, form.rules, version);
      return await seeOther(reply, `/rhythm?said=${outcome === 'unchanged' ? 'same' : 'saved'}`);
    } catch (error) {
      if (error instanceof VersionConflict) return this.#page(reply, viewer, form, { said: 'conflict' });
      if (!(error instanceof InvalidInput)) throw error;
      return this.#page(reply, viewer, { ...form, problems: error.fields }, { version });
    }
  }

  /** Lets today's year follow the rhythm, as it was shown. Throws `DifferencesChanged`. */
  @Post('recomputation')
  @May('keep-plan')
  async recompute(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: recomputation }) { year, fingerprint }: z.output<typeof recomputation>,
    @Res() reply: FastifyReply,
  ) {
    const options = { dryRun: false, expecting: fingerprint };
    await this.recomputing.recompute(viewer.organizationId, year, options);
    return seeOther(reply, '/rhythm?said=recomputed');
  }

  async #typed(viewer: Viewer, body: FormBody): Promise<RhythmForm> {
    const kept = await this.rhythms.find(viewer.organizationId);
    return this.editor.read(viewer.organizationId, typedRhythm(body), kept?.rules ?? null);
  }

  /** @param version that was seen when typing began; without it the last one */
  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    form: RhythmForm,
    { version, said = null, status }: { version?: number; said?: RhythmSaid | null; status?: number },
  ) {
    const around = await this.editor.around(viewer.organizationId);
    const seen = version ?? around.kept.version;
    const setUp = await this.setUp.unfinished(viewer);
    const frame = this.#frame(viewer);
    const page = <RhythmPage {...{ frame, form, around, said, setUp }} version={seen} />;
    const answered = said === 'conflict' ? 409 : form.problems.length > 0 ? 422 : 200;
    return sendPage(reply, page, status ?? answered);
  }

  #frame(viewer: Viewer) {
    return this.chrome.for(viewer, { title: rhythmTexts[viewer.locale].title, path: '/year' });
  }
}

/** Without one it is taken for the first, which refuses to overwrite what is there. */
function versionIn({ version }: FormBody): number {
  return typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : 0;
}
