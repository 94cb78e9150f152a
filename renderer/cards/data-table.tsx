import type { DataTable } from "../../charts/index.ts";

/** Rows shown at once; the export has them all. */
const most = 400;

export function DataTableView({ table, name }: { readonly table: DataTable; readonly name: string }) {
  const shown = table.rows.slice(0, most);
  return (
    <div className="table-scroll data-table" role="group" aria-label={`Table: ${name}`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ name: column, unit }) => (
              <th key={column} scope="col">
                {column}
                {unit !== null && <span className="unit"> {unit}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, place) => (
            // Rows have no identity but their place.
            <tr key={place}>
              {row.map((cell, column) => (
                <td key={table.columns[column].name} className={typeof cell === "number" ? "number" : ""}>
                  {typeof cell === "number" ? Number(cell.toPrecision(6)) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length > most && <p>{table.rows.length - most} more rows: export them as CSV.</p>}
    </div>
  );
}
