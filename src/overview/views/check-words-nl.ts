import { type Check, MOST_KPIS, MOST_LOAD } from '../domain/plan-check.js';
import type { CheckWords } from './check-words-en.js';

export const checkWordsNl: Readonly<Record<Check, CheckWords>> = {
  'no-goal': {
    well: 'Er is een gezamenlijk doel.',
    title: 'Er is geen gezamenlijk doel',
    how: 'Voor dit jaar is geen doel opgeschreven.',
    advice: 'Vraag de leiding erom: zonder doel kan de rest hier niet dezelfde kant op trekken.',
  },
  'goal-expired': {
    well: 'Het doel geldt nog.',
    title: 'Het doel is verlopen',
    how: 'De horizon ligt voor vandaag. Een doel geldt hooguit twee jaar.',
    advice: 'Schrijf samen het volgende op, of zeg dat dit nog geldt en tot wanneer.',
  },
  'no-measure': {
    well: 'Het doel heeft een eigen maatstaf.',
    title: 'Het doel heeft geen eigen maatstaf',
    how: 'Er is geen cijfer gekozen als maatstaf van het doel.',
    advice: 'Kies er een die de klant zou herkennen, zoals tevredenheid of herhaalaankopen.',
  },
  'goal-customer': {
    well: 'Wat het doel voor de klant betekent, is gezegd.',
    title: 'Wat het doel voor de klant betekent, is niet gezegd',
    how: 'De vraag “wat betekent dit voor de klant?” is bij het doel niet beantwoord.',
    advice: 'Beantwoord haar in een zin waar een klant het mee eens zou zijn.',
  },
  'no-head': {
    well: 'Elke afdeling heeft een hoofd of een plaatsvervanger.',
    title: 'Afdelingen zonder hoofd',
    how: 'Een afdeling van vandaag zonder hoofd of plaatsvervanger. Niemand wordt om haar update gevraagd.',
    advice: 'Wijs op haar pagina iemand aan; vanaf dan gaan de verzoeken daarheen.',
  },
  'no-kpi': {
    well: 'Elke afdeling heeft een KPI.',
    title: 'Afdelingen zonder KPI',
    how: 'Een afdeling van vandaag waar geen KPI van deze maand bij hoort.',
    advice: 'Vraag het hoofd wat de afdeling doet dat het doel dichterbij brengt, en waaraan je dat ziet.',
  },
  'many-kpis': {
    well: 'Geen afdeling heeft meer KPI’s dan ze aankan.',
    title: `Afdelingen met meer dan ${MOST_KPIS} KPI’s`,
    how: `Er horen meer dan ${MOST_KPIS} KPI’s van deze maand bij.`,
    advice: 'Houd de paar die het doel het meest in beweging brengen; de rest kan ergens anders staan.',
  },
  unlinked: {
    well: 'Elke KPI brengt het doel of een andere KPI in beweging.',
    title: 'KPI’s die niets in beweging brengen',
    how: 'Een KPI van een afdeling zonder koppeling met het doel of met een andere KPI.',
    advice: 'Koppel hem met een onderbouwing, of houd op met meten: het kost elke maand aandacht.',
  },
  'no-weight': {
    well: 'De gewichten tellen op tot iets.',
    title: 'Alle gewichten zijn nul',
    how: 'De gewichten van alle koppelingen met het doel tellen op tot niets, dus de voortgang is niet te weten.',
    advice: 'Geef de koppelingen een gewicht: hoeveel telt elke mee vergeleken met de andere?',
  },
  'double-path': {
    well: 'Geen KPI bereikt het doel twee keer.',
    title: 'KPI’s die het doel langs twee wegen bereiken',
    how: 'Hij is zelf gekoppeld aan het doel of aan een KPI, en ook via een andere KPI.',
    advice: 'Besluit welke van de twee bedoeld is; anders wordt dezelfde verbetering twee keer geloofd.',
  },
  'no-claim': {
    well: 'Elke koppeling zegt waarom.',
    title: 'Koppelingen zonder onderbouwing',
    how: 'Een koppeling waarvan de onderbouwing leeg is.',
    advice: 'Schrijf op waarom hij het doel in beweging brengt: alleen een bewering kan onjuist blijken.',
  },
  'no-plan': {
    well: 'Elke KPI heeft een beginwaarde en een doelwaarde.',
    title: 'KPI’s zonder beginwaarde en doelwaarde',
    how: 'Het plan van dit jaar zegt niet allebei waar hij begint en waar hij moet komen, of tussen welke grenzen.',
    advice: 'Begin bij het cijfer van vorig jaar; nu een ruwe doelwaarde is beter dan in juni een precieze.',
  },
  'no-owner': {
    well: 'Voor elke KPI staat iemand in.',
    title: 'KPI’s waar niemand voor instaat',
    how: 'Er is niemand als eigenaar genoemd. Wie het cijfer invult, telt daarvoor niet.',
    advice: 'Noem één persoon, die er ook iets aan kan doen.',
  },
  overloaded: {
    well: 'Niemand heeft te veel op zijn naam.',
    title: 'Mensen die te veel op hun naam hebben',
    how: `Meer dan ${MOST_LOAD} KPI’s, toegezegde voorzieningen en projecten samen staan op dezelfde naam.`,
    advice: 'Vraag wat naar een ander kan, voordat er ongezien iets blijft liggen.',
  },
  'kpi-customer': {
    well: 'Elke KPI zegt iets over de klant.',
    title: 'KPI’s die niets over de klant zeggen',
    how: 'De vraag wat hij over de klant zegt, is niet beantwoord.',
    advice: 'Kijk er met andere ogen naar: conversie zegt bijvoorbeeld of mensen vinden waarvoor ze kwamen.',
  },
  'no-contribution': {
    well: 'Elke afdeling zei wat ze bijdraagt.',
    title: 'Afdelingen die nog niet zeiden wat ze bijdragen',
    how: 'In wat de afdeling het laatst over dit doel zei, staat geen bijdrage, of ze zei nog niets.',
    advice: 'Vraag om twee zinnen op de eigen pagina van het doel.',
  },
  moments: {
    well: 'Geen moment van de klantreis vraagt aandacht.',
    title: 'Momenten van de klantreis die aandacht vragen',
    how: 'Niemand of meer dan één is eigenaar, de belofte heeft geen middelen, of wat klanten verwachten is onbekend of oud.',
    advice: 'De pagina van het moment zegt wat het is, en wat eraan te doen.',
  },
  'project-customer': {
    well: 'Elk project zegt wat het voor de klant betekent.',
    title: 'Projecten die niet zeggen wat ze voor de klant betekenen',
    how: 'De klantvraag is bij het project niet beantwoord.',
    advice: 'Beantwoord haar voordat de uren zijn besteed.',
  },
  'decision-customer': {
    well: 'Elk besluit zegt wat het voor de klant betekent.',
    title: 'Besluiten die niet zeggen wat ze voor de klant betekenen',
    how: 'De klantvraag is bij het besluit niet beantwoord.',
    advice: 'Beantwoord haar terwijl de redenen nog vers zijn.',
  },
  imbalance: {
    well: 'Structuur en manier van werken zijn in balans.',
    title: 'Structuur en manier van werken zijn uit balans',
    how: 'De helft van het werk hoort bij structuur, de helft bij mindset en manier van werken; deze projecten liggen meer dan een vijfde van de helft af.',
    advice: 'Vraag van waar veel van is of het iets kan veranderen zonder de andere helft.',
  },
};
