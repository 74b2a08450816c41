import type { NlEn } from '../../platform/pages/locale.js';
import type { EventType, TEST_EVENT } from '../domain/event-types.js';
import type { DisabledWhy } from '../webhook-endpoint.entity.js';

/** What was just done, as it stands in the address of the page that says so. */
export const DONE = [
  ...(['made', 'changed', 'rotated', 'on', 'off', 'tested', 'replayed', 'removed'] as const),
] as const;

interface WebhookTexts {
  readonly title: string;
  readonly lead: string;
  readonly add: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly done: Record<(typeof DONE)[number], string>;
  readonly name: string;
  readonly nameHint: string;
  readonly url: string;
  readonly urlHint: string;
  readonly events: string;
  readonly eventsHint: string;
  readonly eventWords: Record<EventType | typeof TEST_EVENT, string>;
  readonly save: string;
  readonly cancel: string;
  readonly change: string;
  readonly state: string;
  readonly works: string;
  readonly off: string;
  readonly fails: string;
  readonly why: Record<DisabledWhy, (when: string) => string>;
  readonly failing: (when: string) => string;
  readonly told: (count: number) => string;
  readonly test: string;
  readonly turnOn: string;
  readonly turnOff: string;
  readonly remove: string;
  readonly removeHelp: string;
  readonly secret: string;
  readonly secretLead: string;
  readonly secretShow: string;
  readonly secretShown: string;
  readonly secretNew: string;
  readonly secretBoth: (until: string) => string;
}

