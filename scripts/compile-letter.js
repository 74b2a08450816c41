import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import mjml from 'mjml';

const folder = new URL('../src/mail/render/', import.meta.url);

/** The HTML layout of every mail, made from `letter.mjml`: a service need not load MJML to fill it in. */
export async function compiledLetter() {
  const layout = await readFile(new URL('letter.mjml', folder), 'utf8');
  // Left to itself, MJML fetches Roboto from Google whenever somebody opens the mail.
  const { html } = await mjml(layout, { validationLevel: 'strict', keepComments: false, fonts: {} });
  // Its indentation would be a quarter of every mail.
  return inAccent(html.replace(/^[ \t]+/gm, ''));
}

/** What `letter.mjml` draws in Cadans' own colors each organization may have in its own; MJML takes colors alone. */
function inAccent(html) {
  return html
    .replaceAll(
      'background:#0d5c5b;color:#ffffff',
      'background:#0d5c5b;color:{{@root.brand.accent.lightInk}}',
    )
    .replaceAll('#0d5c5b', '{{@root.brand.accent.light}}')
    .replaceAll('#7fcfc6', '{{@root.brand.accent.dark}}')
    .replaceAll('#08211f', '{{@root.brand.accent.darkInk}}');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(new URL('letter.html', folder), await compiledLetter());
}
