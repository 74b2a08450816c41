import type { NlEn } from '../../platform/pages/locale.js';

interface FeedbackTexts {
  readonly heard: string;
  readonly nothing: string;
  readonly own: string;
  readonly nothingOwn: string;
  readonly fromOutside: string;
  readonly takeAway: string;
  readonly score: (score: number) => string;
  readonly add: string;
  readonly text: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly scoreLabel: string;
  readonly scoreHint: string;
  readonly write: string;
}

export const feedbackTexts: NlEn<FeedbackTexts> = {
  en: {
    heard: 'What customers say',
    nothing: 'Nothing was written down yet. The next thing you hear is worth it.',
    own: 'What you heard customers say',
    nothingOwn: 'You have not written anything down yet. The next thing you hear is worth it.',
    fromOutside: 'from a partner',
    takeAway: 'Take away',
    score: (score) => `gave a ${score}`,
    add: 'Write down what you heard',
    text: 'What did the customer say?',
    source: 'Where did you hear it?',
    sourceHint: 'A call, a review, a survey. No names of customers.',
    scoreLabel: 'Score',
    scoreHint: 'From 0 to 10, if the customer gave one.',
    write: 'Write it down',
  },
  nl: {
    heard: 'Wat klanten zeggen',
    nothing: 'Er is nog niets opgeschreven. Het eerste wat je hoort is het waard.',
    own: 'Wat jij klanten hoorde zeggen',
    nothingOwn: 'Je hebt nog niets opgeschreven. Het eerste wat je hoort is het waard.',
    fromOutside: 'van een partner',
    takeAway: 'Weghalen',
    score: (score) => `gaf een ${score}`,
    add: 'Opschrijven wat je hoorde',
    text: 'Wat zei de klant?',
    source: 'Waar hoorde je het?',
    sourceHint: 'Een gesprek, een review, een enquête. Geen namen van klanten.',
    scoreLabel: 'Cijfer',
    scoreHint: 'Van 0 tot en met 10, als de klant er een gaf.',
    write: 'Opschrijven',
  },
};
