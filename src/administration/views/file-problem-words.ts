/**
 * What is most often wrong with a file, as it is said in English and to a Dutch reader: files are spoken of in English,
 * like their fields, wherever a command or a program reads them.
 */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/There is no field "(.+?)" here\./y, 'Het veld “$1” bestaat hier niet.'],
  [/There is no (.+?) "(.+?)" in this file\./y, 'Er is geen $1 “$2” in dit bestand.'],
  [/Did you mean "?([^"]+?)"?\?/y, 'Bedoel je “$1”?'],
  [/There are ([\w, ]+)\./y, 'Er zijn: $1.'],
  [/Add it, or correct the name\./y, 'Voeg toe, of verbeter de naam.'],
  [/This is missing\./y, 'Dit ontbreekt.'],
  [/Nothing stands here\./y, 'Hier staat niets.'],
  [
    /Write its fields, each with a colon, like "name: Tulip"\./y,
    'Schrijf de velden, elk met een dubbele punt, zoals “name: Tulip”.',
  ],
  [
    /Write a list: each item on a line of its own after a dash, or all of them in \[ \]\./y,
    'Schrijf een lijst: elk item op een eigen regel na een streepje, of alles tussen [ ].',
  ],
  [
    /Write text, in quotes where it looks like a number\./y,
    'Schrijf tekst, tussen aanhalingstekens als die op een getal lijkt.',
  ],
  [
    /(?:Write|Give) a number, with a point before the decimals and without a unit\./y,
    'Geef een getal, met een punt voor de decimalen en zonder eenheid.',
  ],
  [/(?:Write|Give) a whole number\./y, 'Geef een geheel getal.'],
  [/Say true or false\./y, 'Zeg true of false.'],
  [/Write something else\./y, 'Schrijf iets anders.'],
  [/Say it as text\./y, 'Zeg het als tekst.'],
  [/Say one of (.+?)\./y, 'Zeg een van $1.'],
  [/Give at most (\S+) characters\./y, 'Geef hoogstens $1 tekens.'],
  [/Give at most (\S+?)(?: items)?\./y, 'Geef hoogstens $1.'],
  [/Give at least (\S+?)(?: items)?\./y, 'Geef minstens $1.'],
  [/Give more than (\S+)\./y, 'Geef meer dan $1.'],
  [
    /Give a name; put it in quotes if it looks like a number\./y,
    'Geef een naam; zet die tussen aanhalingstekens als hij op een getal lijkt.',
  ],
  [/Give an e-mail address, like (\S+)\./y, 'Geef een e-mailadres, zoals $1.'],
  [
    /Give a key in lower-case letters, digits and hyphens, like sales\./y,
    'Geef een sleutel van kleine letters, cijfers en streepjes, zoals sales.',
  ],
  [
    /A key has lower-case letters and digits, with single hyphens between them, like customer-care\./y,
    'Een sleutel heeft kleine letters en cijfers, met enkele streepjes ertussen, zoals customer-care.',
  ],
  [
    /An address has exactly one @, like ada@example\.com\./y,
    'Een adres heeft precies één @, zoals ada@example.com.',
  ],
  [/Name a time zone by its place, like (\S+)\./y, 'Noem een tijdzone bij haar plaats, zoals $1.'],
  [
    /Give the country as two letters in quotes, like "NL"\./y,
    'Geef het land als twee letters tussen aanhalingstekens, zoals "NL".',
  ],
  [/This is not a date of the calendar\./y, 'Dit is geen datum van de kalender.'],
  [/Write it as YYYY-MM-DD, like (\S+)\./y, 'Schrijf hem als JJJJ-MM-DD, zoals $1.'],
  [/Say [\w ]+: ([\w, -]+)\./y, 'Zeg een van: $1.'],
  [
    /nothing above is named &(.+?), which \*.+? repeats\. Put text that begins with \* in quotes, or write out what is meant\./y,
    'Hierboven heet niets &$1. Zet tekst die met * begint tussen aanhalingstekens, of schrijf uit wat je bedoelt.',
  ],
  [
    /flow (?:sequence|map) in block collection must be sufficiently indented and end with a (.)/y,
    'Hier ontbreekt een $1, of wat ertussen staat springt niet ver genoeg in.',
  ],
  [/The file is empty\./y, 'Het bestand is leeg.'],
  [/This is no organization file\./y, 'Dit is geen organisatiebestand.'],
  [
    /Begin with its parts, like (.+?); the file that an organization hands out shows them all\./y,
    'Begin met de delen, zoals $1; in het bestand dat je van een organisatie downloadt, staan ze allemaal.',
  ],
  [
    /This Cadans reads version (\d+) of the organization file\. Take the file away anew, or bring Cadans up to date\./y,
    'Deze Cadans leest versie $1 van het organisatiebestand. Neem het bestand opnieuw mee, of werk Cadans bij.',
  ],
  [
    /"(.+?)" is not a time zone of the IANA database \((\w+)\)\./y,
    '“$1” is geen tijdzone van de IANA-database ($2).',
  ],
  [/Another (.+?) has this key\./y, 'Een andere $1 heeft deze sleutel.'],
  [/Give it one of its own\./y, 'Geef een eigen.'],
  [
    /Somebody else has this address; upper and lower case are the same mailbox\./y,
    'Iemand anders heeft dit adres; hoofdletters maken geen verschil.',
  ],
  [/Remove one of them\./y, 'Haal er één weg.'],
  [
    /This (.+?) is listed already(?: in this language)?\. Put both together\./y,
    'Dit staat er al. Voeg beide samen.',
  ],
  [
    /this key stands twice in the same place; remove one of the two/y,
    'Deze sleutel staat twee keer op dezelfde plaats; haal er één weg.',
  ],
  [
    /a second document begins here; remove the line with --- and what follows it/y,
    'Hier begint een tweede document; haal de regel met --- weg, en wat erop volgt.',
  ],
  [
    /tabs are not allowed before a field; use spaces/y,
    'Voor een veld mogen geen tabs staan; gebruik spaties.',
  ],
  [
    /a second colon stands on this line; put the text in quotes, or begin a new line/y,
    'Op deze regel staat een tweede dubbele punt; zet de tekst tussen aanhalingstekens, of begin een nieuwe regel.',
  ],
  [
    /a text begins with a reserved character; put it in quotes/y,
    'Een tekst begint met een teken dat iets anders betekent; zet hem tussen aanhalingstekens.',
  ],
  [
    /this does not belong here; look whether it stands as far to the right as its neighbors/y,
    'Dit hoort hier niet; kijk of het even ver naar rechts staat als zijn buren.',
  ],
  [
    /this text holds a NUL character, which cannot be kept\. Leave it out\./y,
    'Deze tekst bevat een NUL-teken, dat niet bewaard kan worden. Laat het weg.',
  ],
  [
    /this is nested too deep to be read\. Write it out flat\./y,
    'Dit zit te diep in elkaar om te lezen. Schrijf het plat uit.',
  ],
  [
    /up to here, aliases \(the names after \*\) repeat more than (\d+) times what they stand for\. Write it out instead\./y,
    'Tot hier herhalen aliassen (de namen na *) meer dan $1 keer waar ze voor staan. Schrijf het uit.',
  ],
];

