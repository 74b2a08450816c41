import type { ChromeProps } from '../../access/page-chrome.js';
import type { Viewer } from '../../access/viewer.js';
import { SET_UP_PATHS, SET_UP_STEPS, stepLabel, stepWords } from '../../overview/domain/set-up.js';
import type { SetUpProgress } from '../../overview/set-up-progress.service.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { setUpTexts } from './set-up-texts.js';
import { setUpStepsTexts } from './set-up-steps-texts.js';

interface HubProps {
  readonly frame: ChromeProps;
  readonly viewer: Viewer;
  readonly progress: SetUpProgress;
}

/** What is there, and what comes next. */
export function SetUpHub({ frame, viewer, progress }: HubProps) {
  const { locale } = frame;
  const texts = setUpTexts[locale];
  const { done, next, facts } = progress;
  const says = setUpStepsTexts[locale].there;
  return (
    <Layout {...frame}>
      <PageHeader
        {...(next && { eyebrow: stepWords(next, locale) })}
        title={texts.hub}
        lead={texts.hubLead(viewer.organizationName)}
      />
      <div class="stack">
        {next === null && <Flash>{texts.hubDone}</Flash>}
        <ol class="plain-list set-up-list">
          {SET_UP_STEPS.map((step) => (
            <li key={step} aria-current={step === next ? 'step' : undefined}>
              <div>
                <h2>{stepLabel(step, locale)}</h2>
                <p class="muted">{says(step, facts) ?? texts.leads[step]}</p>
              </div>
              <div class="row">
                {done.has(step) && <Status tone="on-track">{texts.done}</Status>}
                {!done.has(step) && step !== next && <Badge>{setUpStepsTexts[locale].open}</Badge>}
                {step === next && <LinkButton href={SET_UP_PATHS[step]}>{texts.start[step]}</LinkButton>}
                {step !== next && step !== 'organization' && (
                  <a href={SET_UP_PATHS[step]} aria-label={`${texts.again}: ${stepLabel(step, locale)}`}>
                    {texts.again}
                  </a>
                )}
              </div>
            </li>
          ))}
        </ol>
        {next === null ? (
          <div class="row">
            <LinkButton href="/year">{setUpStepsTexts[locale].toYear}</LinkButton>
            <LinkButton href="/administration" kind="quiet">
              {setUpStepsTexts[locale].toAdministration}
            </LinkButton>
          </div>
        ) : (
          <p class="small muted">
            {texts.passkey} <a href="/account">{texts.toPasskey}</a>
          </p>
        )}
      </div>
    </Layout>
  );
}
