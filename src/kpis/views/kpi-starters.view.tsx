import type { ChromeProps } from '../../access/page-chrome.js';
import { Badge } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { KPI_STARTERS } from '../domain/starters.js';
import { kpiFormTexts } from './kpi-form-texts.js';

interface KpiStartersPageProps {
  readonly frame: ChromeProps;
  /** Key of the department it is to be for; empty where that is still open. */
  readonly place: string;
}

/** The library to begin from. */
export function KpiStartersPage({ frame, place }: KpiStartersPageProps) {
  const { locale } = frame;
  const texts = kpiFormTexts[locale];
  const address = (starter: string) =>
    `/kpis/new?starter=${starter}${place === '' ? '' : `&place=${encodeURIComponent(place)}`}`;
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.begin}
        lead={texts.beginLead}
        actions={
          <LinkButton href={address('none')} kind="quiet">
            {texts.empty}
          </LinkButton>
        }
      />
      <div class="grid">
        {KPI_STARTERS.map(({ key, name, nature, customer, measured }) => (
          <Card key={key} title={name[locale]}>
            <p>{customer[locale]}</p>
            <p class="small muted">{measured[locale]}</p>
            <p>
              <Badge>{texts.natures[nature]}</Badge>
            </p>
            <p>
              <a href={address(key)}>{texts.use(name[locale])}</a>
            </p>
          </Card>
        ))}
      </div>
    </Layout>
  );
}
