/** What is wrong with a field of the rhythm's form. */
export const rhythmWrong = {
  minutes: (most: number) => ({
    en: `Give the length in whole minutes, from 5 to ${most}. Of a session over several days: of one day.`,
    nl: `Geef de lengte in hele minuten, van 5 tot ${most}. Bij een sessie over meer dagen: van één dag.`,
  }),
  dayCount: (most: number) => ({
    en: `Give a whole number of days from 1 to ${most}.`,
    nl: `Geef een heel aantal dagen van 1 tot ${most}.`,
  }),
  question: (most: number) => ({
    en: `Say what is asked, in at most ${most} characters, or choose “–” to take this part out.`,
    nl: `Zeg wat er gevraagd wordt, in hooguit ${most} tekens, of kies “–” om dit deel weg te halen.`,
  }),
  questions: (most: number, length: number) => ({
    en: `Give 1 to ${most} questions, one a line, each of at most ${length} characters.`,
    nl: `Geef 1 tot ${most} vragen, één per regel, elk van hooguit ${length} tekens.`,
  }),
  partMinutes: (most: number) => ({
    en: `Give whole minutes from 1 to ${most}, or leave it empty.`,
    nl: `Geef hele minuten van 1 tot ${most}, of laat dit leeg.`,
  }),
  manyParts: (most: number) => ({
    en: `At most ${most} parts: nobody keeps more in mind.`,
    nl: `Hooguit ${most} delen: meer onthoudt niemand.`,
  }),
  place: {
    en: 'A place has at most 200 characters.',
    nl: 'Een plaats heeft hooguit 200 tekens.',
  },
  time: {
    en: 'Give a time of day as HH:MM, like 09:00.',
    nl: 'Geef een tijd als UU:MM, zoals 09:00.',
  },
  zone: (typed: string) => ({
    en: `“${typed.slice(0, 60)}” is no time zone. Name it by its place, like Europe/Amsterdam, or leave it empty.`,
    nl: `“${typed.slice(0, 60)}” is geen tijdzone. Noem haar naar haar plaats, zoals Europe/Amsterdam, of laat dit leeg.`,
  }),
  nobody: {
    en: 'Choose at least one group, department or person who takes part.',
    nl: 'Kies minstens één groep, afdeling of persoon die meedoet.',
  },
  manyPeople: (most: number) => ({
    en: `Name at most ${most} groups, departments and people together; a group stands for many.`,
    nl: `Noem hooguit ${most} groepen, afdelingen en mensen samen; een groep staat voor velen.`,
  }),
  days: (least: number, most: number) => ({
    en: `Give a whole number of days from ${least} to ${most}.`,
    nl: `Geef een heel aantal dagen van ${least} tot ${most}.`,
  }),
  manyLeads: (most: number) => ({
    en: `At most ${most} of a kind: more mails are not read.`,
    nl: `Hooguit ${most} van een soort: meer mails leest niemand.`,
  }),
  needed: {
    en: 'Say how many days; without it no update can be asked for.',
    nl: 'Zeg hoeveel dagen; zonder kan er geen update gevraagd worden.',
  },
} as const;
