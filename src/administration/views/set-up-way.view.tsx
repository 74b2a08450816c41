import type { ChromeProps } from '../../access/page-chrome.js';
import { type SetUpStanding, stepWords } from '../../overview/domain/set-up.js';
import { NextStep, SetUpSteps } from '../../overview/set-up-steps.js';
import type { SetUpProgress } from '../../overview/set-up-progress.service.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { setUpStepsTexts } from './set-up-steps-texts.js';

interface PeopleStepProps {
  readonly frame: ChromeProps;
  readonly standing: SetUpProgress;
}

/** The third step: who takes part. */
export function PeopleStep({ frame, standing }: PeopleStepProps) {
  const { locale } = frame;
  const { people: texts } = setUpStepsTexts[locale];
  const { people } = standing.facts;
  const isDone = standing.done.has('people');
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={stepWords('people', locale)} title={texts.title} lead={texts.lead} />
      <div class="stack">
        <SetUpSteps standing={standing} current="people" locale={locale} />
        <p>{texts.there(people)}</p>
        <div class="row">
          <LinkButton href="/people/paste" kind={isDone ? 'quiet' : 'primary'}>
            {texts.toPaste}
          </LinkButton>
          <NextStep after="people" kind={isDone ? 'primary' : 'quiet'} locale={locale} />
        </div>
      </div>
    </Layout>
  );
}

interface MailStepProps {
  readonly frame: ChromeProps;
  readonly standing: SetUpStanding;
  /** Null without one: mails stay here. */
  readonly server: string | null;
  readonly from: string;
}

/** The fourth step: what is set, and the way to try it. */
export function MailStep({ frame, standing, server, from }: MailStepProps) {
  const { locale } = frame;
  const { mail: texts } = setUpStepsTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={stepWords('mail', locale)} title={texts.title} lead={texts.lead} />
      <div class="stack">
        <SetUpSteps standing={standing} current="mail" locale={locale} />
        <DefinitionList
          items={[
            { term: texts.from, description: from },
            { term: texts.through, description: server ?? texts.kept },
          ]}
        />
        {server === null && (
          <Flash tone="warning">
            {texts.keptHelp} <a href="/mailbox">{texts.toMailbox}</a>
          </Flash>
        )}
        <div class="row">
          <NextStep after="mail" locale={locale} />
          <LinkButton href="/administration/mail" kind="quiet">
            {texts.toTest}
          </LinkButton>
        </div>
      </div>
    </Layout>
  );
}

interface YearStepProps {
  readonly frame: ChromeProps;
  readonly progress: SetUpProgress;
}

/** The last step: the rhythm, and the year that follows from it. */
export function YearStep({ frame, progress }: YearStepProps) {
  const { locale } = frame;
  const { year: texts } = setUpStepsTexts[locale];
  const { facts, firstYears } = progress;
  const [first = 0, running] = firstYears;
  const { hasRhythm, hasYear } = facts;
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={stepWords('year', locale)} title={texts.title} lead={texts.lead} />
      <div class="stack">
        <SetUpSteps standing={progress} current="year" locale={locale} />
        {hasYear && <Flash>{texts.kept(first)}</Flash>}
        <Card title={texts.rhythm}>
          <p>{texts.rhythmLead}</p>
          <div class="row">
            <LinkButton href="/rhythm" kind={hasRhythm ? 'quiet' : 'primary'}>
              {hasRhythm ? texts.changeRhythm : texts.toRhythm}
            </LinkButton>
          </div>
        </Card>
        <Card title={texts.keep}>
          <p>{hasRhythm ? texts.keepLead : texts.keepLater}</p>
          {hasRhythm && running !== undefined && <p>{texts.late(first, running)}</p>}
          {hasRhythm && (
            <div class="row">
              {hasYear ? (
                <LinkButton href="/year">{texts.toYear}</LinkButton>
              ) : (
                firstYears.map((year) => (
                  <LinkButton
                    key={year}
                    href={`/year/plan/${year}`}
                    kind={year === first ? 'primary' : 'quiet'}
                  >
                    {texts.toKeep(year)}
                  </LinkButton>
                ))
              )}
            </div>
          )}
        </Card>
      </div>
    </Layout>
  );
}
