import type { DateRule } from '../../calendar/domain/date-rule.js';
import { SESSION_KINDS, type RhythmRules, type SessionKind } from '../../cycles/domain/rhythm.js';
import { placeOfZone } from '../../cycles/domain/time-words.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import type { Locale } from '../../platform/pages/locale.js';
import { capital } from '../domain/capital.js';
import { leadWords } from '../domain/lead-words.js';
import { rhythmTexts } from './rhythm-texts.js';

/** The rules in plain words. */
export function RhythmFacts({ rules, locale, names }: FactsProps) {
  const texts = rhythmTexts[locale];
  return (
    <>
      {SESSION_KINDS.map((kind) => (
        <section class="card" key={kind}>
          <h2>{texts.kinds[kind]}</h2>
          {rules[kind] === null ? (
            <p class="muted">{texts.notHeld}</p>
          ) : (
            <Kind {...{ rules, locale, kind, names }} />
          )}
        </section>
      ))}
    </>
  );
}

interface FactsProps {
  readonly rules: RhythmRules;
  readonly locale: Locale;
  /** Names of departments by key. */
  readonly names: ReadonlyMap<string, string>;
}

/** Who takes part, in words. @param names of departments by key */
export function whoWords(
  participants: readonly string[],
  names: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const texts = rhythmTexts[locale];
  const who = participants.map((token) => {
    const key = token.replace(/^department:/, '');
    return key === token ? (texts.groups[token] ?? token) : texts.department(names.get(key) ?? key);
  });
  return who.join(', ');
}

function Kind({ rules, locale, kind, names }: FactsProps & { readonly kind: SessionKind }) {
  const texts = rhythmTexts[locale];
  const own = rules[kind];
  if (own === null) return null;
  const { minutes, days = 1 } = own;
  const leads = (all: readonly Parameters<typeof leadWords>[0][]) =>
    all.map((one) => leadWords(one, locale)).join('; ');
  const updates = kind === 'monthly' ? rules.monthly?.updates : null;
  const items = [
    { term: texts.when, description: ruleWords(own.on, kind, locale) },
    { term: texts.at, description: `${own.at}${own.zone ? ` (${placeOfZone(own.zone)})` : ''}` },
    { term: texts.minutes, description: days === 1 ? `${minutes}` : texts.ofDays(minutes, days) },
    { term: texts.place, description: own.place },
    { term: texts.who, description: whoWords(own.participants, names, locale) },
    { term: texts.agenda, description: own.agenda && leads([own.agenda]) },
    { term: texts.reminders, description: leads(own.reminders) },
    {
      term: texts.goalRequests,
      description: kind === 'annual' ? leads(rules.annual?.goalRequests ?? []) : null,
    },
    ...(updates
      ? (
          [
            'opens',
            'due',
            'closes',
            'overdueDeputy',
            'overduePlanner',
            'overdueLeadership',
            'digest',
          ] as const
        ).map((field) => ({
          term: texts.leads[field],
          description: updates[field] ? leads([updates[field]]) : null,
        }))
      : []),
    { term: texts.leads.nudges, description: updates ? leads(updates.nudges) : null },
  ];
  return <DefinitionList items={items.filter(({ description }) => description)} />;
}

/** A date rule in words: `The second Wednesday of the month after; if that is a day off: …`. */
export function ruleWords(on: DateRule, kind: SessionKind, locale: Locale): string {
  const texts = rhythmTexts[locale];
  const month = (kind === 'monthly' ? texts.monthlyOf : texts.monthOf)(on.month);
  const of = locale === 'nl' ? 'van' : 'of';
  const off = `${texts.dayOff.toLowerCase()}: ${texts.policies[on.dayOff]}`;
  return `${capital(dayWords(on, locale))} ${of} ${month}; ${off}`;
}

function dayWords(on: DateRule, locale: Locale): string {
  const texts = rhythmTexts[locale];
  const [the, workday, last] =
    locale === 'nl' ? ['de', 'werkdag', 'vanaf het eind'] : ['the', 'working day', 'from the end'];
  if (on.type === 'day-of-month') return locale === 'nl' ? `dag ${on.day}` : `day ${on.day}`;
  if (on.type === 'nth-weekday') return `${the} ${texts.nths[on.nth]} ${texts.weekdays[on.weekday - 1]}`;
  return `${workday} ${Math.abs(on.nth)}${on.nth < 0 ? ` ${last}` : ''}`;
}
