import type { Locale, NlEn } from './locale.js';

interface ProblemText {
  readonly title: string;
  /** Why, where the error has no sentence of its own. */
  readonly reason?: string;
  readonly advice: string;
}

const texts: NlEn<Record<number, ProblemText>> = {
  en: {
    400: { title: 'We could not read that', advice: 'Go back, reload the page and try again.' },
    403: { title: 'You cannot do this', advice: 'Ask somebody of your organization who may.' },
    404: {
      title: 'This page does not exist',
      reason: 'It may have moved, or you may not see it.',
      advice: 'Check the address, or begin again at the start page.',
    },
    409: {
      title: 'That is not possible now',
      advice: 'Go back and reload the page to see how things stand.',
    },
    413: {
      title: 'That is too much',
      reason: 'One megabyte can be sent at once, at most.',
      advice: 'Go back with your browser’s own button: what you typed is still there. Then send less of it.',
    },
    422: {
      title: 'Something is not right yet',
      advice:
        'Go back with your browser’s own button: what you typed is still there. Then correct what is named here.',
    },
    429: { title: 'That went too fast', advice: 'Wait a minute and try again.' },
    500: {
      title: 'Something went wrong on our side',
      advice: 'Nothing was half saved. Try again; if it happens again, pass on the reference below.',
    },
    503: { title: 'Not available at the moment', advice: 'Try again in a minute.' },
  },
  nl: {
    400: {
      title: 'Dit konden we niet lezen',
      advice: 'Ga terug, laad de pagina opnieuw en probeer het nog eens.',
    },
    403: { title: 'Dit kun je niet doen', advice: 'Vraag het iemand in je organisatie die dit wel mag.' },
    404: {
      title: 'Deze pagina bestaat niet',
      reason: 'Misschien is ze verplaatst, of mag je haar niet zien.',
      advice: 'Controleer het adres, of begin opnieuw op de beginpagina.',
    },
    409: {
      title: 'Dat kan nu niet',
      advice: 'Ga terug en laad de pagina opnieuw om te zien hoe het er nu voor staat.',
    },
    413: {
      title: 'Dit is te veel',
      reason: 'Er kan hooguit één megabyte tegelijk worden verstuurd.',
      advice: 'Ga terug met de knop van je browser: wat je typte staat er nog. Verstuur er dan minder van.',
    },
    422: {
      title: 'Er klopt nog iets niet',
      advice:
        'Ga terug met de knop van je browser: wat je typte staat er nog. Verbeter dan wat hier genoemd wordt.',
    },
    429: { title: 'Dat ging te snel', advice: 'Wacht een minuut en probeer het opnieuw.' },
    500: {
      title: 'Er ging bij ons iets mis',
      advice:
        'Er is niets half opgeslagen. Probeer het opnieuw; gebeurt het weer, geef dan de referentie hieronder door.',
    },
    503: { title: 'Even niet beschikbaar', advice: 'Probeer het over een minuut opnieuw.' },
  },
};

/** For a conflict in which somebody else changed the same. */
const overtaken: NlEn<ProblemText> = {
  en: {
    title: 'Somebody else was faster',
    advice: 'Reload the page to see what changed, then make your change again.',
  },
  nl: {
    title: 'Iemand was je voor',
    advice: 'Laad de pagina opnieuw om te zien wat er veranderd is en breng je wijziging dan opnieuw aan.',
  },
};

/** What a page says about a status; one that has no text of its own is a fault of the request, or of ours. */
export function problemText(status: number, locale: Locale, isOvertaken = false): ProblemText {
  if (isOvertaken) return overtaken[locale];
  const found = texts[locale][status] ?? texts[locale][status < 500 ? 400 : 500];
  if (found === undefined) throw new Error(`No text for status ${status}.`);
  return found;
}
