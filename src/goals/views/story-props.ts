import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { ChoiceCommand } from '../domain/choice.js';
import type { GoalStory } from '../goal-story.service.js';

/** What was typed where something was wrong with it. */
export interface StoryTyped {
  readonly move?: { readonly reason: string };
  readonly choice?: ChoiceCommand;
}

/** Whose wall and whose words. */
export interface StoryReader {
  readonly zone: string;
  readonly locale: Locale;
}

export interface StoryProps {
  readonly story: GoalStory;
  readonly reader: StoryReader;
  readonly problems?: readonly FieldProblem[] | undefined;
  /** Why a step could not be taken, where somebody else was faster. */
  readonly clash?: DomainError | null | undefined;
  readonly typed?: StoryTyped | undefined;
}

/** The day of an instant, on the reader's wall. */
export function dayOf(instant: number, { zone, locale }: StoryReader): string {
  return formatDate(wallTimeAt(instant, zone).date, locale, 'short');
}
