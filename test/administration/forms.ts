import { BROWSER, type TestApp } from '../support/app.js';

export type Form = Readonly<Record<string, string | readonly string[]>>;

/** Sends a form as a browser does: each tick by itself. */
export function sendForm({ app }: Pick<TestApp, 'app'>, url: string, form: Form, cookie: string) {
  return app.inject({
    method: 'POST',
    url,
    headers: { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded', cookie },
    payload: new URLSearchParams(
      Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
    ).toString(),
  });
}

/** What a form on a page holds, by the names of its fields: as a browser would send it back. */
export function formIn(body: string, action: string): Record<string, string | string[]> {
  const [, form = ''] = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(body) ?? [];
  const held: Record<string, string[]> = {};
  const add = (name: string, value: string) => (held[name] ??= []).push(plain(value));
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const at = (attribute: string) => new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1];
    const ticked = !/type="(checkbox|radio)"/.test(tag) || tag.includes(' checked');
    if (at('name') !== undefined && ticked) add(at('name') ?? '', at('value') ?? '');
  }
  for (const [, attributes = '', options = ''] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen =
      /<option[^>]*selected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0] ?? '';
    add(/name="([^"]*)"/.exec(attributes)?.[1] ?? '', /value="([^"]*)"/.exec(chosen)?.[1] ?? '');
  }
  return Object.fromEntries(
    Object.entries(held).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** What a field says is wrong with it. */
export function errorAt(body: string, field: string): string {
  return new RegExp(`id="field-${field}-error">.*?</p>`, 's').exec(body)?.[0] ?? '';
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
