import type { NlEn } from '../../platform/pages/locale.js';
import type { ChoiceKind } from '../domain/choice.js';
import type { GoalMove, Phase } from '../domain/phase.js';
import type { RevisionAct } from '../domain/revision.js';
import type { Position } from '../domain/stance.js';
import type { Standing } from '../domain/support.js';

type Asked = 'contribution' | 'words' | 'reason';

interface StoryTexts {
  readonly title: string;
  readonly eyebrow: (cycle: string) => string;
  readonly lead: string;
  readonly toGoal: string;
  readonly changeIt: string;
  readonly phases: string;
  readonly phase: Record<Phase, string>;
  readonly support: string;
  readonly noDepartments: string;
  readonly noDepartmentsHelp: string;
  readonly department: string;
  readonly standing: string;
  readonly standings: Record<Standing, string>;
  readonly contribution: string;
  readonly words: string;
  readonly none: string;
  readonly by: (name: string, date: string) => string;
  readonly choices: string;
  readonly choicesLead: string;
  readonly choiceKind: Record<ChoiceKind, string>;
  readonly noChoice: Record<ChoiceKind, string>;
  readonly tradeOff: (first: string, givenUp: string) => string;
  readonly takeBack: string;
  readonly takenBack: (count: number) => string;
  readonly addChoice: string;
  readonly which: string;
  readonly choiceText: string;
  readonly choiceTextHint: string;
  readonly givenUp: string;
  readonly givenUpHint: string;
  readonly writeDown: string;
  readonly moves: string;
  readonly move: Record<GoalMove, string>;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonNeeded: (objections: number) => string;
  readonly expired: (date: string) => string;
  readonly revalidate: string;
  readonly history: string;
  readonly fields: Record<'horizon' | 'why' | 'customer' | 'statement' | 'ownerId' | 'mandate', string>;
  readonly changed: (what: string) => string;
  readonly act: Record<RevisionAct, string>;
  readonly because: (reason: string) => string;
  readonly speak: (department: string) => string;
  readonly stated: string;
  readonly stance: (department: string) => string;
  readonly stanceTitle: string;
  readonly reworded: string;
  readonly askedAnew: string;
  readonly ask: Record<Asked | 'position', string>;
  readonly askHint: Record<Asked, string>;
  readonly position: Record<Position, string>;
  readonly send: string;
  readonly back: string;
}

