import "../old-browsers";
import { createExcelHost } from "../excel";
import { createSession } from "../session/session";
import { localPreferences } from "../pane/local-preferences";
import { commands, perform, type Explanation } from "./commands";
import { dialogAddress } from "./dialog-address";

/** The page behind the ribbon buttons that need no pane. */
void Office.onReady(() => {
  for (const name of Object.keys(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(name, event));
  }
});

async function run(name: string, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const session = createSession(createExcelHost(), localPreferences);
    const explanation = await perform(name, session);
    session.close();
    if (explanation) await explain(explanation);
  } catch (error) {
    await explain({
      code: "unknown",
      detail: error instanceof Error ? error.message : String(error),
      written: "unknown",
    });
  } finally {
    event.completed();
  }
}

/** Shows the dialog until the user closes it: the command stays alive as long, and the dialog with it. */
function explain(explanation: Explanation): Promise<void> {
  const address = dialogAddress(location.href, explanation, Office.context.displayLanguage);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      address,
      { height: 30, width: 30, promptBeforeOpen: false, displayInIframe: true },
      ({ status, value: dialog }) => {
        if (status === Office.AsyncResultStatus.Failed) {
          resolve();
          return;
        }
        dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
          resolve();
        });
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
          dialog.close();
          resolve();
        });
      },
    );
  });
}
