import { has } from '../../organizations/domain/rights.js';
import type { NlEn } from '../../platform/pages/locale.js';
import type { Viewer } from '../viewer.js';

interface Texts {
  readonly others: string;
  readonly example: string;
  readonly about: string;
}

const texts: NlEn<Texts> = {
  en: {
    others: 'Go to another organization',
    example: 'An example to play with: none of its mails leaves.',
    about: 'About the example',
  },
  nl: {
    others: 'Naar een andere organisatie',
    example: 'Een voorbeeld om mee te spelen: er gaat geen mail weg.',
    about: 'Over het voorbeeld',
  },
};

/** At the foot of each page: whose it is, and the way to the others of whoever is of several. */
export function ViewedOrganization({ viewer }: { readonly viewer: Viewer }) {
  const { locale, organizationName, isExample, hasOthers } = viewer;
  const { others, example, about } = texts[locale];
  return (
    <p>
      {organizationName}
      {isExample && `. ${example} `}
      {/* Where it is thrown away, and one’s own organization begun. */}
      {isExample && has('keep-examples', viewer) && <a href="/administration/example">{about}</a>}
      {hasOthers && (
        <>
          {' · '}
          <a href="/account/organizations">{others}</a>
        </>
      )}
    </p>
  );
}