export const storyTexts: NlEn<StoryTexts> = {
  en: {
    title: 'How the goal is set',
    eyebrow: (cycle) => `The common goal for ${cycle}`,
    lead: 'Set together: who carries it, what is given up for it, and how it came to read as it does.',
    toGoal: 'To the goal and its progress',
    changeIt: 'Change what it says',
    phases: 'Where it stands',
    phase: {
      ...{ draft: 'Draft', discussion: 'Discussion', endorsement: 'Before the departments' },
      ...{ adopted: 'Adopted', revalidation: 'Revalidation', retired: 'Retired' },
    },
    support: 'Who carries it',
    noDepartments: 'There is no department yet',
    noDepartmentsHelp: 'Once the organization has departments, what they say about the goal stands here.',
    department: 'Department',
    standing: 'Stands',
    standings: {
      ...{ endorses: 'Endorses it', reserves: 'With a reservation', objects: 'Objects' },
      ...{ reopened: 'Asked again: reworded since', speaking: 'Thinks along', silent: 'Not heard from yet' },
    },
    contribution: 'What it will contribute',
    words: 'In its own words',
    none: '–',
    by: (name, date) => `${name}, ${date}`,
    choices: 'What is decided against',
    choicesLead: 'A goal that gives nothing up is a wish. What stands here need not be argued about again.',
    choiceKind: { 'trade-off': 'Trade-offs', 'not-for': 'Not for' },
    noChoice: {
      'trade-off': 'Nothing has been given up for it yet.',
      'not-for': 'So far it is for everybody and everything.',
    },
    tradeOff: (first, givenUp) => `${first} goes before: ${givenUp}`,
    takeBack: 'Take back',
    takenBack: (count) => `Taken back: ${count}`,
    addChoice: 'Write down a choice',
    which: 'Which kind',
    choiceText: 'What was decided',
    choiceTextHint: 'What goes first; or whom, or which wish, the goal is not for.',
    givenUp: 'What is given up for it',
    givenUpHint: 'Of a trade-off only.',
    writeDown: 'Write it down',
    moves: 'What happens next',
    move: {
      ...{ draft: 'Back to draft', discuss: 'Open the discussion', ask: 'Put it before the departments' },
      ...{ adopt: 'Adopt it', revalidate: 'Ask whether it still holds', confirm: 'Confirm that it holds' },
      retire: 'Retire it',
    },
    reason: 'Reason',
    reasonHint: 'Whoever looks back will read it. It may stay empty.',
    reasonNeeded: (count) =>
      `${count === 1 ? 'A department objects' : `${count} departments object`}: whoever adopts it says why.`,
    expired: (date) => `It held until ${date}: time for a new goal.`,
    revalidate: 'A quarter has begun since anybody said that it holds: ask whether it still does.',
    history: 'How it came about',
    fields: {
      ...{ statement: 'the goal', customer: 'what it means for the customer', horizon: 'the horizon' },
      ...{ why: 'why', ownerId: 'the owner', mandate: 'the mandate' },
    },
    changed: (what) => `Changed: ${what}.`,
    act: {
      ...{ write: 'Written down', change: 'Changed', draft: 'Back to draft', discuss: 'Discussion opened' },
      ...{ ask: 'Put before the departments', adopt: 'Adopted', revalidate: 'Revalidation begun' },
      ...{ confirm: 'Confirmed', retire: 'Retired' },
    },
    because: (reason) => `Because: ${reason}`,
    speak: (department) => `Speak for ${department}`,
    stated: 'Thank you: it is written down.',
    stance: (department) => `The goal and ${department}`,
    stanceTitle: 'What does your department say?',
    reworded:
      'The goal reads differently since your department took its position. Say whether it still goes.',
    askedAnew: 'The goal is looked at again. Say anew where your department stands.',
    ask: {
      ...{ contribution: 'What will your department contribute?', words: 'Say the goal in your own words' },
      ...{ position: 'Where does your department stand?', reason: 'Reason' },
    },
    askHint: {
      contribution: 'One or two sentences: what customers will notice of it.',
      words: 'As you would tell it to a new colleague. It stands beside the words of the others.',
      reason: 'With a reservation or an objection: what would have to change?',
    },
    position: {
      ...{ endorses: 'We endorse it', reserves: 'We endorse it with a reservation', objects: 'We object' },
    },
    ...{ send: 'Send', back: 'Back without sending' },
  },
  nl: {
    title: 'Hoe het doel tot stand komt',
    eyebrow: (cycle) => `Het gezamenlijke doel voor ${cycle}`,
    lead: 'Samen bepaald: wie het draagt, wat ervoor wordt opgegeven en hoe het zo is komen te luiden.',
    toGoal: 'Naar het doel en de voortgang',
    changeIt: 'Wijzigen wat het zegt',
    phases: 'Waar het staat',
    phase: {
      ...{ draft: 'Concept', discussion: 'Bespreking', endorsement: 'Voorgelegd aan de afdelingen' },
      ...{ adopted: 'Vastgesteld', revalidation: 'Herijking', retired: 'Afgesloten' },
    },
    support: 'Wie het draagt',
    noDepartments: 'Er is nog geen afdeling',
    noDepartmentsHelp: 'Zodra de organisatie afdelingen heeft, staat hier wat ze van het doel vinden.',
    department: 'Afdeling',
    standing: 'Standpunt',
    standings: {
      ...{ endorses: 'Steunt het', reserves: 'Onder voorbehoud', objects: 'Heeft bezwaar' },
      ...{ reopened: 'Opnieuw gevraagd: luidt nu anders', speaking: 'Denkt mee', silent: 'Nog niet gehoord' },
    },
    contribution: 'Wat ze bijdraagt',
    words: 'In eigen woorden',
    none: '–',
    by: (name, date) => `${name}, ${date}`,
    choices: 'Waartegen is besloten',
    choicesLead:
      'Een doel waarvoor niets wordt opgegeven is een wens. Over wat hier staat hoeft niemand meer te twisten.',
    choiceKind: { 'trade-off': 'Afwegingen', 'not-for': 'Niet voor' },
    noChoice: {
      'trade-off': 'Er is nog niets voor opgegeven.',
      'not-for': 'Tot nu toe is het er voor alles en iedereen.',
    },
    tradeOff: (first, givenUp) => `${first} gaat voor: ${givenUp}`,
    takeBack: 'Terugnemen',
    takenBack: (count) => `Teruggenomen: ${count}`,
    addChoice: 'Een keuze opschrijven',
    which: 'Wat voor keuze',
    choiceText: 'Wat is er besloten',
    choiceTextHint: 'Wat voorgaat; of voor wie, of voor welke wens, het doel niet is.',
    givenUp: 'Wat er wordt opgegeven',
    givenUpHint: 'Alleen bij een afweging.',
    writeDown: 'Opschrijven',
    moves: 'Wat er nu gebeurt',
    move: {
      ...{
        draft: 'Terug naar concept',
        discuss: 'De bespreking openen',
        ask: 'Voorleggen aan de afdelingen',
      },
      ...{ adopt: 'Vaststellen', revalidate: 'Vragen of het nog geldt', confirm: 'Bevestigen dat het geldt' },
      retire: 'Afsluiten',
    },
    reason: 'Reden',
    reasonHint: 'Wie terugkijkt, leest hem. Hij mag leeg blijven.',
    reasonNeeded: (count) =>
      `${count === 1 ? 'Een afdeling heeft' : `${count} afdelingen hebben`} bezwaar: wie het vaststelt, zegt waarom.`,
    expired: (date) => `Het gold tot en met ${date}: tijd voor een nieuw doel.`,
    revalidate: 'Er is een kwartaal begonnen sinds iemand zei dat het geldt: vraag of het nog zo is.',
    history: 'Hoe het zo is gekomen',
    fields: {
      ...{ statement: 'het doel', customer: 'wat het voor de klant betekent', horizon: 'de horizon' },
      ...{ why: 'waarom', ownerId: 'de eigenaar', mandate: 'het mandaat' },
    },
    changed: (what) => `Gewijzigd: ${what}.`,
    act: {
      ...{ write: 'Opgeschreven', change: 'Gewijzigd', draft: 'Terug naar concept' },
      ...{ discuss: 'Bespreking geopend', ask: 'Voorgelegd aan de afdelingen', adopt: 'Vastgesteld' },
      ...{ revalidate: 'Herijking begonnen', confirm: 'Bevestigd', retire: 'Afgesloten' },
    },
    because: (reason) => `Omdat: ${reason}`,
    speak: (department) => `Spreek namens ${department}`,
    stated: 'Dank je wel: het staat genoteerd.',
    stance: (department) => `Het doel en ${department}`,
    stanceTitle: 'Wat zegt jouw afdeling?',
    reworded: 'Het doel luidt anders sinds je afdeling haar standpunt gaf. Zeg of dat nog klopt.',
    askedAnew: 'Het doel wordt opnieuw bekeken. Zeg opnieuw waar je afdeling staat.',
    ask: {
      ...{ contribution: 'Wat gaat jouw afdeling bijdragen?', words: 'Zeg het doel in je eigen woorden' },
      ...{ position: 'Waar staat jouw afdeling?', reason: 'Reden' },
    },
    askHint: {
      contribution: 'Een of twee zinnen: wat klanten ervan gaan merken.',
      words:
        'Zoals je het een nieuwe collega zou vertellen. Het komt naast de woorden van de anderen te staan.',
      reason: 'Bij een voorbehoud of bezwaar: wat zou er moeten veranderen?',
    },
    position: {
      ...{
        endorses: 'We steunen het',
        reserves: 'We steunen het onder voorbehoud',
        objects: 'We hebben bezwaar',
      },
    },
    send: 'Versturen',
    back: 'Terug zonder te versturen',
  },
};
