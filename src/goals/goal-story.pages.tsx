import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { NotFound } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { CHOICE_KINDS, type ChoiceCommand } from './domain/choice.js';
import { GOAL_MOVES } from './domain/phase.js';
import type { StanceCommand } from './domain/stance.js';
import { GoalChoices } from './goal-choices.service.js';
import { GoalMoves } from './goal-moves.service.js';
import { GoalStances } from './goal-stances.service.js';
import { GoalStoryService } from './goal-story.service.js';
import { type StanceForm, stanceForm } from './stance-form.js';
import { StancePage } from './views/stance.view.js';
import type { StoryTyped } from './views/story-props.js';
import { StoryPage } from './views/story.view.js';
import { storyTexts } from './views/story-texts.js';
import { statusOf, whatIsWrong, type Wrong } from './what-is-wrong.js';

const text = z.string().catch('');
// What a browser of ours would never send means nothing was pressed, or typed.
const moveForm = z
  .object({
    move: z.enum(GOAL_MOVES).nullable().catch(null),
    reason: text,
    version: z.coerce.number().int().catch(0),
  })
  .catch({ move: null, reason: '', version: 0 });
const choiceForm = z
  .object({ kind: z.enum(CHOICE_KINDS).catch('trade-off'), text, givenUp: text })
  .catch({ kind: 'trade-off', text: '', givenUp: '' });
const storyQuery = z.object({ done: z.enum(['stance']).optional().catch(undefined) });

/** How the goal is set together: its phases, its support, what is decided against. */
@Controller('goal/:goal')
export class GoalStoryPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly stories: GoalStoryService,
    private readonly moves: GoalMoves,
    private readonly choices: GoalChoices,
    private readonly stances: GoalStances,
  ) {}

  @Get('story')
  @May('read-goals')
  async show(
    @ViewerParam() viewer: Viewer,
    @Param('goal') key: string,
    @Query({ schema: storyQuery }) { done }: z.output<typeof storyQuery>,
    @Res() reply: FastifyReply,
  ) {
    return this.#story(reply, viewer, key, { done });
  }

  @Post('moves')
  @May('write-goals')
  async move(
    @ViewerParam() viewer: Viewer,
    @Param('goal') key: string,
    @Body({ schema: moveForm }) typed: z.output<typeof moveForm>,
    @Res() reply: FastifyReply,
  ) {
    const { move, reason, version: seenVersion } = typed;
    if (move === null) return seeOther(reply, storyPath(key));
    const wrong = await whatIsWrong(
      () => this.moves.move(viewer.organizationId, key, move, { reason, seenVersion }, viewer),
      'reason',
    );
    if (wrong.problems.length > 0 || wrong.clash)
      return this.#story(reply, viewer, key, { ...wrong, typed: { move: { reason } } });
    return seeOther(reply, storyPath(key));
  }

  @Post('choices')
  @May('write-goals')
  async choose(
    @ViewerParam() viewer: Viewer,
    @Param('goal') key: string,
    @Body({ schema: choiceForm }) typed: ChoiceCommand,
    @Res() reply: FastifyReply,
  ) {
    const wrong = await whatIsWrong(
      () => this.choices.add(viewer.organizationId, key, typed, viewer),
      'text',
    );
    if (wrong.problems.length > 0 || wrong.clash)
      return this.#story(reply, viewer, key, { ...wrong, typed: { choice: typed } });
    return seeOther(reply, `${storyPath(key)}#choices`);
  }

  @Post('choices/:choice/removal')
  @May('write-goals')
  async takeBack(
    @ViewerParam() viewer: Viewer,
    @Param('goal') key: string,
    @Param('choice') choice: string,
    @Res() reply: FastifyReply,
  ) {
    await this.choices.remove(viewer.organizationId, key, choice, viewer);
    return seeOther(reply, `${storyPath(key)}#choices`);
  }

  @Get('departments/:department')
  @May('speak-for-departments')
  async stance(
    @ViewerParam() viewer: Viewer,
    @Param('goal') key: string,
    @Param('department') department: string,
    @Res() reply: FastifyReply,
  ) {
    return this.#stance(reply, viewer, { key, department });
  }

  @Post('departments/:department')
  @May('speak-for-departments')
  async state(
    @ViewerParam() viewer: Viewer,
    @Param('goal') key: string,
    @Param('department') department: string,
    @Body({ schema: stanceForm }) { worded, number, ...typed }: StanceForm,
    @Res() reply: FastifyReply,
  ) {
    const place = { goal: key, department };
    const wrong = await whatIsWrong(
      () => this.stances.state(viewer.organizationId, place, typed, viewer, { worded, number }),
      'position',
    );
    if (wrong.problems.length > 0 || wrong.clash)
      return this.#stance(reply, viewer, { key, department, ...wrong, typed });
    return seeOther(reply, `${storyPath(key)}?done=stance`);
  }

  async #story(
    reply: FastifyReply,
    viewer: Viewer,
    key: string,
    shown: Partial<Wrong> & { readonly typed?: StoryTyped; readonly done?: 'stance' | undefined },
  ) {
    const story = await this.stories.load(viewer.organizationId, key, viewer);
    const title = storyTexts[viewer.locale].title;
    const frame = this.chrome.for(viewer, { title, path: storyPath(key) });
    return sendPage(reply, <StoryPage {...{ frame, story, reader: viewer, ...shown }} />, statusOf(shown));
  }

  async #stance(
    reply: FastifyReply,
    viewer: Viewer,
    shown: Partial<Wrong> & {
      readonly key: string;
      readonly department: string;
      readonly typed?: StanceCommand;
    },
  ) {
    const { key, typed, clash, problems = [] } = shown;
    const story = await this.stories.load(viewer.organizationId, key, viewer);
    // Whoever does not speak for it is shown what it says, on the page of all of them. What was typed comes back here.
    const theirs = typed ? [...story.roster.departments.values()] : story.own;
    const department = theirs.find((one) => one.key === shown.department);
    if (!department) throw new NotFound('department', 'afdeling');
    const title = storyTexts[viewer.locale].stance(department.name);
    const frame = this.chrome.for(viewer, { title, path: storyPath(key), narrow: true });
    const page = <StancePage {...{ frame, story, department, problems, clash, typed }} />;
    return sendPage(reply, page, statusOf(shown));
  }
}

const storyPath = (key: string) => `/goal/${encodeURIComponent(key)}/story`;
