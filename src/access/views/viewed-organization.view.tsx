import type { NlEn } from '../../platform/pages/locale.js';
import type { Viewer } from '../viewer.js';

interface Texts {
  readonly others: string;
  readonly example: string;
}

const texts: NlEn<Texts> = {
  en: { others: 'Go to another organization', example: 'An example to play with: none of its mails leaves.' },
  nl: {
    others: 'Naar een andere organisatie',
    example: 'Een voorbeeld om mee te spelen: er gaat geen mail weg.',
  },
};

/** At the foot of each page: whose it is, and the way to the others of whoever is of several. */
export function ViewedOrganization({ viewer }: { readonly viewer: Viewer }) {
  const { locale, organizationName, isExample, hasOthers } = viewer;
  const { others, example } = texts[locale];
  return (
    <p>
      {organizationName}
      {isExample && `. ${example}`}
      {hasOthers && (
        <>
          {' · '}
          <a href="/account/organizations">{others}</a>
        </>
      )}
    </p>
  );
}
