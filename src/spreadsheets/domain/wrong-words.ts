import { figureText } from '../../kpis/domain/figure.js';

export type Words = Readonly<Record<'en' | 'nl', string>>;

/** One thing that keeps a value of a row from being kept. */
export interface WrongCell extends Words {
  readonly line: number;
  /** From 0. */
  readonly column: number;
}

const both = (en: string, nl: string): Words => ({ en, nl });
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** What is wrong with a cell and what to do about it. */
export const wrongWords = {
  noKpi: both(
    'This row names no KPI. Fill it in on each row: of merged cells only the first holds it.',
    'Deze rij noemt geen KPI. Vul hem op elke rij in: van samengevoegde cellen heeft alleen de eerste hem.',
  ),
  unknownKpi: (text: string, near: readonly string[]): Words => {
    const [en, nl] = near.length === 0 ? ['', ''] : [` Is ${near.join(' or ')} meant?`, ` Is ${near.join(' of ')} bedoeld?`]; // prettier-ignore
    return both(
      `No KPI has the key or the name “${short(text)}”.${en} Write it as on the KPI’s page.`,
      `Geen KPI heeft de sleutel of de naam “${short(text)}”.${nl} Schrijf het zoals op de pagina van de KPI.`,
    );
  },
  severalKpis: (text: string, keys: readonly string[]): Words =>
    both(
      `Several KPIs are called “${short(text)}”. Give the key: ${keys.join(' or ')}.`,
      `Meerdere KPI’s heten “${short(text)}”. Geef de sleutel: ${keys.join(' of ')}.`,
    ),
  noMonth: both(
    'This row names no month. Fill it in on each row: of merged cells only the first holds it.',
    'Deze rij noemt geen maand. Vul hem op elke rij in: van samengevoegde cellen heeft alleen de eerste hem.',
  ),
  unreadableMonth: (text: string): Words =>
    both(
      `“${short(text)}” cannot be read as a month. Write it like 2027-01, jan-27 or FY2027 M01, or as a date.`,
      `“${short(text)}” is niet als maand te lezen. Schrijf hem als 2027-01, jan-27 of FY2027 M01, of als datum.`,
    ),
  ambiguousMonth: (text: string): Words =>
    both(
      `“${short(text)}” may be either of two days. Write the month like 2027-01.`,
      `“${short(text)}” kan twee dagen zijn. Schrijf de maand als 2027-01.`,
    ),
  unknownMonth: (text: string): Words =>
    both(
      `“${short(text)}” lies in no planning year that is kept here. Keep that year first, or take the row out.`,
      `“${short(text)}” ligt in geen planningsjaar dat hier is vastgelegd. Leg dat jaar eerst vast, of haal de rij weg.`,
    ),
  unreadableValue: (text: string): Words =>
    both(
      `“${short(text)}” cannot be read as a number. Write it like 1234.5 or 1234,5, without words.`,
      `“${short(text)}” is niet als getal te lezen. Schrijf het als 1234,5 of 1234.5, zonder woorden.`,
    ),
  ambiguousValue: (text: string, whole: number, decimal: number): Words =>
    both(
      `“${short(text)}” may be ${figureText(whole, '.')} or ${figureText(decimal, '.')}. Choose above which sign begins decimals, or write it without thousands.`,
      `“${short(text)}” kan ${figureText(whole, ',')} of ${figureText(decimal, ',')} zijn. Kies hierboven welk teken de decimalen begint, of schrijf het zonder duizendtallen.`,
    ),
  errorValue: (text: string): Words =>
    both(
      `The formula in this cell gives ${short(text)}. Correct it in the spreadsheet.`,
      `De formule in deze cel geeft ${short(text)}. Verbeter die in het spreadsheet.`,
    ),
  noResult: both(
    'The file holds a formula here and not its result. Open it in the spreadsheet program, save it, and send it again.',
    'In het bestand staat hier een formule en niet de uitkomst. Open het in het spreadsheetprogramma, bewaar het en stuur het opnieuw.',
  ),
  percent: (shown: number): Words =>
    both(
      `This cell shows ${figureText(shown, '.')}%. Choose above what is meant by it.`,
      `Deze cel toont ${figureText(shown, ',')}%. Kies hierboven wat ermee bedoeld is.`,
    ),
  twice: (line: number): Words =>
    both(
      `Row ${line} gives a value for this KPI and month too. Leave one of the two.`,
      `Rij ${line} geeft ook een waarde voor deze KPI en maand. Laat er een van staan.`,
    ),
};
