import type { NlEn } from '../../platform/pages/locale.js';

interface GuardrailTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly kpi: string;
  readonly decides: string;
  readonly byData: (data: string) => string;
  readonly bounds: string;
  readonly picture: string;
  readonly reading: string;
  readonly ofMonth: (month: string) => string;
  readonly inside: string;
  readonly outside: string;
  readonly neverRead: string;
  readonly stands: (bounds: string, value: string) => string;
  readonly noReading: string;
  readonly breaches: string;
  readonly noBreaches: string;
  readonly breach: string;
  readonly month: string;
  readonly without: (count: number) => string;
  readonly others: (count: number) => string;
  readonly search: string;
  readonly notFound: string;
  readonly set: string;
  readonly change: string;
  readonly changeOf: (kpi: string) => string;
  readonly back: string;
  readonly form: (kpi: string) => string;
  readonly formLead: string;
  readonly formChange: (day: string) => string;
  readonly lastReading: (value: string, month: string) => string;
  readonly low: string;
  readonly lowHint: string;
  readonly high: string;
  readonly highHint: string;
  readonly decidesLabel: string;
  readonly decidesHint: string;
  readonly data: string;
  readonly dataHint: string;
  readonly from: string;
  readonly fromHint: string;
  readonly until: string;
  readonly untilHint: string;
  readonly keep: string;
  readonly end: string;
  readonly endHelp: string;
  readonly unreadable: (typed: string) => string;
  readonly ambiguous: (typed: string, whole: string, decimal: string) => string;
}

