export type Words = Readonly<Record<'en' | 'nl', string>>;

const both = (en: string, nl: string): Words => ({ en, nl });
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
const or = (names: readonly string[], language: 'en' | 'nl') =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(names);

/** What is wrong with a row of a pasted list, and what to do about it. */
export const pasteWords = {
  noAddress: both(
    'No e-mail address. Put one in this row, or take the row out.',
    'Geen e-mailadres. Zet er een in deze rij, of haal de rij weg.',
  ),
  misplacedAddress: both(
    'The e-mail address stands in another column than in the other rows. Move it.',
    'Het e-mailadres staat in een andere kolom dan in de andere rijen. Verplaats het.',
  ),
  badAddress: (address: string, problem: Words): Words =>
    both(
      `“${short(address)}” is no e-mail address. ${problem.en}`,
      `“${short(address)}” is geen e-mailadres. ${problem.nl}`,
    ),
  twice: (line: number): Words =>
    both(
      `Row ${line} names this address too. Leave one of the two.`,
      `Rij ${line} noemt dit adres ook. Laat er een van staan.`,
    ),
  unknownLead: (text: string): Words =>
    both(
      `“${short(text)}” does not say whether somebody is head. Write head, deputy, or nothing.`,
      `“${short(text)}” zegt niet of iemand hoofd is. Schrijf hoofd, plaatsvervanger, of niets.`,
    ),
  unknownLanguage: (text: string): Words =>
    both(
      `“${short(text)}” is no language Cadans speaks. Write nl or en.`,
      `“${short(text)}” is geen taal die Cadans spreekt. Schrijf nl of en.`,
    ),
  unknownDepartment: (text: string, near: readonly string[]): Words =>
    both(
      `There is no department “${short(text)}”.${near.length > 0 ? ` Is ${or(near, 'en')} meant?` : ' Add it first, or correct the name.'}`,
      `Er is geen afdeling “${short(text)}”.${near.length > 0 ? ` Is ${or(near, 'nl')} bedoeld?` : ' Voeg haar eerst toe, of verbeter de naam.'}`,
    ),
  severalDepartments: (text: string, keys: readonly string[]): Words =>
    both(
      `Several departments are called “${short(text)}”. Write the key: ${or(keys, 'en')}.`,
      `Meerdere afdelingen heten “${short(text)}”. Schrijf de sleutel: ${or(keys, 'nl')}.`,
    ),
  noDepartment: both(
    'Head or deputy, and of no department. Say of which.',
    'Hoofd of plaatsvervanger, en van geen afdeling. Zeg van welke.',
  ),
  ledAlready: (department: string, head: string): Words =>
    both(
      `${head} is head of ${department}. Who follows whom, and when, is said on the page of the department.`,
      `${head} is hoofd van ${department}. Wie wie opvolgt, en wanneer, zeg je op de pagina van de afdeling.`,
    ),
  headAbove: (department: string, head: string, line: number): Words =>
    both(
      `Row ${line} makes ${head} head of ${department}. A department has one head: leave one of the two.`,
      `Rij ${line} maakt ${head} hoofd van ${department}. Een afdeling heeft één hoofd: laat er een van staan.`,
    ),
  partnerLeads: both(
    'A partner comes from outside and leads no department.',
    'Een partner komt van buiten en leidt geen afdeling.',
  ),
  left: (name: string, day: string): Words =>
    both(
      `${name} left on ${day}. Whoever comes back gets another last day on their own page.`,
      `${name} is vertrokken op ${day}. Wie terugkomt, krijgt op de eigen pagina een andere laatste dag.`,
    ),
  erased: both(
    'This address stands for somebody who was erased. Take the row out.',
    'Dit adres staat voor iemand die is gewist. Haal de rij weg.',
  ),
};
