import type { NlEn } from '../../platform/pages/locale.js';

interface Texts {
  readonly fresh: string;
  readonly changed: string;
  readonly unchanged: string;
  readonly wrong: string;
  readonly asked: string;
  readonly computed: string;
  readonly empty: string;
  readonly kept: string;
  readonly leftOut: string;
  readonly counts: string;
  readonly checking: string;
  readonly keeping: string;
  readonly progress: (done: string, all: string) => string;
  readonly byItself: string;
  readonly preview: string;
  readonly previewLead: string;
  readonly questions: string;
  readonly percent: string;
  readonly percentHint: string;
  readonly percentShown: string;
  readonly percentStored: string;
  readonly decimal: string;
  readonly decimalHint: string;
  readonly comma: string;
  readonly point: string;
  readonly unsaid: string;
  readonly doubt: string;
  readonly doubtHint: string;
  readonly confirm: string;
  readonly answer: string;
  readonly keep: (count: string) => string;
  readonly keepLead: (left: string) => string;
  readonly nothing: string;
  readonly nothingRight: string;
  readonly columns: string;
  readonly wrongTitle: string;
  readonly wrongLead: (shown: string) => string;
  readonly row: string;
  readonly column: string;
  readonly stands: string;
  readonly what: string;
  readonly download: string;
  readonly doneTitle: string;
  readonly done: (kept: string) => string;
  readonly doneNothing: string;
  readonly failed: string;
  readonly another: string;
}

export const decideTexts: NlEn<Texts> = {
  en: {
    fresh: 'New',
    changed: 'Changed',
    unchanged: 'The same as kept',
    wrong: 'Wrong',
    asked: 'Waiting for your answer',
    computed: 'Worked out by a formula here: passed over',
    empty: 'Without a value: passed over',
    kept: 'Kept',
    leftOut: 'Left out',
    counts: 'What the values of this file come to',
    checking: 'The rows are being looked through',
    keeping: 'The values are being kept',
    progress: (done, all) => `${done} of ${all} rows`,
    byItself: 'This page goes on by itself. You may leave it: the work goes on.',
    preview: 'What this file would change',
    previewLead: 'Nothing has been kept yet.',
    questions: 'What is meant?',
    percent: 'Cells shown as a percentage',
    percentHint: 'A cell that shows 7% may be meant as 7 or, as the spreadsheet stores it, as 0.07.',
    percentShown: 'As shown: 7% is 7',
    percentStored: 'As stored: 7% is 0.07',
    decimal: 'The sign that begins decimals',
    decimalHint: 'A value like 1.234 may be a thousand and more, or one and a bit.',
    comma: 'A comma: 1.234 is one thousand two hundred thirty-four',
    point: 'A point: 1.234 is one and a bit',
    unsaid: 'Not said: leave such values out',
    doubt: 'Values a hundred times larger or smaller than usual',
    doubtHint: 'They are listed below. Confirm them only if each is meant as it is.',
    confirm: 'They are all meant as they are',
    answer: 'Look through again',
    keep: (count) => `Keep ${count}`,
    keepLead: (left) => `${left} will be left out.`,
    nothing: 'Nothing would change: all is kept already as this file has it.',
    nothingRight: 'There is nothing to keep as it stands. See below what to do.',
    columns: 'Change what the columns hold',
    wrongTitle: 'What will be left out, and why',
    wrongLead: (shown) => `The first ${shown}; all of them are in the file to download.`,
    row: 'Row',
    column: 'Column',
    stands: 'It says',
    what: 'What to do',
    download: 'Download the rows that are left out',
    doneTitle: 'The file is worked off',
    done: (kept) => `${kept} kept.`,
    doneNothing: 'Nothing was changed: all was kept already as this file has it.',
    failed:
      'Working off this file broke off several times. What was kept stays. Send the file again; if it breaks off again, ask whoever looks after this installation to look at its log.',
    another: 'Send another file',
  },
  nl: {
    fresh: 'Nieuw',
    changed: 'Gewijzigd',
    unchanged: 'Gelijk aan wat er staat',
    wrong: 'Fout',
    asked: 'Wacht op je antwoord',
    computed: 'Hier met een formule berekend: overgeslagen',
    empty: 'Zonder waarde: overgeslagen',
    kept: 'Bewaard',
    leftOut: 'Weggelaten',
    counts: 'Waar de waarden van dit bestand op uitkomen',
    checking: 'De rijen worden doorgenomen',
    keeping: 'De waarden worden bewaard',
    progress: (done, all) => `${done} van ${all} rijen`,
    byItself: 'Deze pagina gaat vanzelf verder. Je mag haar verlaten: het werk gaat door.',
    preview: 'Wat dit bestand zou veranderen',
    previewLead: 'Er is nog niets bewaard.',
    questions: 'Wat is bedoeld?',
    percent: 'Cellen die een percentage tonen',
    percentHint: 'Een cel die 7% toont kan 7 betekenen of, zoals het spreadsheet hem bewaart, 0,07.',
    percentShown: 'Zoals getoond: 7% is 7',
    percentStored: 'Zoals bewaard: 7% is 0,07',
    decimal: 'Het teken dat de decimalen begint',
    decimalHint: 'Een waarde als 1.234 kan ruim duizend zijn, of één en een beetje.',
    comma: 'Een komma: 1.234 is duizend tweehonderdvierendertig',
    point: 'Een punt: 1.234 is één en een beetje',
    unsaid: 'Niet gezegd: laat zulke waarden weg',
    doubt: 'Waarden die honderd keer groter of kleiner zijn dan gewoonlijk',
    doubtHint: 'Ze staan hieronder. Bevestig ze alleen als elke waarde zo bedoeld is.',
    confirm: 'Ze zijn allemaal zo bedoeld',
    answer: 'Opnieuw doornemen',
    keep: (count) => `Bewaar ${count}`,
    keepLead: (left) => `${left} worden weggelaten.`,
    nothing: 'Er zou niets veranderen: alles staat er al zoals in dit bestand.',
    nothingRight: 'Zo valt er niets te bewaren. Hieronder staat wat te doen.',
    columns: 'Wijzigen wat er in de kolommen staat',
    wrongTitle: 'Wat wordt weggelaten, en waarom',
    wrongLead: (shown) => `De eerste ${shown}; alle staan in het bestand om te downloaden.`,
    row: 'Rij',
    column: 'Kolom',
    stands: 'Er staat',
    what: 'Wat te doen',
    download: 'Weggelaten rijen downloaden',
    doneTitle: 'Het bestand is verwerkt',
    done: (kept) => `${kept} bewaard.`,
    doneNothing: 'Er is niets veranderd: alles stond er al zoals in dit bestand.',
    failed:
      'Het verwerken van dit bestand is een paar keer afgebroken. Wat bewaard is, blijft. Stuur het bestand opnieuw; breekt het weer af, vraag dan wie deze installatie beheert om in het logboek te kijken.',
    another: 'Nog een bestand versturen',
  },
};
