import type { ComponentChildren } from 'preact';

export interface Column {
  readonly label: string;
  /** Figures stand right, so that they can be compared. */
  readonly number?: boolean;
}

export interface Row {
  readonly key: string;
  /** One a column; the first names the row. */
  readonly cells: readonly ComponentChildren[];
}

interface DataTableProps {
  readonly caption: string;
  /** Where a heading says the same just above. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A table that becomes a list of labeled values on a phone; the roles keep it a table for screen readers there. */
export function DataTable({ caption, captionHidden = false, columns, rows }: DataTableProps) {
  return (
    <table class="table" role="table">
      <caption>
        <span class={captionHidden ? 'visually-hidden' : undefined}>{caption}</span>
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, number }) => (
            <th key={label} role="columnheader" scope="col" class={number ? 'number' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells: [name, ...values] }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row">
              {name}
            </th>
            {values.map((value, index) => (
              <DataCell key={index} column={columns[index + 1]}>
                {value}
              </DataCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DataCell({
  column,
  children,
}: {
  readonly column: Column | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <td role="cell" data-label={column?.label} class={column?.number ? 'number' : undefined}>
      <span>{children}</span>
    </td>
  );
}
