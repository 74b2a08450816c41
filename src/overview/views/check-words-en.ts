import { type Check, MOST_KPIS, MOST_LOAD } from '../domain/plan-check.js';

/** What is said of one check. */
export interface CheckWords {
  /** When nothing is found. */
  readonly well: string;
  /** When something is. */
  readonly title: string;
  /** How it is found. */
  readonly how: string;
  readonly advice: string;
}

export const checkWordsEn: Readonly<Record<Check, CheckWords>> = {
  'no-goal': {
    well: 'There is a common goal.',
    title: 'There is no common goal',
    how: 'No goal was written down for this year.',
    advice: 'Ask leadership for one: without it, nothing else here can pull the same way.',
  },
  'goal-expired': {
    well: 'The goal still holds.',
    title: 'The goal has expired',
    how: 'Its horizon lies before today. A goal holds for two years at most.',
    advice: 'Write down the next one together, or say that this one still holds and until when.',
  },
  'no-measure': {
    well: 'The goal has a measure of its own.',
    title: 'The goal has no measure of its own',
    how: 'No metric was chosen as a measure of the goal.',
    advice: 'Choose one that the customer would recognize, such as satisfaction or repeat purchases.',
  },
  'goal-customer': {
    well: 'What the goal means for the customer is said.',
    title: 'What the goal means for the customer is not said',
    how: 'The question “what does this mean for the customer?” is unanswered at the goal.',
    advice: 'Answer it in a sentence that a customer would agree with.',
  },
  'no-head': {
    well: 'Every department has a head or a deputy.',
    title: 'Departments without a head',
    how: 'A department of today without a head or a deputy. Nobody is asked for its update.',
    advice: 'Name somebody on its page; from then on the requests go to them.',
  },
  'no-kpi': {
    well: 'Every department has a KPI.',
    title: 'Departments without a KPI',
    how: 'A department of today to which no KPI of this month belongs.',
    advice: 'Ask the head what the department does that moves the goal, and how that shows.',
  },
  'many-kpis': {
    well: 'No department has more KPIs than it can look after.',
    title: `Departments with more than ${MOST_KPIS} KPIs`,
    how: `More than ${MOST_KPIS} KPIs of this month belong to it.`,
    advice: 'Keep the few that move the goal most; the others may be looked at elsewhere.',
  },
  unlinked: {
    well: 'Every KPI moves the goal or another KPI.',
    title: 'KPIs that move nothing',
    how: 'A department’s KPI without a link to the goal or to another KPI.',
    advice: 'Link it with a claim, or stop counting it: it costs attention every month.',
  },
  'no-weight': {
    well: 'The weights add up to something.',
    title: 'All weights are zero',
    how: 'The weights of all links to the goal add up to nothing, so its progress cannot be known.',
    advice: 'Give the links a weight: how much does each matter compared with the others?',
  },
  'double-path': {
    well: 'No KPI reaches the goal twice.',
    title: 'KPIs that reach the goal on two paths',
    how: 'It is linked to the goal, or to a KPI, both itself and by way of another KPI.',
    advice: 'Decide which of the two is meant; else the same improvement is believed twice.',
  },
  'no-claim': {
    well: 'Every link says why.',
    title: 'Links without a reason',
    how: 'A link whose claim is empty.',
    advice: 'Write down why it moves the goal: only a claim can turn out to be wrong.',
  },
  'no-plan': {
    well: 'Every KPI has a baseline and a target.',
    title: 'KPIs without a baseline and a target',
    how: 'This year’s plan does not say both where it starts and where it is to come, or a band.',
    advice: 'Start from last year’s figure; a rough target now is better than an exact one in June.',
  },
  'no-owner': {
    well: 'Somebody answers for every KPI.',
    title: 'KPIs that nobody answers for',
    how: 'No person was named as its owner. Whoever enters the figure is not asked.',
    advice: 'Name one person, who can also do something about it.',
  },
  overloaded: {
    well: 'Nobody has too much to see to.',
    title: 'People who are to see to too much',
    how: `More than ${MOST_LOAD} KPIs, promised means and projects together have the same person’s name.`,
    advice: 'Ask what should go to somebody else, before something is dropped unseen.',
  },
  'kpi-customer': {
    well: 'Every KPI says something about the customer.',
    title: 'KPIs that say nothing about the customer',
    how: 'The question what it says about the customer is unanswered.',
    advice: 'Look at it with other eyes: conversion, for one, says whether people find what they came for.',
  },
  'no-contribution': {
    well: 'Every department has said what it contributes.',
    title: 'Departments that have not said what they contribute',
    how: 'What the department last said about this goal holds no contribution, or it has said nothing.',
    advice: 'Ask for two sentences on the goal’s own page.',
  },
  moments: {
    well: 'No moment of the journey needs attention.',
    title: 'Moments of the journey that need attention',
    how: 'Nobody or several own it, its promise has no means, or what customers expect is unknown or old.',
    advice: 'The moment’s page says which it is, and what to do.',
  },
  'project-customer': {
    well: 'Every project says what it means for the customer.',
    title: 'Projects that do not say what they mean for the customer',
    how: 'The customer question is unanswered at the project.',
    advice: 'Answer it before the hours are spent.',
  },
  'decision-customer': {
    well: 'Every decision says what it means for the customer.',
    title: 'Decisions that do not say what they mean for the customer',
    how: 'The customer question is unanswered at the decision.',
    advice: 'Answer it while the reasons are still fresh.',
  },
  imbalance: {
    well: 'Structure and way of working are in balance.',
    title: 'Structure and way of working are out of balance',
    how: 'Half of the work belongs to structure, half to mindset and way of working; these projects are further from half than a fifth.',
    advice: 'Ask of what there is much whether it can change anything without the other half.',
  },
};
