import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];

const FILE =
  'organization: { key: tulip, name: Tulip, zone: Europe/Amsterdam, country: NL }\n' +
  'closures:\n  - { from: 2027-12-24, name: Christmas Eve }\n';

/**
 * What a program sends, by operation: shown in the API's document, and sent by a test to each operation. They speak of
 * one organization, in which there are the keys that they name.
 */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  'PATCH /api/v1/organization': { name: 'Tulip' },
  'PUT /api/v1/departments/{department}': { name: 'Customer care', from: '2020-01-01' },
  'PUT /api/v1/departments/{department}/headships': [
    { person: 'sanne@tulip.example', kind: 'head', from: '2027-01-01' },
    { person: 'piet@tulip.example', kind: 'deputy', from: '2027-01-01' },
  ],
  'PUT /api/v1/people/{address}': {
    ...{ name: 'Sanne Smit', locale: 'nl', zone: 'Europe/Amsterdam' },
    ...{ roles: ['member', 'planner'], from: '2020-01-01' },
  },
  'POST /api/v1/people/{person}/address': { address: 'sanne.smit@tulip.example' },
  'POST /api/v1/people/{person}/erasure': { confirm: 'mo@tulip.example' },
  'PUT /api/v1/people/{person}/absences/{from}': { until: '2027-03-05', standIn: 'piet@tulip.example' },
  'PUT /api/v1/closures/{from}': { until: '2027-03-01', name: 'Moving day' },
  'PUT /api/v1/departments/{department}/closures/{from}': { until: '2027-03-02', name: 'Stock-taking' },
  'PUT /api/v1/mail-channel/pause': { reason: 'The mail server moves to another house.' },
  'POST /api/v1/tokens': { name: 'Figures of the webshop', scopes: ['read', 'write'] },
  'PUT /api/v1/branding': {
    ...{ accent: '#0d5c5b', senderName: 'Tulip', footerNl: 'Tulip, Amsterdam', footerEn: 'Tulip, Amsterdam' },
  },
  'PUT /api/v1/branding/logo': {
    base64: 'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQAQAAAAA3iMLMAAAADElEQVR42mNgIA0AAAAwAAEodEl9AAAAAElFTkSuQmCC',
  },
  'PUT /api/v1/mail-texts/{kind}/{locale}': { opening: 'Dag {{naam}}, dit bespreken we.' },
  'POST /api/v1/organization-file/preview': { text: FILE },
  'PUT /api/v1/organization-file': { text: FILE, fingerprint: 'of-its-preview' },
  'POST /api/v1/webhooks': {
    ...{ name: 'Chat', url: 'https://chat.example.org/hooks/cadans' },
    eventTypes: ['session.moved', 'update.sent'],
  },
  'PUT /api/v1/webhooks/{webhook}': {
    ...{ name: 'Dashboard', url: 'https://dashboard.example.org/cadans' },
    eventTypes: ['reading.corrected'],
  },
  'PUT /api/v1/webhooks/{webhook}/state': { on: false },
  'PUT /api/v1/rhythm': {
    rules: {
      annual: null,
      quarterly: null,
      monthly: {
        ...{
          on: { type: 'nth-weekday', nth: 3, weekday: 4, month: 2, dayOff: 'next' },
          at: '16:00',
          minutes: 75,
        },
        ...{ agenda: { before: 5, unit: 'working-days', at: '09:00' }, reminders: [] },
        ...{ participants: ['leaders', 'planners', 'heads'], place: 'Room 2', zone: null },
      },
    },
  },
  'POST /api/v1/cycles': { year: 2028 },
  'POST /api/v1/cycles/{year}/recomputations': {},
  'POST /api/v1/sessions': { kind: 'monthly', date: '2027-04-20', title: 'After the strike' },
  'POST /api/v1/sessions/{id}/moves': { date: '2027-02-11', time: '10:00' },
  'PUT /api/v1/sessions/{id}/participants': { participants: null },
  'PUT /api/v1/goals/{goal}': {
    ...{ year: 2027, statement: 'Helped at once, by whoever answers', why: 'It brings them back.' },
    ...{ customer: 'I ask once.', horizon: '2028-06-30', owner: 'noor@tulip.example', mandate: 'matrix' },
  },
  'PUT /api/v1/goals/{goal}/adoption': { reason: 'Adopted in the annual session.' },
  'POST /api/v1/goals/{goal}/moves': { move: 'retire', reason: 'Reached: another one follows.' },
  'POST /api/v1/goals/{goal}/choices': {
    ...{ kind: 'not-for', text: 'Whoever wants the lowest price', givenUp: 'A tenth of the orders' },
  },
  'POST /api/v1/assessments': { name: 'Q3 2027', closesOn: '2027-03-20' },
  'PUT /api/v1/kpis/{kpi}': {
    ...{ name: 'Solved at once', department: 'care', unit: '%', direction: 'higher' },
    ...{ customer: 'I do not have to call twice.', nature: 'implicit', timing: 'leading' },
    plans: [{ year: 2027, baseline: 60, target: 84 }],
    links: [{ goal: 'helped', weight: 2, claim: 'Who is helped at once comes back.' }],
  },
  'POST /api/v1/readings': { readings: [{ kpi: 'stock', period: '2027-01-15', value: 71 }] },
  'POST /api/v1/kpis/{kpi}/rebasings': { baseline: 62, target: 80, reason: 'Chat is counted too now.' },
  'POST /api/v1/department-changes': {
    ...{ kind: 'end', reason: 'Sold to another company.', departments: ['product'] },
    ...{ places: [{ what: 'kpi', key: 'stock', to: null }], dryRun: true },
  },
  'PUT /api/v1/customer-goals/{customerGoal}': {
    ...{ goal: 'helped', kind: 'satisfaction', statement: 'Content after each call', measure: 'nps' },
    ...{ owner: 'sanne@tulip.example', kpis: ['solved'] },
  },
  'PUT /api/v1/contact-goals/{contactGoal}': {
    ...{ customerGoal: 'content', channel: 'Telephone', side: 'offline', aim: 'service' },
    ...{ statement: 'One call is enough', kpis: ['solved'] },
  },
  'PUT /api/v1/projects/{project}': {
    ...{ name: 'All answers on one screen', category: 'customer', owner: 'sanne@tulip.example' },
    ...{ who: 'People who call', wants: 'an answer at once', obstacle: 'It is in four systems.' },
    ...{ customer: 'I need not call back.', departments: ['care'], quarters: ['FY2027 Q1'] },
    ...{ effects: [{ kpi: 'solved', movement: 6 }], estimatedHours: 100, estimatedMoney: 2000 },
    ...{ from: '2027-01-11', until: '2027-06-30' },
  },
  'POST /api/v1/projects/{project}/moves': { state: 'running', on: '2027-02-03' },
  'PUT /api/v1/quarters/{quarter}/priorities/{project}': { rank: 1, reason: 'Promised in January.' },
  'PUT /api/v1/quarters/{quarter}/focus': { size: 5 },
  'PUT /api/v1/goals/{goal}/worth': {
    ...{ measure: 'nps', moneyPerPoint: 12_000, hourlyRate: 60 },
    reasoning: 'A point is 120 people who come back, at 100 each.',
  },
  'PUT /api/v1/touchpoints/{touchpoint}': {
    ...{ name: 'The first call', place: 1, channel: 'offline', departments: ['care'] },
    ...{ expectation: 'Somebody who listens', expectedOn: '2027-01-10', source: 'Forty calls' },
  },
  'POST /api/v1/touchpoints/{touchpoint}/feedback': {
    ...{ text: 'Solved in one call, thank you.', source: 'Survey', score: 9, heardOn: '2027-01-20' },
  },
  'PUT /api/v1/budget/{quarter}': {
    entries: [{ name: 'Telephone', channel: 'offline', touchpoint: 'first-call', amount: 12_000 }],
  },
  'PUT /api/v1/kpis/{kpi}/guardrail': {
    ...{ low: 65, decides: 'Up to € 100 of compensation', data: 'Calls that were listened to' },
  },
  'POST /api/v1/decisions': {
    ...{ department: 'care', what: 'Pay back at once', why: 'Half of the calls are about money.' },
    ...{ data: '412 calls in January', customer: 'My money is back today.', revisitOn: '2027-04-01' },
  },
  'POST /api/v1/decisions/{decision}/outcome': { outcome: 'Well', learned: 'Nobody abused it.' },
  'POST /api/v1/permissions': {
    ...{ department: 'care', what: 'Hire two people', whom: 'noor@tulip.example', askedOn: '2027-02-01' },
  },
  'POST /api/v1/permissions/{permission}/answer': { answer: 'yes', answeredOn: '2027-02-02' },
  'POST /api/v1/sessions/{session}/resolutions': {
    ...{ kind: 'action', what: 'Call the ten who left', owner: 'sanne@tulip.example', dueOn: '2027-03-01' },
    about: [{ kind: 'kpi', key: 'solved' }],
  },
  'POST /api/v1/resolutions/{resolution}/done': { done: true },
  'POST /api/v1/update-rounds/{round}/closings': {
    ...{ kind: 'close', departments: ['care'], reason: 'Their figures are in.' },
  },
  'POST /api/v1/update-rounds/{round}/nudges': { departments: ['product'] },
  'PUT /api/v1/update-requests/{id}/update': {
    ...{ version: 1, readings: [{ kpi: 'solved', value: 72 }] },
    ...{ delivered: 'Answers on one screen.', customer: 'I am helped in one call.' },
  },
  'POST /api/v1/sessions/{session}/agenda/changes': { act: 'drop', key: 'monthly:1' },
  'PUT /api/v1/sessions/{session}/agenda/cut-off': { until: '2027-02-09T16:00:00Z' },
  'POST /api/v1/sessions/{session}/minutes/mails': { seen: 0 },
  'POST /api/v1/sessions/{session}/proposals': {
    ...{ title: 'Fewer passwords', customer: 'I come in without searching.', purpose: 'decide', minutes: 10 },
  },
  'POST /api/v1/proposals/{proposal}/refusal': { reason: 'The quarterly session is about this.' },
  'POST /api/v1/mail-quarantine/release': { doubtful: 'send' },
  'POST /api/v1/outbox/retries': { kind: 'update-request' },
  'POST /api/v1/reports': { period: 'FY2027 M01', locale: 'en' },
};

/** The path, with an example of each body that it takes. */
export function withExamples(path: string, item: PathItem): PathItem {
  const shown = { ...item };
  for (const method of ['put', 'post', 'patch'] as const) {
    const operation = item[method];
    const requestBody = operation?.requestBody;
    const example = EXAMPLES[`${method.toUpperCase()} ${path}`];
    if (requestBody === undefined || !('content' in requestBody) || example === undefined) continue;
    const content: typeof requestBody.content = {};
    for (const [type, of] of Object.entries(requestBody.content)) content[type] = { ...of, example };
    shown[method] = { ...operation!, requestBody: { ...requestBody, content } };
  }
  return shown;
}
