import type { Preferences } from "../session/preferences";

/** The browser's own storage; where it is blocked (private windows, some WebViews) nothing is remembered. */
export const localPreferences: Preferences = {
  read: (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write: (key, text) => {
    try {
      localStorage.setItem(key, text);
    } catch {
      // Kept for this session only.
    }
  },
};
