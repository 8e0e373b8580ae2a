import type { Preferences } from "../../src/session/preferences";

/** Preferences kept in a map. */
export function mapPreferences(): Preferences {
  const stored = new Map<string, string>();
  return { read: (key) => stored.get(key) ?? null, write: (key, text) => void stored.set(key, text) };
}
