import type { NlEn } from '../../../platform/pages/locale.js';

interface QuestionsTexts {
  readonly title: string;
  readonly lead: string;
  readonly hint: string;
  readonly nameless: string;
  readonly until: (moment: string) => string;
  readonly submit: string;
  readonly keep: string;
  readonly change: string;
  readonly thanks: string;
  readonly taken: string;
  readonly yours: string;
  readonly closedTitle: string;
  readonly closed: string;
  readonly typed: string;
  readonly typedLead: string;
  readonly whose: (name: string) => string;
  readonly deadTitle: string;
  readonly dead: string;
  readonly signIn: string;
  readonly toSession: string;
  /** On the session's page. */
  readonly asked: string;
  readonly youAnswered: string;
  readonly answer: string;
  readonly more: (count: number) => string;
  readonly nobody: string;
}

/** What the pages say on which people answer before a session. */
export const questionsTexts: NlEn<QuestionsTexts> = {
  en: {
    title: 'What do you think?',
    lead: 'What everybody answers stands on the agenda, so that the session starts from it. A minute is enough; leave empty what you have nothing to say to.',
    hint: 'One thought a line: what several of you say is counted together.',
    nameless:
      'What you say stands on the agenda and in its mail without your name. In a small group others may still guess who said it. Cadans keeps that it was you only so that you can change it and are not reminded.',
    until: (moment) => `You can answer, and change your answers, until ${moment}.`,
    submit: 'Send my answers',
    keep: 'Keep the changes',
    change: 'Change my answers',
    thanks: 'Thank you, your answers are kept.',
    taken: 'Your answers were taken back.',
    yours: 'What you answered',
    closedTitle: 'Answers are closed',
    closed:
      'The agenda has been made up, or nothing is asked any more. What you still want to say, you can say at the session.',
    typed: 'What you typed',
    typedLead: 'It was not sent. Copy it, and bring it along.',
    whose: (name) => `This page is ${name}’s. What is sent from it counts as that answer.`,
    deadTitle: 'This link does not work',
    dead: 'It may be incomplete, have run out, or no longer be yours because you take part in the session no more. Open it again from the newest mail, or sign in: everything you are asked stands on your start page.',
    signIn: 'Sign in',
    toSession: 'To the session',
    asked: 'Before this session we would like to hear what everybody who takes part thinks.',
    youAnswered: 'You have answered.',
    answer: 'Answer the questions',
    more: (count) => `And ${count} more`,
    nobody: 'Nobody answered this.',
  },
  nl: {
    title: 'Wat vind jij?',
    lead: 'Wat iedereen antwoordt, komt op de agenda, zodat de sessie daar begint. Een minuut is genoeg; laat leeg waar je niets op te zeggen hebt.',
    hint: 'Eén gedachte per regel: wat meer mensen zeggen, wordt samen geteld.',
    nameless:
      'Wat je zegt, staat zonder je naam op de agenda en in de mail. In een kleine groep raden anderen misschien toch wie het zei. Cadans onthoudt alleen dat jij het was zodat je het kunt aanpassen en geen herinnering krijgt.',
    until: (moment) => `Je kunt antwoorden, en je antwoorden aanpassen, tot ${moment}.`,
    submit: 'Verstuur mijn antwoorden',
    keep: 'Bewaar de wijzigingen',
    change: 'Pas mijn antwoorden aan',
    thanks: 'Dank je, je antwoorden zijn bewaard.',
    taken: 'Je antwoorden zijn teruggenomen.',
    yours: 'Wat jij antwoordde',
    closedTitle: 'Antwoorden kan niet meer',
    closed:
      'De agenda is opgemaakt, of er wordt niets meer gevraagd. Wat je nog wilt zeggen, zeg je in de sessie.',
    typed: 'Wat je hebt getypt',
    typedLead: 'Het is niet verstuurd. Kopieer het, en neem het mee.',
    whose: (name) => `Deze pagina is van ${name}. Wat je hier verstuurt, telt als dat antwoord.`,
    deadTitle: 'Deze link werkt niet',
    dead: 'De link is misschien niet volledig, verlopen, of niet meer van jou omdat je niet meer aan de sessie meedoet. Open de link opnieuw vanuit de nieuwste mail, of log in: alles wat je gevraagd wordt, staat op je startpagina.',
    signIn: 'Inloggen',
    toSession: 'Naar de sessie',
    asked: 'Vóór deze sessie horen we graag wat iedereen die meedoet vindt.',
    youAnswered: 'Jij hebt geantwoord.',
    answer: 'Beantwoord de vragen',
    more: (count) => `En nog ${count}`,
    nobody: 'Hier antwoordde niemand op.',
  },
};
