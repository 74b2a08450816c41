import type { Locale } from '../../platform/pages/locale.js';
import type { UnderstoodReply, UnderstoodSection } from '../replies/understood.js';
import { refusedLetter } from './reply-refused.mail.js';
import { type ReplyReceipt, replyReceiptLetter } from './reply-receipt.mail.js';
import { roundMail } from './samples.js';

const locales = ['en', 'nl'] satisfies Locale[];

function receipt(locale: Locale, understood: Partial<UnderstoodReply>): ReplyReceipt {
  const nl = locale === 'nl';
  const mail = roundMail(locale, {});
  const content = {
    readings: { nps: { value: 43, note: null }, time: { value: null, note: null } },
    delivered: nl ? 'Chat staat live op alle pagina’s.' : 'Chat is live on all pages.',
    customer: nl ? 'Klanten krijgen binnen een minuut antwoord.' : 'Customers get an answer within a minute.',
    ...{ help: '', helpFrom: null, learning: '', projects: {}, unchanged: [] },
  };
  return {
    ...mail,
    departments: mail.departments.map((department, i) => ({ ...department, requestId: `request-${i}` })),
    ...{ others: [], planners: ['Petra Mulder'], projects: [] },
    contents: new Map([['request-0', content]]),
    understood: { verdict: 'read', sections: [], problems: [], loose: '', ...understood },
  };
}

function section(changes: Partial<UnderstoodSection>): UnderstoodSection {
  return {
    ...{ departmentId: 'support', requestId: 'request-0', outcome: 'saved', version: 1 },
    ...{ figures: { nps: { value: 43, note: null } }, texts: {}, nothingDelivered: false },
    ...{ problems: [], missing: [], uncommented: [] },
    ...changes,
  };
}

/** Understood wholly, in part, hardly, and not at all. */
export function replyReceiptSamples() {
  return locales.flatMap((locale) => {
    const nl = locale === 'nl';
    const time = nl ? 'Afhandeltijd (min)' : 'Handling time (min)';
    const unclear = section({
      problems: [{ why: 'ambiguous', label: time, typed: '1.234', readings: [1234, 1.234] }],
      uncommented: ['nps'],
    });
    const part = section({
      ...{ outcome: 'incomplete', version: 0, missing: ['customer'] },
      texts: { delivered: nl ? 'Chat staat live.' : 'Chat is live.' },
    });
    const loose = nl
      ? 'Kunnen we het vrijdag over het rooster hebben?'
      : 'Can we talk about the rota on Friday?';
    const incomplete = receipt(locale, { sections: [part] });
    return [
      { name: locale, letter: replyReceiptLetter(receipt(locale, { sections: [section({})] })) },
      {
        name: `in-part-${locale}`,
        letter: replyReceiptLetter(receipt(locale, { sections: [unclear], loose })),
      },
      {
        name: `incomplete-${locale}`,
        letter: replyReceiptLetter({ ...incomplete, contents: new Map() }),
      },
      {
        name: `nothing-${locale}`,
        letter: replyReceiptLetter(receipt(locale, { verdict: 'nothing', loose })),
      },
      { name: `closed-${locale}`, letter: replyReceiptLetter(receipt(locale, { verdict: 'closed' })) },
    ];
  });
}

export function replyRefusedSamples() {
  return locales.map((locale) => ({ name: locale, letter: refusedLetter(roundMail(locale, {})) }));
}
