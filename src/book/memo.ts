/**
 * The only way in which a module keeps anything between two calls (floors 1 to 5; `test/state.test.ts`): answers of a pure
 * function, which are the same whether they are kept or not.
 */

/**
 * A function of a value that does not change, computed once for each; the answer goes when the value does.
 *
 * @example
 * const sizeOf = memo((list) => list.length);
 * sizeOf([1, 2, 3]) // 3
 */
export function memo<Key extends object, Answer>(answerTo: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.answer;
    const answer = answerTo(key);
    known.set(key, { answer });
    return answer;
  };
}

/**
 * A value that is made when it is first asked for, and kept: what is built as a module loads delays every start, whether it is
 * needed or not.
 *
 * @example
 * const squares = once(() => [1, 2, 3].map((each) => each * each));
 * squares() // [1, 4, 9]
 */
export function once<Answer>(make: () => Answer): () => Answer {
  let made: { readonly answer: Answer } | null = null;
  return () => (made ??= { answer: make() }).answer;
}

/**
 * A function of a text, computed once for each of so many texts: a hostile file must not fill the memory.
 *
 * @example
 * const lengthOf = memoOfText(2, (text) => text.length);
 * lengthOf("总计") // 2
 */
export function memoOfText<Answer>(most: number, answerTo: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.answer;
    const answer = answerTo(text);
    if (known.size >= most) known.clear();
    known.set(text, { answer });
    return answer;
  };
}
