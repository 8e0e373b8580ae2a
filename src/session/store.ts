/** A value that is replaced whole and watched: what React's `useSyncExternalStore` asks for. */
export interface Store<State> {
  get(): State;
  /** Replaces the named parts; listeners hear of it at once. */
  set(change: Partial<State>): void;
  /** @returns the way to stop listening */
  subscribe(listener: () => void): () => void;
}

/**
 * A store with its first value.
 *
 * @example
 * const store = createStore({ shown: "t3", isLive: true });
 * const heard = [];
 * store.subscribe(() => heard.push(store.get().isLive));
 * store.set({ isLive: false });
 * store.get() // { shown: "t3", isLive: false }
 * heard // [false]
 */
export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
