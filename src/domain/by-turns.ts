/** One of each source after another, for as long as any has more; nothing is drawn before it is wanted. */
export function* byTurns<T>(sources: readonly Iterable<T>[]): Generator<T, void> {
  let open = sources.map((source) => source[Symbol.iterator]());
  while (open.length > 0) {
    const left: Iterator<T>[] = [];
    for (const source of open) {
      const next = source.next();
      if (next.done) continue;
      yield next.value;
      left.push(source);
    }
    open = left;
  }
}
