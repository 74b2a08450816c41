import type { ChromeProps } from '../../access/page-chrome.js';
import { Card } from '../../platform/pages/card.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { administrationFor } from '../administration-list.js';
import { administrationTexts } from './administration-texts.js';

interface AdministrationProps {
  readonly frame: ChromeProps;
  readonly groups: ReturnType<typeof administrationFor>;
}

/** The way to everything that is kept. */
export function AdministrationPage({ frame, groups }: AdministrationProps) {
  const { locale } = frame;
  const texts = administrationTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="grid">
        {groups.map(({ labels, things }) => (
          <Card key={labels.en} title={labels[locale]}>
            <ul class="plain-list stack">
              {things.map(({ href, labels: label, help }) => (
                <li key={href}>
                  <a href={href}>{label[locale]}</a>
                  <br />
                  <span class="small muted">{help[locale]}</span>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </Layout>
  );
}