/** Things by the names that a sentence in English has for them. */
const THINGS: Readonly<Record<string, string>> = {
  ...{ department: 'afdeling', person: 'persoon', cycle: 'planningsjaar', goal: 'doel', measure: 'meting' },
  ...{
    'customer goal': 'klantdoel',
    'contact goal': 'contactdoel',
    touchpoint: 'moment',
    project: 'project',
  },
  ...{ 'added session': 'toegevoegde sessie', 'measure or KPI': 'meting of KPI', round: 'ronde' },
};

/** What is wrong, in Dutch; null where only English has words for it. */
export function problemInDutch(message: string): string | null {
  const said: string[] = [];
  for (let at = 0; at < message.length;) {
    const found = sentenceAt(message, at);
    if (found === null) return null;
    said.push(found.words);
    at = found.end;
    while (message[at] === ' ') at += 1;
  }
  return said.join(' ');
}

function sentenceAt(message: string, at: number): { readonly words: string; readonly end: number } | null {
  for (const [pattern, dutch] of SENTENCES) {
    pattern.lastIndex = at;
    const match = pattern.exec(message);
    if (match === null) continue;
    const words = dutch.replaceAll(/\$(\d)/g, (_, place: string) => {
      const part = match[Number(place)] ?? '';
      return THINGS[part] ?? part;
    });
    return { words, end: at + match[0].length };
  }
  return null;
}