export const guardrailTexts: NlEn<GuardrailTexts> = {
  en: {
    title: 'Guardrails',
    lead: 'As long as a KPI stays between its bounds, its department decides without asking. Outside of them it talks about it first, at the next monthly session.',
    none: 'No guardrail is set yet',
    noneHelp:
      'Begin with one KPI and a department that asks a lot. Leadership and planners set the bounds, and write down what may be decided inside them.',
    kpi: 'KPI',
    decides: 'May be decided without asking',
    byData: (data) => `Shown by: ${data}`,
    bounds: 'Guardrail',
    picture: 'Where it stands',
    reading: 'Last reading',
    ofMonth: (month) => `of ${month}`,
    inside: 'Inside',
    outside: 'Outside',
    neverRead: 'no reading yet',
    stands: (bounds, value) => `The guardrail goes ${bounds}; the last reading is ${value}.`,
    noReading: 'There is no reading yet.',
    breaches: 'Readings outside, this past year',
    noBreaches: 'No reading of the past year lay outside its guardrail.',
    breach: 'Reading',
    month: 'Month',
    without: (count) => (count === 1 ? '1 KPI without a guardrail' : `${count} KPIs without a guardrail`),
    others: (count) => `And ${count} more: look for them by name.`,
    search: 'KPI or department',
    notFound: 'No guardrail found by that name.',
    set: 'Set a guardrail',
    change: 'Change',
    changeOf: (kpi) => `the guardrail of ${kpi}`,
    back: 'To the decisions',
    form: (kpi) => `Guardrail of ${kpi}`,
    formLead:
      'Inside these bounds the department decides by itself. A reading outside of them comes on the agenda of the next monthly session.',
    formChange: (day) =>
      `A change holds from ${day} on. Earlier months stay judged by the bounds that held then.`,
    lastReading: (value, month) => `The last reading is ${value}, of ${month}.`,
    low: 'Lowest value',
    lowHint: 'Leave it empty if low is never wrong. One of the two is needed.',
    high: 'Highest value',
    highHint: 'Leave it empty if high is never wrong.',
    decidesLabel: 'What may be decided without asking?',
    decidesHint:
      'One sentence that a new colleague understands: “Give a refund or a replacement up to € 100.”',
    data: 'By which customer data?',
    dataHint: 'What shows that it is right: the score after a call, a complaint, a number of returns.',
    from: 'From',
    fromHint: 'Readings of earlier months are not judged by it.',
    until: 'Until',
    untilHint: 'The last day it holds. Leave it empty if it goes on.',
    keep: 'Set the guardrail',
    end: 'Take it away',
    endHelp: 'From this month on the department asks again. What was closed stays judged.',
    unreadable: (typed) => `“${typed}” is no number. Write it like 12.5.`,
    ambiguous: (typed, whole, decimal) =>
      `“${typed}” could be ${whole} or ${decimal}. Write it so that only one is meant.`,
  },
  nl: {
    title: 'Vangrails',
    lead: 'Zolang een KPI tussen zijn grenzen blijft, beslist de afdeling zonder te vragen. Daarbuiten praat ze er eerst over, in de volgende maandsessie.',
    none: 'Er staat nog geen vangrail',
    noneHelp:
      'Begin met één KPI en een afdeling die veel vraagt. De leiding en planners zetten de grenzen, en schrijven op wat daarbinnen beslist mag worden.',
    kpi: 'KPI',
    decides: 'Mag zonder vragen',
    byData: (data) => `Blijkt uit: ${data}`,
    bounds: 'Vangrail',
    picture: 'Waar het staat',
    reading: 'Laatste meting',
    ofMonth: (month) => `over ${month}`,
    inside: 'Erbinnen',
    outside: 'Erbuiten',
    neverRead: 'nog geen meting',
    stands: (bounds, value) => `De vangrail loopt ${bounds}; de laatste meting is ${value}.`,
    noReading: 'Er is nog geen meting.',
    breaches: 'Metingen erbuiten, het afgelopen jaar',
    noBreaches: 'Geen meting van het afgelopen jaar lag buiten haar vangrail.',
    breach: 'Meting',
    month: 'Maand',
    without: (count) => (count === 1 ? '1 KPI zonder vangrail' : `${count} KPI’s zonder vangrail`),
    others: (count) => `En nog ${count}: zoek ze op naam.`,
    search: 'KPI of afdeling',
    notFound: 'Geen vangrail met die naam gevonden.',
    set: 'Een vangrail zetten',
    change: 'Wijzigen',
    changeOf: (kpi) => `de vangrail van ${kpi}`,
    back: 'Naar de besluiten',
    form: (kpi) => `Vangrail van ${kpi}`,
    formLead:
      'Tussen deze grenzen beslist de afdeling zelf. Een meting erbuiten komt op de agenda van de volgende maandsessie.',
    formChange: (day) =>
      `Een wijziging geldt vanaf ${day}. Eerdere maanden blijven beoordeeld met de grenzen van toen.`,
    lastReading: (value, month) => `De laatste meting is ${value}, over ${month}.`,
    low: 'Laagste waarde',
    lowHint: 'Laat leeg als laag nooit verkeerd is. Een van de twee is nodig.',
    high: 'Hoogste waarde',
    highHint: 'Laat leeg als hoog nooit verkeerd is.',
    decidesLabel: 'Wat mag zonder vragen worden beslist?',
    decidesHint: 'Eén zin die een nieuwe collega begrijpt: “Tot € 100 terugbetalen of vervangen.”',
    data: 'Uit welke klantdata blijkt dat?',
    dataHint: 'Wat laat zien dat het klopt: het cijfer na een gesprek, een klacht, een aantal retouren.',
    from: 'Vanaf',
    fromHint: 'Metingen van eerdere maanden worden er niet mee beoordeeld.',
    until: 'Tot en met',
    untilHint: 'De laatste dag dat hij geldt. Laat leeg als hij blijft gelden.',
    keep: 'Vangrail zetten',
    end: 'Weghalen',
    endHelp: 'Vanaf deze maand vraagt de afdeling weer. Wat gesloten is, blijft beoordeeld.',
    unreadable: (typed) => `“${typed}” is geen getal. Schrijf het als 12,5.`,
    ambiguous: (typed, whole, decimal) =>
      `“${typed}” kan ${whole} of ${decimal} zijn. Schrijf het zo dat er maar één bedoeld kan zijn.`,
  },
};
