import { run } from "./run";

/** A text kept with the workbook; read afresh each time, for the pane and the ribbon share it. */
export function readSetting(key: string): Promise<string | null> {
  return run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? null : String(setting.value);
  });
}

/** Keeps a text with the workbook; `null` removes it. */
export function writeSetting(key: string, text: string | null): Promise<void> {
  return run(async (context) => {
    const { settings } = context.workbook;
    if (text === null) {
      const setting = settings.getItemOrNullObject(key);
      setting.load("key");
      await context.sync();
      if (setting.isNullObject) return;
      setting.delete();
    } else settings.add(key, text);
    await context.sync();
  });
}
