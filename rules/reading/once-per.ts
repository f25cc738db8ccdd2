/** Keeps what was read out of a spec, a package or a set for the next rule that asks; they are immutable, and what they give goes with them. */
export function oncePer<Subject extends object, T>(read: (subject: Subject) => T): (subject: Subject) => T {
  const known = new WeakMap<Subject, { readonly value: T }>();
  return (subject) => {
    const found = known.get(subject) ?? { value: read(subject) };
    known.set(subject, found);
    return found.value;
  };
}
