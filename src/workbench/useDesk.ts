import { useCallback, useMemo, useRef, useState, type RefObject } from "react";
import type { WorkbenchLocale } from "../locales/load-workbench";
import type { DeskRow } from "../session/desk/row";
import type { Preferences } from "../session/preferences";
import { tellFault } from "../pane/help/tell-fault";
import type * as DeskFace from "../desk/face";
import type { DeskContextValue, StartedDesk } from "../desk/face";
import type { PageDesk } from "../desk/page-desk";
import type { OpenWorkbook } from "./open-workbook";
import type { Picked } from "../desk/picked";
import type { DropRole } from "../desk/useDrop";
import { useLeaveQuestion } from "./useLeaveQuestion";

type Face = typeof DeskFace;

/** The list of many reports, once there is one. */
export interface OpenDesk {
  /** Its parts, which are fetched with it. */
  readonly face: Face;
  readonly context: DeskContextValue;
  /** It stands in the place of the sheet. */
  readonly isShown: boolean;
  back(): void;
  close(): void;
}

export interface DeskUse {
  readonly desk: OpenDesk | null;
  /** Puts files on the desk, and shows it. */
  take(picked: Picked, role: DropRole | null): Promise<void>;
  /** Keeps what was corrected in a sheet that was opened from the list. */
  keep(): Promise<void>;
  /** What was kept of the sheet in front has been saved. */
  saved(): void;
  /** A file was opened that is not of the list. */
  leave(): void;
}

export interface DeskUseOptions {
  readonly locale: WorkbenchLocale;
  readonly preferences: Preferences;
  readonly current: RefObject<OpenWorkbook | null>;
  /** Opens a file of the list. @returns whether it did */
  readonly open: (name: string, load: () => Promise<Uint8Array>) => Promise<boolean>;
  readonly onMessage: (message: string) => void;
  readonly onError: (message: string) => void;
}

/** What the page does with a desk: it is started when several files come, and stays until it is closed. */
export function useDesk({ locale, preferences, current, open, onMessage, onError }: DeskUseOptions): DeskUse {
  const [started, setStarted] = useState<(StartedDesk & { readonly face: Face }) | null>(null);
  const [isShown, setShown] = useState(false);
  const running = useRef<Promise<StartedDesk & { readonly face: Face }> | null>(null);

  const keep = useCallback(async () => {
    const { desk } = (await running.current) ?? {};
    const workbook = current.current;
    const file = desk && openedFile(desk);
    if (!desk || !workbook || file === null || file === undefined) return;
    await workbook.finish();
    if (workbook.getState().isDirty) desk.keep(file, workbook.name, await workbook.save());
  }, [current]);

  const saved = useCallback(() => {
    const file = started && openedFile(started.desk);
    if (file !== null) started?.desk.saved(file);
  }, [started]);

  const back = useCallback(() => {
    void keep().then(async () => {
      (await running.current)?.desk.state.set({ opened: null });
      setShown(true);
    });
  }, [keep]);

  const take = useCallback(
    async ({ files, unread }: Picked, role: DropRole | null) => {
      running.current ??= import(/* webpackChunkName: "desk" */ "../desk/face").then(async (face) => ({
        face,
        ...(await face.startDesk(locale.language, preferences, onError)),
      }));
      const desked = await running.current.catch((error: unknown) => {
        tellFault(error);
        return null;
      });
      if (!desked) {
        running.current = null; // the next files try again
        return onError(locale.workbench.errors.noList);
      }
      const { desk, text, face } = desked;
      await keep();
      desk.state.set({ opened: null });
      setStarted(desked);
      setShown(true);
      const [folder] = unread;
      if (folder !== undefined) onError(text.folderUnread(folder));
      else if (files.length === 0) onError(text.noFiles);
      if (role === "roster") await face.takeRoster(files[0]?.file ?? null, { desk, text, locale, onError });
      else if (files.length > 0) desk.add(files, role);
    },
    [keep, locale, preferences, onError],
  );

  const onOpen = useCallback(
    async (row: DeskRow) => {
      const { desk, text } = (await running.current) ?? {};
      const { file, cell, key } = row;
      if (!desk || !text || file === null) return;
      await keep();
      const name = desk.state.get().corrected.get(file)?.name ?? file.slice(file.lastIndexOf("/") + 1);
      let isGone = false;
      const load = () =>
        desk.bytesOf(file).catch((error: unknown) => {
          isGone = true;
          throw error;
        });
      if (!(await open(name, load))) {
        if (isGone) onError(text.notRead(file));
        return;
      }
      desk.state.set({ opened: key, selected: key });
      if (desk.statusOf(row) === "unseen") desk.setStatus(key, "seen");
      setShown(false);
      if (cell) await current.current?.host.select(cell).catch(() => undefined);
    },
    [current, keep, open, onError],
  );

  const close = useCallback(() => {
    if (!started) return;
    if (started.desk.unsaved().size > 0 && !window.confirm(started.text.closeQuestion)) return;
    started.desk.end();
    running.current = null;
    setStarted(null);
    setShown(false);
  }, [started]);

  useLeaveQuestion(useCallback(() => (started?.desk.unsaved().size ?? 0) > 0, [started]));

  const desk = useMemo((): OpenDesk | null => {
    if (!started) return null;
    const { face, desk, text } = started;
    const context = {
      desk,
      text,
      locale,
      openText: text.pane.open,
      givesFiles: true,
      onOpen: (row: DeskRow) => void onOpen(row),
      onMessage,
      onError,
    };
    return { face, context, isShown, back, close };
  }, [started, isShown, locale, onOpen, onMessage, onError, back, close]);

  const leave = useCallback(() => {
    started?.desk.state.set({ opened: null });
    setShown(false);
  }, [started]);
  return { desk, take, keep, saved, leave };
}

/** The file of the list whose sheet is in front. */
function openedFile({ state, client }: PageDesk): string | null {
  const { opened } = state.get();
  return client.view.get().rows.find(({ key }) => key === opened)?.file ?? null;
}
