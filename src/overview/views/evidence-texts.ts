import type { Finding } from '../../kpis/domain/evidence.js';
import type { KpiLink } from '../../kpis/kpi-link.entity.js';
import type { NlEn } from '../../platform/pages/locale.js';

interface EvidenceTexts {
  readonly title: string;
  readonly eyebrow: string;
  readonly lead: string;
  readonly lead2: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly counts: Record<Finding, (count: number) => string>;
  readonly findings: Record<Finding, string>;
  readonly waiting: string;
  readonly explained: Record<Finding, (about: About) => string>;
  readonly few: (pairs: number) => string;
  readonly caution: string;
  readonly claim: string;
  readonly finding: string;
  readonly months: string;
  readonly strength: string;
  readonly interval: (low: string, high: string) => string;
  readonly measuresOf: (names: string) => string;
  readonly noMeasure: string;
  readonly facts: string;
  readonly weight: string;
  readonly expected: string;
  readonly directions: Record<'1' | '-1', string>;
  readonly lag: string;
  readonly lags: (months: number) => string;
  readonly stated: string;
  readonly evidence: Record<KpiLink['evidence'], string>;
  readonly ended: (date: string) => string;
  readonly picture: string;
  readonly pictureHelp: (lag: number, direction: 1 | -1) => string;
  readonly earlier: string;
  readonly recent: (count: number) => string;
  readonly latest: string;
  readonly better: string;
  readonly asItIs: string;
  readonly together: string;
  readonly togetherHelp: string;
  readonly number: string;
  readonly numberHelp: string;
  readonly opposite: string;
  readonly nothing: string;
  readonly asClaimed: string;
  readonly table: (count: number) => string;
  readonly month: string;
  readonly later: string;
  readonly all: string;
  readonly change: string;
  readonly toKpi: string;
}

interface About {
  readonly kpi: string;
  readonly other: string;
  readonly pairs: number;
}

