import { Document, isCollection, isPair, isScalar, visit, type YAMLMap } from 'yaml';
import { organizationFileSchema } from '../organization-file.schema.js';

/** What is small enough to stand on a line of its own. */
const SHORT = 100;

const HEADING = (name: string) =>
  ` The organization file of ${name}: change it and apply it again, here or in another installation.
 What it does not name stays; what it names is made as it stands here. docs/organization-file.md says what may stand in it.
 Not in it: mails, answers and their drafts, sessions that are over, what people said of the organization, sign-in,
 tokens and webhooks.`;

/** A file as text, each part under what the schema says of it. The same parts give the same text. */
export function writtenYaml(name: string, parts: Readonly<Record<string, unknown>>): string {
  const document = new Document(parts, { aliasDuplicateObjects: false });
  document.commentBefore = HEADING(name);
  visit(document, { Collection: (_, node) => void (node.flow = isShort(node)) });
  const descriptions: Readonly<Record<string, { readonly description?: string | undefined }>> =
    organizationFileSchema.shape;
  (document.contents as YAMLMap).items.forEach(({ key }, index) => {
    if (!isScalar(key)) return;
    const description = descriptions[String(key.value)]?.description;
    key.spaceBefore = index > 0;
    if (description !== undefined) key.commentBefore = ` ${description}`;
  });
  // One line a text, however long: what changes in a text changes one line.
  return document.toString({ lineWidth: 0, blockQuote: 'literal' });
}

/** Nothing but single values, and few of them. */
function isShort(node: { readonly items: readonly unknown[] }): boolean {
  const values = node.items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]));
  if (values.some((value) => isCollection(value))) return false;
  const length = values.reduce<number>(
    (sum, value) => sum + (isScalar(value) ? String(value.value).length + 3 : 0),
    0,
  );
  return length <= SHORT && !values.some((value) => isScalar(value) && String(value.value).includes('\n'));
}
