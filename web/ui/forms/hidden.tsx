/** What was filled in before, to be sent again as it was; what is undefined is left out. */
export const Hidden = ({ values }: { values: Readonly<Record<string, string | number | undefined>> }) =>
  Object.entries(values).map(
    ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} key={name} />,
  );
