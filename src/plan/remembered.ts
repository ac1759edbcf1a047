/**
 * A pure function that remembers its last answer for each first argument, as long as that is in use: what
 * takes long of a large plan is worked out once, whoever asks for it.
 */
export function remembered<Of extends object, More extends readonly unknown[], Answer>(
  make: (of: Of, ...more: More) => Answer,
): (of: Of, ...more: More) => Answer {
  const known = new WeakMap<Of, { readonly more: More; readonly answer: Answer }>();
  return (of, ...more) => {
    const last = known.get(of);
    if (last && more.every((one, i) => one === last.more[i])) return last.answer;
    const answer = make(of, ...more);
    known.set(of, { more, answer });
    return answer;
  };
}
