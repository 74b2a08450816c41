import type { Letter } from '../../../src/mail/letter.js';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
/** What a reader of the HTML part sees, in one line. */
export const seen = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<!--.*?-->/gs, ' ')
    // Within a line: what it holds touches what stands beside it.
    .replace(/<\/?span[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(x?)([\dA-F]+);/g, (_all, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(lt|gt|amp|quot);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ');
/** Everything a letter says, read from its blocks. */
export function facts({ organizationName, heading, greeting, blocks, reason }: Letter): string[] {
  const of = (block: Letter['blocks'][number]): string[] => {
    switch (block.type) {
      case 'facts':
        return block.facts.flatMap(({ label, value }) => [label, value]);
      case 'items':
        return block.items.flatMap(({ title, detail, badge }) => [title, detail ?? '', badge?.text ?? '']);
      case 'quote':
        return [block.label, ...block.text.split('\n')];
      case 'form':
        return [
          block.lead,
          ...block.groups.flat().map(({ label, value }) => `${label}: ${value}`.trim()),
          block.end,
        ];
      case 'button':
        return [block.label];
      default:
        return [block.text];
    }
  };
  return [organizationName, heading, greeting, reason, ...blocks.flatMap(of)].filter((fact) => fact !== '');
}
