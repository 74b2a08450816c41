import { ACTION_REMINDED_AT, actionDays, endOfDay } from '../../decisions/domain/action-days.js';
import { holdsOn } from '../../organizations/domain/term.js';
import type { ActionFacts, ActionsOccasion } from './facts.js';
import type { Debt, JudgedOn } from './notice.js';

/**
 * Whoever does an action is reminded two working days before its day, on the day, and the working day after it; nobody
 * is of what is done, nor of a day that was past when it was written down.
 */
export function actionDebts(facts: ActionsOccasion, judgedOn: JudgedOn): Debt[] {
  return facts.actions.flatMap((action) => debtsOf(facts, action, judgedOn));
}

function debtsOf(
  { calendar, roster, zone }: ActionsOccasion,
  action: ActionFacts,
  judgedOn: JudgedOn,
): Debt[] {
  const { actionId, ownerId, dueOn, writtenOn, doneAt } = action;
  const owner = roster.people.get(ownerId);
  const { before, on, after, closes } = actionDays(dueOn, calendar);
  const isOver = endOfDay(dueOn, zone);
  const steps = [
    { day: before, until: isOver },
    { day: on, until: isOver },
    { day: after, until: endOfDay(closes, zone) },
  ];
  return steps.flatMap(({ day, until }, index): Debt[] => {
    // Who has left does nothing here any more: what they leave open stands on the agendas.
    if (day <= writtenOn || !owner || !holdsOn(owner, judgedOn(day))) return [];
    return [
      {
        ...{ kind: 'action-reminder' as const, step: index + 1, personId: ownerId, aboutId: actionId },
        ...{ day, time: ACTION_REMINDED_AT, until, opensOn: null, deputies: [] },
        owedAt: (at) => doneAt === null || at < doneAt,
      },
    ];
  });
}
