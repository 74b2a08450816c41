import { describe, expect, it } from '@jest/globals';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Status } from '../../../src/platform/pages/badge.js';
import { ChoiceField } from '../../../src/platform/pages/choice-field.js';
import { DataTable } from '../../../src/platform/pages/data-table.js';
import { errorOf, ErrorSummary } from '../../../src/platform/pages/error-summary.js';
import { Layout } from '../../../src/platform/pages/layout.js';
import { NumberField } from '../../../src/platform/pages/number-field.js';
import { renderPage } from '../../../src/platform/pages/render-page.js';
import { TextArea } from '../../../src/platform/pages/text-field.js';

const attribute = (html: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(html)?.[1];
const tag = (node: VNode, name: string) =>
  new RegExp(`<${name}\\b[^>]*>`).exec(renderToString(node))?.[0] ?? '';

describe('a page', () => {
  const page = renderPage(
    <Layout
      locale="nl"
      title="Doel <1>"
      nav={[
        { href: '/', label: 'Te doen' },
        { href: '/goal', label: 'Doel', current: true },
      ]}
    >
      <p>inhoud</p>
    </Layout>,
  );

  it('says its language, its title, and that no search engine may keep it', () => {
    expect(page).toMatch(/^<!doctype html><html lang="nl">/);
    expect(page).toContain('<title>Doel &lt;1> · Cadans</title>');
    expect(page).toContain('<meta name="robots" content="noindex, nofollow"/>');
    expect(page).toContain('width=device-width');
  });

  it('lets a keyboard skip to its content, and says which item is the current one', () => {
    expect(page).toMatch(/<body><a class="skip" href="#content">Naar de inhoud<\/a>/);
    expect(page).toMatch(/<main id="content" tabindex="-1"/);
    expect(page).toContain('<a href="/goal" aria-current="page">Doel</a>');
    expect(page.match(/aria-current/g)).toHaveLength(1);
  });

  it('loads nothing from elsewhere and runs nothing inline', () => {
    expect(page).not.toMatch(/<script|<style|\son\w+=|style=/);
    expect([...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url)).not.toContainEqual(
      expect.stringMatching(/^(https?:)?\/\//),
    );
  });
});

describe('a field', () => {
  const field = (error?: string) => (
    <NumberField name="kpis[0].value" label="Wait" hint="Minutes" value="zes" error={error} required />
  );

  it('ties label, hint and error to its control, and keeps what was typed', () => {
    const input = tag(field('Write a figure'), 'input');
    expect(attribute(input, 'id')).toBe('field-kpis-0-value');
    expect(attribute(input, 'value')).toBe('zes');
    expect(attribute(input, 'aria-invalid')).toBe('true');
    const html = renderToString(field('Write a figure'));
    expect(html).toContain('<label for="field-kpis-0-value">');
    for (const id of (attribute(input, 'aria-describedby') ?? '').split(' '))
      expect(html).toContain(`id="${id}"`);
    expect(attribute(input, 'aria-describedby')?.split(' ')).toHaveLength(2);
  });

  it('without an error does not claim one', () => {
    const input = tag(field(), 'input');
    expect(input).not.toContain('aria-invalid');
    expect(attribute(input, 'aria-describedby')).toBe('field-kpis-0-value-hint');
  });

  it('escapes what was typed', () => {
    expect(renderToString(<TextArea name="a" label="A" value="</textarea><script>" />)).not.toContain(
      '<script>',
    );
  });

  it('of several choices is reached by its first', () => {
    const html = renderToString(
      <ChoiceField
        name="mood"
        label="Mood"
        values={['b']}
        choices={[
          { value: 'a', label: 'Good' },
          { value: 'b', label: 'Bad' },
        ]}
      />,
    );
    expect(html).toContain('id="field-mood"');
    expect(html).toMatch(/<input type="radio" name="mood" value="b" checked[^>]*id="field-mood-2"/);
  });
});

describe('an error summary', () => {
  const problems = [
    { field: 'kpis[0].value', message: 'Write a figure' },
    { field: 'note', message: 'Write a sentence' },
  ];

  it('takes the focus and leads to each field', () => {
    const html = renderToString(<ErrorSummary locale="en" problems={problems} />);
    expect(html).toMatch(/role="alert"[^>]*tabindex="-1"[^>]*autofocus/);
    expect(html).toContain('<a href="#field-kpis-0-value">Write a figure</a>');
    expect(html).toContain('<a href="#field-note">Write a sentence</a>');
    expect(errorOf(problems, 'note')).toBe('Write a sentence');
    expect(errorOf(problems, 'other')).toBeUndefined();
  });

  it('is not there without problems', () => {
    expect(renderToString(<ErrorSummary locale="en" problems={[]} />)).toBe('');
  });
});

it('a status is told by its word and by a shape of its own', () => {
  const shapes = (['on-track', 'at-risk', 'off-track', 'stale'] as const).map((tone) => {
    const html = renderToString(<Status tone={tone}>Word</Status>);
    expect(html).toContain('Word');
    return /<svg.*<\/svg>/.exec(html)?.[0];
  });
  expect(new Set(shapes).size).toBe(4);
});

it('a table names its columns and rows, on a phone in each cell', () => {
  const html = renderToString(
    <DataTable
      caption="KPIs"
      columns={[{ label: 'KPI' }, { label: 'Value', number: true }]}
      rows={[{ key: '1', cells: ['Wait', '2.1'] }]}
    />,
  );
  expect(html).toContain('<caption><span>KPIs</span></caption>');
  expect(html).toMatch(/<th role="columnheader" scope="col">KPI<\/th>/);
  expect(html).toMatch(/<th role="rowheader" scope="row">Wait<\/th>/);
  expect(html).toMatch(/<td role="cell" data-label="Value" class="number"><span>2\.1<\/span><\/td>/);
});
