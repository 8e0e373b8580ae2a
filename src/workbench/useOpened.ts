import { useCallback, useRef, useState, type RefObject } from "react";
import type { FileFault, SourceKind } from "../book/file-problem";
import type { WorkbenchLocale } from "../locales/load-workbench";
import type { OpenWorkbook } from "./open-workbook";
import type { SampleId } from "./samples";

/** What became of a file: a workbook, of another kind of file (`from`) a new one; or why it was not opened. */
export type OpenResult =
  { readonly workbook: OpenWorkbook; readonly from: SourceKind | null } | { readonly error: FileFault | "unknown" };

/** Opens a file's bytes; never rejects. */
export type OpenFile = (name: string, bytes: Uint8Array) => Promise<OpenResult>;

export interface OpenedUse {
  readonly workbook: OpenWorkbook | null;
  /** The sample that it is. */
  readonly sample: SampleId | null;
  /** Tells one opening from the next, of the same file too. */
  readonly key: number;
  /** The name of the file that is being opened. */
  readonly opening: string | null;
  /** The workbook, for what is done later. */
  readonly current: RefObject<OpenWorkbook | null>;
  /** Asks first where something would be lost. @returns whether the file was opened */
  open(name: string, load: () => Promise<Uint8Array>, sample?: SampleId | null): Promise<boolean>;
}

export interface OpenedOptions {
  readonly openFile: OpenFile;
  readonly locale: WorkbenchLocale;
  readonly onOpened: () => void;
  readonly onMessage: (message: string) => void;
  readonly onError: (message: string) => void;
}

/** The workbook of the page, one at a time. */
export function useOpened({ openFile, locale, onOpened, onMessage, onError }: OpenedOptions): OpenedUse {
  const [opened, setOpened] = useState<Pick<OpenedUse, "workbook" | "sample" | "key">>(nothing);
  const [opening, setOpening] = useState<string | null>(null);
  const current = useRef<OpenWorkbook | null>(null);
  const open = useCallback(
    async (name: string, load: () => Promise<Uint8Array>, sample: SampleId | null = null) => {
      const text = locale.workbench;
      const old = current.current;
      await old?.finish();
      if (old?.getState().isDirty && !window.confirm(text.replace(old.name))) return false;
      setOpening(name);
      onError("");
      onMessage("");
      const result = await load().then(
        (bytes) => openFile(name, bytes),
        () => ({ error: "unknown" as const }),
      );
      setOpening(null);
      if ("error" in result) {
        const { error } = result;
        onError(
          error === "unknown" ? text.errors.unknown(name) : text.errors.notOpened(name, locale.files.problem(error)),
        );
        return false;
      }
      old?.close();
      current.current = result.workbook;
      setOpened((last) => ({ workbook: result.workbook, sample, key: last.key + 1 }));
      onOpened();
      if (result.from) onMessage(locale.files.becameWorkbook(result.from, result.workbook.name));
      return true;
    },
    [openFile, locale, onOpened, onMessage, onError],
  );
  return { ...opened, opening, current, open };
}

const nothing = { workbook: null, sample: null, key: 0 };
