import type { Language } from '../../cycles/domain/session-words.js';

type Words = Readonly<Record<Language, string>>;
const both = (en: string, nl: string): Words => ({ en, nl });

/** What the columns are to a reader that many rows have, or that are often changed. */
const COLUMNS: Readonly<Record<string, Words>> = {
  accent: both('Color', 'Kleur'),
  address: both('E-mail address', 'E-mailadres'),
  adopted_at: both('Adopted', 'Vastgesteld'),
  aim: both('Aim', 'Streven'),
  amount: both('Amount', 'Bedrag'),
  answer: both('Answer', 'Antwoord'),
  answered_at: both('Answered', 'Beantwoord'),
  asked_at: both('Asked', 'Gevraagd'),
  at: both('When', 'Wanneer'),
  baseline: both('Baseline', 'Uitgangswaarde'),
  cancelled_at: both('Cancelled', 'Geannuleerd'),
  category: both('Category', 'Categorie'),
  changed_at: both('Last changed', 'Laatst gewijzigd'),
  channel: both('Channel', 'Kanaal'),
  claim: both('Claim', 'Bewering'),
  closed_at: both('Closed', 'Gesloten'),
  closes_at: both('Closes', 'Sluit'),
  closes_on: both('Closes on', 'Sluit op'),
  company: both('Company', 'Bedrijf'),
  country: both('Country', 'Land'),
  created_at: both('Made', 'Gemaakt'),
  customer: both('What it means for the customer', 'Wat het voor de klant betekent'),
  cycle_id: both('Planning cycle', 'Planningscyclus'),
  data: both('Data', 'Gegevens'),
  date: both('Day', 'Dag'),
  days: both('Days', 'Dagen'),
  decimals: both('Decimals', 'Decimalen'),
  department_id: both('Department', 'Afdeling'),
  detail: both('Detail', 'Toelichting'),
  direction: both('Direction', 'Richting'),
  disabled_at: both('Turned off', 'Uitgezet'),
  done_at: both('Done', 'Klaar'),
  due_on: both('Due on', 'Uiterlijk'),
  effect: both('Effect', 'Effect'),
  ended_at: both('Ended', 'Beëindigd'),
  ends_on: both('Last day', 'Laatste dag'),
  event_types: both('Events', 'Gebeurtenissen'),
  every: both('How often', 'Hoe vaak'),
  evidence: both('Evidence', 'Bewijs'),
  expires_at: both('Holds until', 'Geldig tot'),
  footer_en: both('Footer in English', 'Voettekst in het Engels'),
  footer_nl: both('Footer in Dutch', 'Voettekst in het Nederlands'),
  formula: both('Formula', 'Formule'),
  from_date: both('From', 'Vanaf'),
  goal_id: both('Goal', 'Doel'),
  instead: both('Own text', 'Eigen tekst'),
  key: both('Key', 'Sleutel'),
  kind: both('Kind', 'Soort'),
  kpi_id: both('KPI', 'KPI'),
  learned: both('What was learned', 'Wat er geleerd is'),
  locale: both('Language', 'Taal'),
  logo_id: both('Logo', 'Logo'),
  minutes: both('Minutes', 'Minuten'),
  name: both('Name', 'Naam'),
  note: both('Note', 'Opmerking'),
  number: both('Number', 'Nummer'),
  opens_at: both('Opens', 'Opent'),
  outcome: both('Outcome', 'Uitkomst'),
  owner_id: both('Owner', 'Eigenaar'),
  parent_id: both('Part of', 'Onderdeel van'),
  part: both('Part', 'Deel'),
  participants: both('Who takes part', 'Wie er deelnemen'),
  period_id: both('Period', 'Periode'),
  person_id: both('Person', 'Persoon'),
  phase: both('Phase', 'Fase'),
  place: both('Place', 'Plaats'),
  planned_date: both('Day by the rhythm', 'Dag volgens het ritme'),
  project_id: both('Project', 'Project'),
  promise: both('Promise', 'Belofte'),
  purpose: both('Purpose', 'Bedoeling'),
  reason: both('Reason', 'Reden'),
  region: both('Region', 'Regio'),
  revoked_at: both('Revoked', 'Ingetrokken'),
  roles: both('Roles', 'Rollen'),
  rules: both('Rules', 'Regels'),
  scopes: both('What it may do', 'Wat het mag'),
  sender_name: both('Name of the sender', 'Naam van de afzender'),
  session_id: both('Session', 'Sessie'),
  source: both('Source', 'Bron'),
  stance: both('Position', 'Standpunt'),
  stand_in_id: both('Stand-in', 'Vervanger'),
  started_at: both('Started', 'Begonnen'),
  starts_at: both('Starts', 'Begint'),
  starts_on: both('First day', 'Eerste dag'),
  state: both('State', 'Toestand'),
  statement: both('What it says', 'Wat er staat'),
  target: both('Target', 'Streefwaarde'),
  text: both('Text', 'Tekst'),
  time: both('Time', 'Tijd'),
  title: both('Title', 'Titel'),
  tolerance: both('Tolerance', 'Speling'),
  touchpoint_id: both('Moment of the journey', 'Moment van de klantreis'),
  unit: both('Unit', 'Eenheid'),
  until_date: both('Until', 'Tot'),
  used_at: both('Last used', 'Laatst gebruikt'),
  value: both('Value', 'Waarde'),
  version: both('Version', 'Versie'),
  weight: both('Weight', 'Gewicht'),
  what: both('What', 'Wat'),
  why: both('Why', 'Waarom'),
  words: both('In words', 'In woorden'),
  working_days: both('Working days', 'Werkdagen'),
  year: both('Year', 'Jaar'),
  zone: both('Time zone', 'Tijdzone'),
};

/** What a column says of the row alone: that it changed, and how often. The export and the API tell it too. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['changed_at', 'version']);

/** A column as a reader says it; one there are no words for by its own name, made readable. */
export function columnWords(column: string, language: Language): string {
  const words = COLUMNS[column]?.[language];
  if (words !== undefined) return words;
  const own = column.replace(/_(id|at|on)$/, '').replaceAll('_', ' ');
  return own.charAt(0).toUpperCase() + own.slice(1);
}

/** Without bookkeeping, unless there is nothing else. */
export function worthShowing<Change extends { readonly column: string }>(
  columns: readonly Change[],
): readonly Change[] {
  const shown = columns.filter(({ column }) => !BOOKKEEPING.has(column));
  return shown.length > 0 ? shown : columns;
}
