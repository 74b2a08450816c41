import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';

/** The JSON Schema by which editors complete and check organization files, made from what the service reads. */
const built = new URL('../dist/src/files/organization-file.schema.js', import.meta.url);
const { organizationFileJsonSchema } = await import(built.href);
const text = await format(JSON.stringify(organizationFileJsonSchema()), { parser: 'json', printWidth: 110 });
await writeFile(new URL('../docs/organization-file.schema.json', import.meta.url), text);