export const webhookTexts: NlEn<WebhookTexts> = {
  en: {
    title: 'Webhooks',
    lead: 'Tell other programs what happens here, the moment it happens: a chat, a dashboard, a script of your own.',
    add: 'Add a receiver',
    none: 'Nobody is told anything yet',
    noneHelp:
      'A receiver is an address of another program. It gets ids and moments, never names or what people wrote, and asks the API for the rest.',
    done: {
      made: 'Added. Give the receiver its secret, then send a test.',
      changed: 'Saved.',
      rotated:
        'There is a new secret. For a day messages are signed with both; give the new one to the receiver before that is over.',
      on: 'It is on. What happens from now on is sent.',
      off: 'It is off. What was still waiting is not sent by itself any more.',
      tested: 'A test is on its way. See below what became of it in a few seconds.',
      replayed: 'It is on its way again. See below what became of it in a few seconds.',
      removed: 'Removed.',
    },
    name: 'Name',
    nameHint: 'How you tell it from others.',
    url: 'Address',
    urlHint: 'Where the receiver listens, like https://example.org/cadans',
    events: 'What it is told',
    eventsHint: 'Choose what the receiver does something with.',
    eventWords: {
      'goal.adopted': 'A goal was adopted',
      'session.moved': 'A session was moved',
      'session.cancelled': 'A session was cancelled',
      'session.restored': 'A session takes place after all',
      'update.sent': 'A department sent or revised its update',
      'reading.corrected': 'A reading of a closed month was corrected',
      'decision.recorded': 'A session decided something',
      'action.recorded': 'An action was agreed',
      'action.done': 'An action is done',
      'minutes.adopted': 'Minutes were adopted',
      'webhook.tested': 'Test',
    },
    save: 'Save',
    cancel: 'Back',
    change: 'Change this receiver',
    state: 'State',
    works: 'On',
    off: 'Off',
    fails: 'Fails',
    why: {
      'by-hand': (when) => `An administrator turned it off on ${when}.`,
      failing: (when) =>
        `It took nothing for five days, so it was turned off on ${when}. Look at what it answered; once it works, turn it on and send again what failed.`,
      gone: (when) =>
        `It answered on ${when} that it wants no more (410), so it was turned off. Turn it on if that was a mistake.`,
    },
    failing: (when) =>
      `It has taken nothing since ${when}. Cadans keeps trying; after five days it turns the receiver off.`,
    told: (count) => (count === 1 ? '1 event' : `${count} events`),
    test: 'Send a test',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    remove: 'Remove this receiver',
    removeHelp: 'With it goes the log of what was sent there.',
    secret: 'Secret',
    secretLead:
      'With it the receiver checks that a message is from Cadans. Messages follow Standard Webhooks, so its libraries can do that.',
    secretShow: 'Show the secret',
    secretShown: 'Give this to the receiver, and to nobody else:',
    secretNew: 'Make a new secret',
    secretBoth: (until) => `Until ${until} messages are signed with the secret before as well.`,
  },
  nl: {
    title: 'Webhooks',
    lead: 'Laat andere programma’s weten wat hier gebeurt, op het moment zelf: een chat, een dashboard, een eigen script.',
    add: 'Ontvanger toevoegen',
    none: 'Er wordt nog niemand iets verteld',
    noneHelp:
      'Een ontvanger is een adres van een ander programma. Die krijgt id’s en momenten, nooit namen of wat mensen schreven, en vraagt de rest op via de API.',
    done: {
      made: 'Toegevoegd. Geef de ontvanger zijn geheim en stuur daarna een test.',
      changed: 'Opgeslagen.',
      rotated:
        'Er is een nieuw geheim. Een dag lang zijn berichten met beide ondertekend; geef het nieuwe aan de ontvanger voordat die dag om is.',
      on: 'Hij staat aan. Wat vanaf nu gebeurt, wordt verstuurd.',
      off: 'Hij staat uit. Wat nog wachtte, gaat niet meer vanzelf weg.',
      tested: 'Er is een test onderweg. Kijk hieronder over een paar seconden hoe het afliep.',
      replayed: 'Het is opnieuw onderweg. Kijk hieronder over een paar seconden hoe het afliep.',
      removed: 'Verwijderd.',
    },
    name: 'Naam',
    nameHint: 'Waaraan je hem van andere onderscheidt.',
    url: 'Adres',
    urlHint: 'Waar de ontvanger luistert, zoals https://example.org/cadans',
    events: 'Wat hij te horen krijgt',
    eventsHint: 'Kies waar de ontvanger iets mee doet.',
    eventWords: {
      'goal.adopted': 'Een doel is vastgesteld',
      'session.moved': 'Een sessie is verplaatst',
      'session.cancelled': 'Een sessie is geannuleerd',
      'session.restored': 'Een sessie gaat toch door',
      'update.sent': 'Een afdeling stuurde of herzag haar update',
      'reading.corrected': 'Een meting van een gesloten maand is verbeterd',
      'decision.recorded': 'Een sessie heeft iets besloten',
      'action.recorded': 'Er is een actie afgesproken',
      'action.done': 'Een actie is klaar',
      'minutes.adopted': 'Het verslag is vastgesteld',
      'webhook.tested': 'Test',
    },
    save: 'Opslaan',
    cancel: 'Terug',
    change: 'Ontvanger wijzigen',
    state: 'Staat',
    works: 'Aan',
    off: 'Uit',
    fails: 'Hapert',
    why: {
      'by-hand': (when) => `Een beheerder heeft hem uitgezet op ${when}.`,
      failing: (when) =>
        `Hij nam vijf dagen lang niets aan en is daarom uitgezet op ${when}. Kijk wat hij antwoordde; zet hem aan zodra hij werkt en stuur opnieuw wat mislukte.`,
      gone: (when) =>
        `Hij antwoordde op ${when} dat hij niets meer wil (410) en is daarom uitgezet. Was dat een vergissing, zet hem dan weer aan.`,
    },
    failing: (when) =>
      `Hij heeft sinds ${when} niets aangenomen. Cadans blijft het proberen; na vijf dagen zet het hem uit.`,
    told: (count) => (count === 1 ? '1 gebeurtenis' : `${count} gebeurtenissen`),
    test: 'Stuur een test',
    turnOn: 'Aanzetten',
    turnOff: 'Uitzetten',
    remove: 'Ontvanger verwijderen',
    removeHelp: 'Het overzicht van wat erheen ging verdwijnt mee.',
    secret: 'Geheim',
    secretLead:
      'Hiermee controleert de ontvanger dat een bericht van Cadans komt. Berichten volgen Standard Webhooks; de bibliotheken daarvan kunnen dit.',
    secretShow: 'Toon het geheim',
    secretShown: 'Geef dit aan de ontvanger en aan niemand anders:',
    secretNew: 'Maak een nieuw geheim',
    secretBoth: (until) => `Tot ${until} zijn berichten ook met het vorige geheim ondertekend.`,
  },
};