export const evidenceTexts: NlEn<EvidenceTexts> = {
  en: {
    title: 'Evidence',
    eyebrow: 'What the figures say of a claim',
    lead: 'Every department claims that its KPIs move the goal. Here the readings are held against each claim, the surest contradiction first.',
    lead2: 'Figures that fit prove no cause, and figures that do not are a reason to talk.',
    none: 'Nothing is claimed yet',
    noneHelp: 'Link a KPI to the goal or to another KPI, on the KPI’s page, and say why.',
    counts: {
      contradicts: (count) => `${count} ${count === 1 ? 'is' : 'are'} contradicted`,
      unclear: (count) => `${count} cannot be told`,
      assumed: (count) => `${count} ${count === 1 ? 'has' : 'have'} too few months`,
      agrees: (count) => `${count} ${count === 1 ? 'fits' : 'fit'}`,
    },
    findings: {
      contradicts: 'Contradicted',
      unclear: 'Cannot tell',
      assumed: 'Assumed',
      agrees: 'Fits',
    },
    waiting: 'Being worked out',
    explained: {
      contradicts: ({ kpi, other, pairs }) =>
        `The figures say the opposite of the claim. Over ${pairs} months, ${kpi} and ${other} moved against it more often than chance explains. Ask at the next session whether the claim still holds.`,
      unclear: ({ pairs }) =>
        `The figures cannot tell. In ${pairs} months there is no pattern that chance could not have made.`,
      assumed: ({ pairs }) =>
        `Too few figures to say anything: there ${pairs === 1 ? 'is 1 month' : `are ${pairs} months`} to compare, and below 12 chance alone makes patterns. The claim stays an assumption.`,
      agrees: ({ kpi, other, pairs }) =>
        `So far the figures fit the claim. Over ${pairs} months, ${kpi} and ${other} moved as it says more often than chance explains.`,
    },
    few: (pairs) => `${pairs} months are few: a single odd month can still turn the picture.`,
    caution:
      'Even figures that fit do not prove a cause: two things that grow for reasons of their own fit, too. Trying it in one place and not in another tells more.',
    claim: 'Claim',
    finding: 'Figures',
    months: 'Months',
    strength: 'How strongly',
    interval: (low, high) => `${low} to ${high}`,
    measuresOf: (names) => `the goal’s measures together (${names})`,
    noMeasure: 'The goal has no measure of its own, so there is nothing to hold this claim against.',
    facts: 'What is claimed',
    weight: 'Weight',
    expected: 'Expected',
    directions: { '1': 'both do better together', '-1': 'one does worse as the other does better' },
    lag: 'Effect',
    lags: (months) =>
      months === 0 ? 'in the same month' : months === 1 ? 'after 1 month' : `after ${months} months`,
    stated: 'How sure one says to be',
    evidence: { assumed: 'assumed', correlated: 'seen to move together', tested: 'tested' },
    ended: (date) => `This link held until ${date}.`,
    picture: 'Month by month',
    pictureHelp: (lag, direction) =>
      `Each dot is a month: how far to the right shows the KPI, how high what it should move${lag === 0 ? '' : lag === 1 ? ', 1 month later' : `, ${lag} months later`}. If the claim fits, the dots ${direction === 1 ? 'rise from bottom left to top right' : 'fall from top left to bottom right'}.`,
    earlier: 'Earlier months',
    recent: (count) => `The last ${count} months`,
    latest: 'Latest',
    better: 'better',
    asItIs: 'more',
    together: 'Measures of the goal together',
    togetherHelp:
      'The measures have different units, so each month counts by its place among all months: 0 is the worst so far, 100 the best.',
    number: 'How strongly they move together',
    numberHelp:
      'From −1, always the opposite of what is claimed, by way of 0, no pattern, to 1, always as claimed. The bar shows how far chance may have put the figure off (rank correlation, 95% interval).',
    opposite: 'The opposite',
    nothing: 'No pattern',
    asClaimed: 'As claimed',
    table: (count) => `The figures behind it (${count === 1 ? '1 month' : `${count} months`})`,
    month: 'Month',
    later: 'Later',
    all: 'All claims',
    change: 'Change or end this link',
    toKpi: 'To the KPI',
  },
  nl: {
    title: 'Bewijs',
    eyebrow: 'Wat de cijfers van een bewering zeggen',
    lead: 'Elke afdeling beweert dat haar KPI’s het doel bewegen. Hier liggen de metingen naast elke bewering, de stelligste tegenspraak bovenaan.',
    lead2:
      'Cijfers die passen bewijzen geen oorzaak, en cijfers die niet passen zijn een reden voor een gesprek.',
    none: 'Er is nog niets beweerd',
    noneHelp: 'Koppel op de pagina van een KPI die KPI aan het doel of aan een andere KPI, en zeg waarom.',
    counts: {
      contradicts: (count) => `${count} ${count === 1 ? 'wordt' : 'worden'} tegengesproken`,
      unclear: (count) => `${count} ${count === 1 ? 'is' : 'zijn'} niet te zeggen`,
      assumed: (count) => `${count} ${count === 1 ? 'heeft' : 'hebben'} te weinig maanden`,
      agrees: (count) => `${count} ${count === 1 ? 'past' : 'passen'}`,
    },
    findings: {
      contradicts: 'Tegengesproken',
      unclear: 'Niet te zeggen',
      assumed: 'Aangenomen',
      agrees: 'Past',
    },
    waiting: 'Wordt uitgerekend',
    explained: {
      contradicts: ({ kpi, other, pairs }) =>
        `De cijfers zeggen het omgekeerde van de bewering. In ${pairs} maanden bewogen ${kpi} en ${other} er vaker tegenin dan toeval verklaart. Vraag in de volgende sessie of de bewering nog klopt.`,
      unclear: ({ pairs }) =>
        `De cijfers kunnen het niet zeggen. In ${pairs} maanden zit geen patroon dat toeval niet ook had kunnen maken.`,
      assumed: ({ pairs }) =>
        `Te weinig cijfers om iets te zeggen: er ${pairs === 1 ? 'is 1 maand' : `zijn ${pairs} maanden`} om te vergelijken, en onder de 12 maakt toeval alleen al patronen. De bewering blijft een aanname.`,
      agrees: ({ kpi, other, pairs }) =>
        `Tot nu toe passen de cijfers bij de bewering. In ${pairs} maanden bewogen ${kpi} en ${other} vaker zoals zij zegt dan toeval verklaart.`,
    },
    few: (pairs) => `${pairs} maanden zijn weinig: één vreemde maand kan het beeld nog omdraaien.`,
    caution:
      'Ook cijfers die passen bewijzen geen oorzaak: twee dingen die om eigen redenen groeien, passen ook. Het op de ene plek proberen en op de andere niet zegt meer.',
    claim: 'Bewering',
    finding: 'Cijfers',
    months: 'Maanden',
    strength: 'Hoe sterk',
    interval: (low, high) => `${low} tot ${high}`,
    measuresOf: (names) => `de maatstaven van het doel samen (${names})`,
    noMeasure: 'Het doel heeft geen eigen maatstaf, dus er is niets om deze bewering naast te leggen.',
    facts: 'Wat er beweerd wordt',
    weight: 'Gewicht',
    expected: 'Verwachting',
    directions: {
      '1': 'beide doen het samen beter',
      '-1': 'het ene doet het slechter als het andere het beter doet',
    },
    lag: 'Effect',
    lags: (months) =>
      months === 0 ? 'in dezelfde maand' : months === 1 ? 'na 1 maand' : `na ${months} maanden`,
    stated: 'Hoe zeker men zegt te zijn',
    evidence: { assumed: 'aangenomen', correlated: 'gezien dat het meebeweegt', tested: 'getest' },
    ended: (date) => `Deze koppeling gold tot en met ${date}.`,
    picture: 'Maand voor maand',
    pictureHelp: (lag, direction) =>
      `Elke stip is een maand: hoe ver naar rechts is de KPI, hoe hoog is wat hij zou moeten bewegen${lag === 0 ? '' : lag === 1 ? ', 1 maand later' : `, ${lag} maanden later`}. Als de bewering past, ${direction === 1 ? 'stijgen de stippen van linksonder naar rechtsboven' : 'dalen de stippen van linksboven naar rechtsonder'}.`,
    earlier: 'Eerdere maanden',
    recent: (count) => `De laatste ${count} maanden`,
    latest: 'Laatste',
    better: 'beter',
    asItIs: 'meer',
    together: 'Maatstaven van het doel samen',
    togetherHelp:
      'De maatstaven hebben verschillende eenheden, daarom telt elke maand met zijn plaats tussen alle maanden: 0 is de slechtste tot nu toe, 100 de beste.',
    number: 'Hoe sterk ze samen bewegen',
    numberHelp:
      'Van −1, altijd het omgekeerde van wat beweerd wordt, via 0, geen patroon, tot 1, altijd zoals beweerd. De balk laat zien hoe ver toeval het getal ernaast kan hebben gezet (rangcorrelatie, 95%-interval).',
    opposite: 'Het omgekeerde',
    nothing: 'Geen patroon',
    asClaimed: 'Zoals beweerd',
    table: (count) => `De cijfers erachter (${count === 1 ? '1 maand' : `${count} maanden`})`,
    month: 'Maand',
    later: 'Later',
    all: 'Alle beweringen',
    change: 'Deze koppeling wijzigen of beëindigen',
    toKpi: 'Naar de KPI',
  },
};
