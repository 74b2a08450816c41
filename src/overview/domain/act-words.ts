import type { Language } from '../../cycles/domain/session-words.js';

type Words = Record<Language, string>;

/** What a route's last word names. */
const THINGS: Readonly<Record<string, Words>> = {
  absences: { en: 'Absence', nl: 'Afwezigheid' },
  answer: { en: 'Answer to a question for permission', nl: 'Antwoord op een vraag om toestemming' },
  adoption: { en: 'Adoption of the goal', nl: 'Vaststelling van het doel' },
  browsers: { en: 'Signed-in browser', nl: 'Ingelogde browser' },
  cancellation: { en: 'Cancellation', nl: 'Annulering' },
  channel: { en: 'Mail of the installation', nl: 'Mail van de installatie' },
  closing: { en: 'Closing of updates', nl: 'Sluiting van updates' },
  closings: { en: 'Closing of updates', nl: 'Sluiting van updates' },
  closures: { en: 'Closed days', nl: 'Gesloten dagen' },
  cycles: { en: 'Planning cycle', nl: 'Planningscyclus' },
  decisions: { en: 'Decision', nl: 'Besluit' },
  departments: { en: 'Department', nl: 'Afdeling' },
  erasure: { en: 'Erasure of a person', nl: 'Wissen van een persoon' },
  feedback: { en: 'What a customer said', nl: 'Wat een klant zei' },
  goals: { en: 'Goal', nl: 'Doel' },
  guardrail: { en: 'Guardrail', nl: 'Vangrail' },
  guardrails: { en: 'Guardrail', nl: 'Vangrail' },
  headships: { en: 'Head of a department', nl: 'Hoofd van een afdeling' },
  kpis: { en: 'KPI', nl: 'KPI' },
  move: { en: 'Move of a session', nl: 'Verplaatsing van een sessie' },
  moves: { en: 'Move of a session', nl: 'Verplaatsing van een sessie' },
  nudge: { en: 'Reminder by hand', nl: 'Herinnering met de hand' },
  nudges: { en: 'Reminder by hand', nl: 'Herinnering met de hand' },
  organization: { en: 'Organization', nl: 'Organisatie' },
  outcome: { en: 'Outcome of a decision', nl: 'Uitkomst van een besluit' },
  people: { en: 'Person', nl: 'Persoon' },
  permissions: { en: 'Question for permission', nl: 'Vraag om toestemming' },
  questions: { en: 'Answers before a session', nl: 'Antwoorden vóór een sessie' },
  plan: { en: 'Planning cycle', nl: 'Planningscyclus' },
  readings: { en: 'Reading', nl: 'Meting' },
  recomputations: { en: 'Recomputation of a cycle', nl: 'Herberekening van een cyclus' },
  release: { en: 'Release of held mail', nl: 'Vrijgave van vastgehouden mail' },
  restoration: { en: 'Cancellation taken back', nl: 'Annulering teruggedraaid' },
  rhythm: { en: 'Rhythm', nl: 'Ritme' },
  sessions: { en: 'Session', nl: 'Sessie' },
  tokens: { en: 'API token', nl: 'API-token' },
  webhooks: { en: 'Webhook', nl: 'Webhook' },
};

const VERBS: Readonly<Record<string, Words>> = {
  POST: { en: 'added', nl: 'toegevoegd' },
  PUT: { en: 'set', nl: 'vastgelegd' },
  PATCH: { en: 'changed', nl: 'gewijzigd' },
  DELETE: { en: 'removed', nl: 'verwijderd' },
};

