import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';

/** Who may do what, as a page to read, made from the rights and the routes of the product. */
const built = new URL('../dist/src/permissions-page.js', import.meta.url);
const { permissionsPage } = await import(built.href);
const text = await format(permissionsPage(), { parser: 'markdown', printWidth: 110 });
await writeFile(new URL('../docs/permissions.md', import.meta.url), text);
