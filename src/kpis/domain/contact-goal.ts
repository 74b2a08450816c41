import { problemOfTitle } from '../../goals/domain/title.js';
import { problemOfKey } from '../../organizations/domain/names.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import { problemOfStatement, problemOfTwice, problemOfUntil } from './customer-goal.js';

/** Where contact with customers happens. */
export const SIDES = ['online', 'offline'] as const;
export type Side = (typeof SIDES)[number];

/** What contact is to bring about. */
export const AIMS = ['awareness', 'conversion', 'binding', 'service', 'advocacy'] as const;
export type Aim = (typeof AIMS)[number];

/** All of what one channel is to reach with customers, as files and the API say it. */
export interface ContactGoalCommand {
  readonly key: string;
  /** Key of the customer goal it follows from. */
  readonly customerGoal: string;
  /** As the organization calls it: Telephone, Shop in Alkmaar, Newsletter. */
  readonly channel: string;
  readonly side: Side;
  readonly aim: Aim;
  /** What is to be reached. */
  readonly statement: string;
  /** Keys of the KPIs that tell whether it is. */
  readonly kpis: readonly string[];
  /** The last day on which it holds (`YYYY-MM-DD`); null while it does. */
  readonly until: string | null;
}

/** What is wrong with a contact goal by itself; what it refers to is left to the service. */
export function problemsOfContactGoal(command: ContactGoalCommand): Problem[] {
  const { key, channel, statement, kpis, until } = command;
  return [
    ...problem('key', problemOfKey(key)),
    ...problem('channel', problemOfTitle(channel)),
    ...problem('statement', problemOfStatement(statement)),
    ...problem('kpis', problemOfTwice(kpis)),
    ...problem('until', problemOfUntil(until)),
  ];
}

/** The form in which it is kept. */
export function tidyContactGoal(command: ContactGoalCommand): ContactGoalCommand {
  return { ...command, channel: command.channel.trim(), statement: command.statement.trim() };
}
