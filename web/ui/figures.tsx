interface FiguresProps {
  /** Of each column, of the names first. */
  heads: readonly string[];
  /** A line each: what it is about, and its figures in words, as many as there are heads after the first. */
  rows: readonly (readonly [name: string, ...figures: (string | number)[]])[];
}

/** Figures in a plain table: the first of each line says what they are of. */
export function Figures({ heads, rows }: FiguresProps) {
  return (
    <table className="plain">
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...figures]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {figures.map((figure, n) => (
              <td className="n" key={heads[n + 1]}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
