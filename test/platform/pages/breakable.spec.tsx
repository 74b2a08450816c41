import { expect, it } from '@jest/globals';
import { Breakable } from '../../../src/platform/pages/breakable.js';
import { renderPage } from '../../../src/platform/pages/render-page.js';

it.each([
  ['ada@example.com', 'ada<wbr/>@example<wbr/>.com'],
  ['Ada <ada.lovelace@mail.example>', 'Ada &lt;ada<wbr/>.lovelace<wbr/>@mail<wbr/>.example>'],
  ['nowhere', 'nowhere'],
])('an address breaks where its parts begin: %s', (address, html) => {
  const page = renderPage(<p>{<Breakable>{address}</Breakable>}</p>);
  expect(page).toContain(`<p>${html}</p>`);
  expect(page.replaceAll('<wbr/>', '').replaceAll('&lt;', '<')).toContain(address);
});
