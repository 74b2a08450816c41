import type { ComponentChildren } from 'preact';

export interface Aged {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly days: number;
  readonly age: string;
}

/** What waits, the longest first: each with its days, drawn to one scale. */
export function Ages({ caption, rows }: { readonly caption: string; readonly rows: readonly Aged[] }) {
  const longest = Math.max(...rows.map(({ days }) => days), 1);
  return (
    <table class="changes">
      <caption class="visually-hidden">{caption}</caption>
      <tbody>
        {rows.map(({ key, name, days, age }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <svg class="change-bar" aria-hidden="true" focusable="false">
                <rect class="lowered" x="0" y="4" width={`${(days / longest) * 100}%`} height="12" rx="2" />
              </svg>
            </td>
            <td class="number">{age}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
