import type { ChromeProps } from '../../access/page-chrome.js';
import type { Person } from '../../organizations/person.entity.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Breakable } from '../../platform/pages/breakable.js';
import { Card } from '../../platform/pages/card.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextField } from '../../platform/pages/text-field.js';
import { addressTexts } from './address-texts.js';

export interface AddressState {
  readonly typed: string;
  readonly problems: readonly FieldProblem[];
  /** Whether somebody else was faster. */
  readonly overtaken?: boolean;
}

interface AddressProps {
  readonly frame: ChromeProps;
  readonly person: Person;
  readonly state: AddressState;
  /** Why this address stays as it is; null where it can be another one. */
  readonly whyNot: Readonly<Record<'en' | 'nl', string>> | null;
  readonly isOwn: boolean;
}

/** What another address for somebody ends and what it leaves, before it is entered. */
export function AddressPage({ frame, person, state, whyNot, isOwn }: AddressProps) {
  const { locale } = frame;
  const texts = addressTexts[locale];
  const { id, name, address } = person;
  const { typed, problems, overtaken = false } = state;
  return (
    <Layout {...frame} narrow>
      <PageHeader
        title={texts.title(name)}
        actions={
          <LinkButton href={`/people/${id}`} kind="quiet">
            {texts.back}
          </LinkButton>
        }
      />
      <div class="stack">
        <ErrorSummary {...{ locale, problems }} />
        {overtaken && <Flash tone="warning">{texts.overtaken}</Flash>}
        <DefinitionList items={[{ term: texts.now, description: <Breakable>{address}</Breakable> }]} />
        {whyNot ? (
          <Flash tone="warning">{whyNot[locale]}</Flash>
        ) : (
          <>
            {isOwn && <Flash tone="note">{texts.own}</Flash>}
            <Card title={texts.ends}>
              <p>{texts.endsHelp}</p>
              <ul>
                {texts.endings.map((ending) => (
                  <li key={ending}>{ending}</li>
                ))}
              </ul>
              <p>{texts.told}</p>
            </Card>
            <Card title={texts.stays}>
              <p>{texts.staysHelp}</p>
              <p>{texts.file}</p>
            </Card>
            <form method="post" action={`/people/${id}/address`} class="stack">
              <input type="hidden" name="was" value={address} />
              <TextField
                name="address"
                label={texts.address}
                value={typed}
                error={errorOf(problems, 'address', locale)}
                autocomplete="off"
              />
              <div class="row">
                <Button kind="danger">{texts.change}</Button>
              </div>
            </form>
          </>
        )}
      </div>
    </Layout>
  );
}