const OTHERS: Readonly<Record<string, Words>> = {
  'signed-in': { en: 'Signed in', nl: 'Ingelogd' },
  'signed-out': { en: 'Signed out', nl: 'Uitgelogd' },
  'POST /account/organizations/:organization': {
    en: 'Came over from another organization',
    nl: 'Overgekomen uit een andere organisatie',
  },
  'POST /administration/example': { en: 'Example loaded', nl: 'Voorbeeld geladen' },
  'POST /administration/example/:organization/disposal': {
    en: 'Example thrown away',
    nl: 'Voorbeeld weggegooid',
  },
  'POST /administration/tokens/:id/revocation': { en: 'API token revoked', nl: 'API-token ingetrokken' },
  'POST /setup/organization': { en: 'Organization made', nl: 'Organisatie gemaakt' },
  'POST /account/browsers/end': { en: 'All other browsers signed out', nl: 'Alle andere browsers uitgelogd' },
  'POST /account/browsers/:id/end': { en: 'Browser signed out', nl: 'Browser uitgelogd' },
  'POST /account/choice': {
    en: 'Own language and time zone chosen',
    nl: 'Eigen taal en tijdzone gekozen',
  },
  'POST /account/passkeys': { en: 'Passkey added', nl: 'Passkey toegevoegd' },
  'POST /account/passkeys/:id/name': { en: 'Passkey renamed', nl: 'Passkey hernoemd' },
  'POST /account/passkeys/:id/removal': { en: 'Passkey removed', nl: 'Passkey verwijderd' },
  'POST /people/:id': { en: 'Person: changed', nl: 'Persoon: gewijzigd' },
  'POST /people/paste': { en: 'People pasted from a list', nl: 'Mensen geplakt uit een lijst' },
  'POST /people/:id/absences/removal': { en: 'Absence: removed', nl: 'Afwezigheid: verwijderd' },
  'POST /account/absences/removal': { en: 'Own absence: removed', nl: 'Eigen afwezigheid: verwijderd' },
  'roles-followed': {
    en: 'Roles set by groups of the provider',
    nl: 'Rollen volgens groepen van de provider',
  },
  'POST /account/provider': { en: 'Sign-in provider set', nl: 'Inlogprovider vastgelegd' },
  'POST /account/provider/removal': { en: 'Sign-in provider removed', nl: 'Inlogprovider verwijderd' },
  'POST /administration/organization': { en: 'Organization: changed', nl: 'Organisatie: gewijzigd' },
  'POST /administration/departments/:id': { en: 'Department: changed', nl: 'Afdeling: gewijzigd' },
  'POST /administration/departments/:id/headships/:headship': {
    en: 'Head of a department: changed',
    nl: 'Hoofd van een afdeling: gewijzigd',
  },
  'POST /administration/departments/:id/closures': {
    en: 'Closed days: set',
    nl: 'Gesloten dagen: vastgelegd',
  },
  'POST /administration/departments/:id/closures/:from/removal': {
    en: 'Closed days: removed',
    nl: 'Gesloten dagen: verwijderd',
  },
  'POST /administration/days-off': { en: 'Closed days: set', nl: 'Gesloten dagen: vastgelegd' },
  'POST /administration/days-off/:from/removal': {
    en: 'Closed days: removed',
    nl: 'Gesloten dagen: verwijderd',
  },
  'POST /administration/webhooks/:webhook': { en: 'Webhook changed', nl: 'Webhook gewijzigd' },
  'PUT /webhooks/:webhook': { en: 'Webhook changed', nl: 'Webhook gewijzigd' },
  'POST /administration/webhooks/:webhook/secret': {
    en: 'Secret of a webhook shown',
    nl: 'Geheim van een webhook getoond',
  },
  'POST /administration/webhooks/:webhook/rotation': {
    en: 'New secret for a webhook',
    nl: 'Nieuw geheim voor een webhook',
  },
  'POST /webhooks/:webhook/secret': { en: 'New secret for a webhook', nl: 'Nieuw geheim voor een webhook' },
  'POST /administration/webhooks/:webhook/state': {
    en: 'Webhook turned on or off',
    nl: 'Webhook aan- of uitgezet',
  },
  'PUT /webhooks/:webhook/state': { en: 'Webhook turned on or off', nl: 'Webhook aan- of uitgezet' },
  'POST /administration/webhooks/:webhook/removal': { en: 'Webhook removed', nl: 'Webhook verwijderd' },
  'POST /mcp': { en: 'Update drafted by an assistant', nl: 'Update voorbereid door een assistent' },
  'link-viewed': { en: 'Mailed link opened', nl: 'Gemailde link geopend' },
  stated: { en: 'Position on the goal given', nl: 'Standpunt over het doel gegeven' },
  responded: { en: 'Questions before a session answered', nl: 'Vragen vóór een sessie beantwoord' },
  answered: { en: 'Update answered', nl: 'Update beantwoord' },
  done: { en: 'Action done', nl: 'Actie klaar' },
  opened: { en: 'Action not done after all', nl: 'Actie toch niet klaar' },
  'cadans sign-in': { en: 'Sign-in link made', nl: 'Inloglink gemaakt' },
  'cadans simulate': { en: 'Happened in the simulation', nl: 'Gebeurde in de simulatie' },
};

/** What was done, as a reader says it; an act there are no words for is called by its own name. */
export function actWords(act: string, language: Language): string {
  const other = OTHERS[act];
  if (other) return other[language];
  const [method = '', path = ''] = act.split(' ');
  const last =
    path.split('/').findLast((part) => part !== '' && part !== 'new' && !part.startsWith(':')) ?? '';
  const [thing, verb] = [THINGS[last], VERBS[method]];
  return thing && verb ? `${thing[language]}: ${verb[language]}` : act;
}

const ACTORS: Readonly<Record<string, Words>> = {
  person: { en: 'Somebody who is gone', nl: 'Iemand die weg is' },
  token: { en: 'API token', nl: 'API-token' },
  link: { en: 'Mailed link', nl: 'Gemailde link' },
  command: { en: 'Command line', nl: 'Opdrachtregel' },
  service: { en: 'Cadans', nl: 'Cadans' },
};

/** Whoever has no name of their own. */
export function actorWords(kind: string, language: Language): string {
  return ACTORS[kind]?.[language] ?? kind;
}
