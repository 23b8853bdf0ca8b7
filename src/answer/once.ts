/** What is found of an object a single time, kept as long as the object is. */
export function once<Key extends object, Value>(find: (of: Key) => Value): (of: Key) => Value {
  const known = new WeakMap<Key, { readonly is: Value }>();
  return (of) => {
    let found = known.get(of);
    if (found === undefined) {
      found = { is: find(of) };
      known.set(of, found);
    }
    return found.is;
  };
}
