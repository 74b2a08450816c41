import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { figureText, readFigure } from '../kpis/domain/figure.js';
import type { Kpi } from '../kpis/kpi.entity.js';
import { May } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { type FieldProblem, InvalidInput } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { placeIn } from '../platform/pages/paging.js';
import { BreachesService } from './breaches.service.js';
import { problemsOfGuardrail } from './domain/guardrail.js';
import { GuardrailFormService } from './guardrail-form.service.js';
import { GuardrailsService } from './guardrails.service.js';
import { GuardrailFormPage } from './views/guardrail-form.view.js';
import { guardrailTexts } from './views/guardrail-texts.js';
import { GuardrailsPage } from './views/guardrails.view.js';

const text = z.string().catch('');
const ON_A_PAGE = 50;
const listQuery = z.object({
  q: z.string().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
const guardrailForm = z
  .object({
    ...{ low: text, high: text, decides: text, data: text, from: text, until: text },
    version: z.coerce.number().int().catch(0),
  })
  .catch({ low: '', high: '', decides: '', data: '', from: '', until: '', version: 0 });
export type TypedGuardrail = z.output<typeof guardrailForm>;

/** All guardrails; leadership and planners set them. */
@Controller('guardrails')
export class GuardrailsPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly guardrails: GuardrailsService,
    private readonly breaches: BreachesService,
    private readonly forms: GuardrailFormService,
  ) {}

  @Get()
  @May('read-decisions')
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: listQuery }) { q, page }: z.output<typeof listQuery>,
    @Res() reply: FastifyReply,
  ) {
    const { organizationId, locale, roles } = viewer;
    const maySet = has('set-guardrails', { roles });
    const all = await this.breaches.standings(organizationId);
    const bare = maySet ? await this.forms.without(organizationId, all) : [];
    const sought = q.trim().toLowerCase();
    const isNamed = (name: string | undefined) => name?.toLowerCase().includes(sought) ?? false;
    const found = all.filter(({ kpi, department }) => isNamed(kpi.name) || isNamed(department?.name));
    const without = bare.filter(({ name }) => isNamed(name));
    const { from, until, ...place } = placeIn(found.length, page, ON_A_PAGE);
    const standings = found.slice(from, until);
    const frame = this.chrome.for(viewer, { title: guardrailTexts[locale].title, path: '/decisions' });
    return sendPage(reply, <GuardrailsPage {...{ frame, standings, place, q, without, maySet }} />);
  }

  @Get(':kpi')
  @May('set-guardrails')
  async open(@ViewerParam() viewer: Viewer, @Param('kpi') key: string, @Res() reply: FastifyReply) {
    return this.#form(reply, viewer, key);
  }

  @Post(':kpi')
  @May('set-guardrails')
  async set(
    @ViewerParam() viewer: Viewer,
    @Param('kpi') key: string,
    @Body({ schema: guardrailForm }) typed: TypedGuardrail,
    @Res() reply: FastifyReply,
  ) {
    const { kpi } = await this.guardrails.history(viewer.organizationId, key);
    const wrong = await whatIsWrong(() => this.#set(viewer, kpi, typed));
    if (wrong.problems.length > 0 || wrong.clash) return this.#form(reply, viewer, key, { ...wrong, typed });
    return seeOther(reply, '/guardrails');
  }

  @Post(':kpi/end')
  @May('set-guardrails')
  async end(@ViewerParam() viewer: Viewer, @Param('kpi') key: string, @Res() reply: FastifyReply) {
    await this.guardrails.end(viewer.organizationId, key);
    return seeOther(reply, '/guardrails');
  }

  async #set(viewer: Viewer, kpi: Kpi, { version, ...typed }: TypedGuardrail): Promise<void> {
    const low = readBound('low', typed.low, kpi, viewer);
    const high = readBound('high', typed.high, kpi, viewer);
    const until = typed.until === '' ? null : typed.until;
    const from = typed.from === '' ? null : typed.from;
    const command = { ...typed, low: low.value, high: high.value, from, until };
    const unread = [...low.problems, ...high.problems];
    if (unread.length > 0) {
      // A bound that cannot be read is not a missing one.
      const others = problemsOfGuardrail(command).filter(({ field }) => field !== 'low' && field !== 'high');
      throw new InvalidInput([...unread, ...others]);
    }
    await this.guardrails.put(viewer.organizationId, kpi.key, command, version);
  }

  async #form(
    reply: FastifyReply,
    viewer: Viewer,
    key: string,
    again: Partial<Wrong> & { readonly typed?: TypedGuardrail } = {},
  ) {
    const form = await this.forms.load(viewer.organizationId, key);
    const title = guardrailTexts[viewer.locale].form(form.kpi.name);
    const frame = this.chrome.for(viewer, { title, path: '/decisions', narrow: true });
    return sendPage(reply, <GuardrailFormPage {...{ frame, ...form, ...again }} />, statusOf(again));
  }
}

function readBound(
  field: 'low' | 'high',
  typed: string,
  { unit }: Kpi,
  { locale }: Viewer,
): { readonly value: number | null; readonly problems: readonly FieldProblem[] } {
  const figure = readFigure(typed, unit);
  if (figure.kind === 'value') return { value: figure.value, problems: [] };
  if (figure.kind === 'none') return { value: null, problems: [] };
  const shown = typed.trim().slice(0, 60);
  const shownAs = (value: number) => figureText(value, locale === 'nl' ? ',' : '.');
  const wrongIn = (language: 'en' | 'nl') =>
    figure.kind === 'ambiguous'
      ? guardrailTexts[language].ambiguous(shown, shownAs(figure.whole), shownAs(figure.decimal))
      : guardrailTexts[language].unreadable(shown);
  return { value: null, problems: [{ field, message: wrongIn('en'), dutch: wrongIn('nl') }] };
}
