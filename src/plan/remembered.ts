/** A pure function that remembers. */
interface Remembered<Of, More extends readonly unknown[], Answer> {
  (of: Of, ...more: More): Answer;
  /** Takes over what a worker has made of the same, so that it is not made again. */
  learn(answer: Answer, of: Of, ...more: More): void;
}

/**
 * A pure function that remembers its last answer for each first argument, as long as that is in use: what
 * takes long of a large plan is worked out once, whoever asks for it.
 */
export function remembered<Of extends object, More extends readonly unknown[], Answer>(
  make: (of: Of, ...more: More) => Answer,
): Remembered<Of, More, Answer> {
  const known = new WeakMap<Of, { readonly more: More; readonly answer: Answer }>();
  const learn = (answer: Answer, of: Of, ...more: More) => void known.set(of, { more, answer });
  const recall = (of: Of, ...more: More) => {
    const last = known.get(of);
    if (last && more.every((one, i) => one === last.more[i])) return last.answer;
    const answer = make(of, ...more);
    learn(answer, of, ...more);
    return answer;
  };
  return Object.assign(recall, { learn });
}
