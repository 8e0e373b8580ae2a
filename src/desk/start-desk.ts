import { loadDeskLocale, loadFilesLocale } from "../locales/load-desk";
import type { Locale } from "../locales";
import type { Preferences } from "../session/preferences";
import { startWorker } from "../workers/start-worker";
import { connectDesk } from "./client";
import { createPageDesk, type PageDesk } from "./page-desk";

/** A desk, and the words for it. */
export interface StartedDesk {
  readonly desk: PageDesk;
  readonly text: Locale["desk"];
  readonly files: Locale["files"];
}

/** Starts a desk in a worker of its own. All of this is fetched when a person brings several files. */
export async function startDesk(
  language: string,
  preferences: Preferences,
  onError: (message: string) => void,
): Promise<StartedDesk> {
  const [text, files] = await Promise.all([loadDeskLocale(language), loadFilesLocale(language)]);
  // The worker speaks the language that it is named by.
  const client = connectDesk(startWorker("desk", language), () => {
    onError(text.failed);
  });
  return { desk: createPageDesk(client, preferences), text, files };
}
