/**
 * A body of `application/x-www-form-urlencoded` by its names. A name that comes more than once has all its values,
 * so that a schema which wants one text refuses it.
 */
export function formFields(bytes: Buffer): Readonly<Record<string, string | readonly string[]>> {
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) {
    const earlier = fields[name];
    if (earlier === undefined) fields[name] = value;
    else if (typeof earlier === 'string') fields[name] = [earlier, value];
    else earlier.push(value);
  }
  return fields;
}
