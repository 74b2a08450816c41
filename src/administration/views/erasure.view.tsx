import type { ChromeProps } from '../../access/page-chrome.js';
import { isPseudonym } from '../../organizations/domain/pseudonym.js';
import type { Charge } from '../../organizations/erasures.js';
import type { Person } from '../../organizations/person.entity.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextField } from '../../platform/pages/text-field.js';
import { erasureTexts } from './erasure-texts.js';

interface ErasureProps {
  readonly frame: ChromeProps;
  readonly person: Person;
  /** What somebody else must take over first. */
  readonly charges: readonly Charge[];
  readonly refused?: { readonly typed: string; readonly problem: string } | undefined;
}

/** What erasing a person takes away and what it leaves, before it is done. */
export function ErasurePage({ frame, person, charges, refused }: ErasureProps) {
  const { locale } = frame;
  const texts = erasureTexts[locale];
  const { id, name, address } = person;
  return (
    <Layout {...frame} narrow>
      <PageHeader
        title={texts.eraseWhom(name)}
        actions={
          <LinkButton href={`/people/${id}`} kind="quiet">
            {texts.back}
          </LinkButton>
        }
      />
      <div class="stack">
        {isPseudonym(address) && <Flash tone="note">{texts.erasedAlready}</Flash>}
        {charges.length > 0 && (
          <Flash tone="warning">
            <p>{texts.charges(name)}</p>
            <ul>
              {charges.map((charge) => (
                <li key={charge.en}>{charge[locale]}</li>
              ))}
            </ul>
          </Flash>
        )}
        <Card title={texts.goes}>
          <p>{texts.goesHelp}</p>
        </Card>
        <Card title={texts.stays}>
          <p>{texts.staysHelp}</p>
        </Card>
        {charges.length === 0 && !isPseudonym(address) && (
          <form method="post" action={`/people/${id}/erasure`} class="stack">
            <TextField
              name="confirm"
              label={texts.confirm(address)}
              value={refused?.typed ?? ''}
              error={refused?.problem}
              autocomplete="off"
            />
            <div class="row">
              <Button kind="danger">{texts.eraseNow}</Button>
            </div>
          </form>
        )}
      </div>
    </Layout>
  );
}
