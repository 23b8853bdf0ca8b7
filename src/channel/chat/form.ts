/**
 * A body of `application/x-www-form-urlencoded` by its names. A name that comes more than once has all its values,
 * so that a schema which wants one text refuses it.
 */
export function formFields(bytes: Buffer): Readonly<Record<string, string | readonly string[]>> {
  const form = new URLSearchParams(bytes.toString('utf8'));
  const fields: Record<string, string | readonly string[]> = Object.create(null);
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    fields[name] = values.length === 1 ? values[0]! : values;
  }
  return fields;
}
