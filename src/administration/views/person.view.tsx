import type { ChromeProps } from '../../access/page-chrome.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { TypedPerson } from '../domain/typed-person.js';
import type { ListedPerson } from '../people-directory.service.js';
import { absenceTexts } from './absence-texts.js';
import { Absences, absenceScope, type AbsencesProps } from './absences.js';
import { Now } from './people.view.js';
import { peopleTexts } from './people-texts.js';
import { PersonFields } from './person-fields.js';
import { personTexts, type Said } from './person-texts.js';

interface FormProps {
  readonly frame: ChromeProps;
  readonly typed: TypedPerson;
  readonly problems: readonly FieldProblem[];
  readonly isAdministrator: boolean;
}

/** Where somebody new is added. */
export function NewPersonPage({ frame, typed, problems, isAdministrator }: FormProps) {
  const { locale } = frame;
  const texts = personTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.newTitle} lead={texts.newLead} actions={<Back label={texts.back} />} />
      <div class="stack">
        <ErrorSummary {...{ locale, problems }} />
        <form class="stack fields" method="post" action="/people/new">
          <PersonFields {...{ locale, typed, problems, isAdministrator }} id={null} />
          <p>
            <Button>{texts.add}</Button>
          </p>
        </form>
      </div>
    </Layout>
  );
}

interface PersonProps extends FormProps {
  readonly listed: ListedPerson;
  /** What the form began with. */
  readonly seen: string;
  readonly absences: AbsencesProps;
  readonly said: Said | 'conflict' | undefined;
}

/** One person: what they are, what they lead, and when they are away. */
export function PersonPage(props: PersonProps) {
  const { frame, listed, typed, problems, isAdministrator, seen, absences, said } = props;
  const { locale } = frame;
  const texts = personTexts[locale];
  const { person, presence } = listed;
  const refused = absences.refused;
  return (
    <Layout {...frame}>
      <PageHeader
        title={person.name}
        lead={presence.state === 'here' ? undefined : <Now {...{ presence, locale }} />}
        actions={<Back label={texts.back} />}
      />
      <div class="stack">
        {said === 'conflict' ? (
          <Flash tone="warning">{texts.conflict}</Flash>
        ) : (
          said && <Flash>{texts.said[said]}</Flash>
        )}
        {presence.state === 'erased' ? (
          <Flash tone="note">{texts.erased}</Flash>
        ) : (
          <>
            <ErrorSummary
              {...{ locale, problems: [...problems, ...(refused?.problems ?? [])] }}
              scope={refused && absenceScope(refused.typed)}
            />
            <Card title={texts.who}>
              <form class="stack fields" method="post" action={`/people/${person.id}`}>
                <input type="hidden" name="seen" value={seen} />
                <PersonFields {...{ locale, typed, problems, isAdministrator }} id={person.id} />
                <p>
                  <Button>{texts.save}</Button>
                </p>
              </form>
            </Card>
            <Led {...{ listed, frame }} />
            <Card title={absenceTexts[locale].title}>
              <p>{absenceTexts[locale].help}</p>
              <Absences {...absences} />
            </Card>
            {isAdministrator && (
              <p>
                <a href={`/people/${person.id}/erasure`}>{texts.erase}</a>
                <br />
                <span class="small muted">{texts.eraseHelp}</span>
              </p>
            )}
          </>
        )}
      </div>
    </Layout>
  );
}

function Led({ listed: { leads }, frame: { locale } }: Pick<PersonProps, 'listed' | 'frame'>) {
  const texts = personTexts[locale];
  return (
    <Card title={texts.leads}>
      {leads.length === 0 ? (
        <p class="muted">{texts.leadsNothing}</p>
      ) : (
        <ul>
          {leads.map(({ key, name, kind }) => (
            <li key={`${key} ${kind}`}>
              <a href={`/departments/${key}`}>{name}</a> ({peopleTexts[locale].kinds[kind]})
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const Back = ({ label }: { readonly label: string }) => (
  <LinkButton href="/people" kind="quiet">
    {label}
  </LinkButton>
);
