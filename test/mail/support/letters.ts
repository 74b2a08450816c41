import type { Letter } from '../../../src/mail/letter.js';

/** A letter with every kind of block. */
export function letter(changes: Partial<Letter> = {}): Letter {
  return {
    locale: 'en',
    subject: 'Monthly session of February',
    preheader: 'Where do we stand? Three departments, one goal.',
    organizationName: 'Vlinder & Zonen',
    heading: 'The agenda for Wednesday',
    greeting: 'Hello Anna,',
    blocks: [
      {
        type: 'paragraph',
        text: 'On Wednesday 3 February 2027 we look at what was delivered in January and at what it already contributes.',
      },
      {
        type: 'facts',
        facts: [
          { label: 'Starts', value: 'Wednesday 3 February 2027, 09:00' },
          { label: 'Where', value: 'Room 4 < the garden' },
        ],
      },
      { type: 'heading', text: 'What we talk about' },
      {
        type: 'items',
        items: [
          {
            title: 'Customer care: answered within a day',
            detail: '71 % where 85 % was the target',
            badge: { text: 'off track', tone: 'bad' },
          },
          { title: 'Web shop: checkout without account' },
        ],
      },
      {
        type: 'quote',
        label: 'What this means for the customer',
        text: 'Nobody waits a week.\nNobody asks twice.',
      },
      {
        type: 'button',
        label: 'Give your update',
        target: { purpose: 'update', subjectId: 'round', expiresAt: 2e12 },
      },
      { type: 'button', label: 'See the agenda', target: { page: '/sessions/1?tab=agenda' } },
    ],
    reason: 'You get this because you take part in the monthly session.',
    ...changes,
  };
}
