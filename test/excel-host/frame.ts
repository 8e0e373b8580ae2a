import { appContext, type Identity, type Profile } from "./boot";
import { answerSync, dispatchId, type Fault, type Sync } from "./dispatch";
import { changedPayload, EventHub, eventType, type EventEntry } from "./events";
import { AddInService } from "./model/services";
import type { WorkbookState } from "./model/state";
import { Workbook } from "./model/workbook";
import { RichApi } from "./richapi";
import { answer, event, type Envelope } from "./xdm";

/** What all frames of one Excel share. */
export interface Session {
  readonly book: WorkbookState;
  readonly profile: Profile;
  readonly syncs: Sync[];
  readonly gaps: string[];
  /** How the next sync must go wrong, if it must; `isOurs` = not the runtime's own. */
  nextFault(isOurs: boolean): Fault | null;
  /** Tells every frame what has changed since. */
  flush(): Promise<void>;
  openDialog(options: string, opener: Frame): Promise<void>;
  closeDialog(opener: Frame): Promise<void>;
}

/** One page of the add-in (task pane, function file, dialog) and its conversation. */
export class Frame {
  readonly hub = new EventHub();
  private readonly api: RichApi;
  private readonly streams = new Set<string>();
  private correlation = 1;
  /** Resolves once the runtime is up. */
  readonly ready: Promise<void>;
  /** Resolves once the page has its functions for commands in place. */
  private readonly takesCommands: Promise<void>;
  private isReady: () => void = () => undefined;
  private isCompleted: (status: number) => void = () => undefined;
  parent: Frame | null = null;
  dialog: Frame | null = null;

  constructor(
    readonly identity: Identity,
    private readonly session: Session,
    private readonly post: (text: string) => Promise<void>,
  ) {
    const workbook = new Workbook(session.book, this.hub);
    const service = new AddInService();
    this.takesCommands = service.isNotified;
    this.api = new RichApi(workbook, new Map([["Microsoft.InternalService.AddinInternalService", service]]), (what) =>
      session.gaps.push(what),
    );
    this.ready = new Promise((resolve) => (this.isReady = resolve));
  }

  /** Answers one message of the page. */
  async receive(message: Envelope): Promise<void> {
    if (message._messageType !== 0) return;
    const data = await this.answerTo(message);
    await this.post(answer(message, data));
    if (message._actionName === "appCommandInvoked") this.isReady();
    await this.session.flush();
  }

  /** Sends an event, if the page listens. */
  async send(name: string, data: unknown): Promise<void> {
    if (this.streams.has(name)) await this.post(event(name, this.identity.conversationId, this.correlation++, data));
  }

  async sendEntries(entries: readonly EventEntry[]): Promise<void> {
    if (entries.length > 0) await this.send("richApiMessage", { ArrayData: entries });
  }

  async sendChanges(changes: WorkbookState["changes"], source: "ThisLocalAddin" | "Unknown"): Promise<void> {
    await this.sendEntries(
      changes.flatMap((change) => this.hub.entry(eventType.changed, changedPayload(change, source))),
    );
    const sheets = new Set(changes.map((change) => change.sheet));
    await this.sendEntries(
      [...sheets].flatMap((sheet) => this.hub.entry(eventType.calculated, { worksheetId: sheet.id })),
    );
  }

  /** Runs a ribbon command; gives the status with which it completed (0 = fine). */
  async runCommand(functionName: string): Promise<number> {
    await this.takesCommands;
    const completed = new Promise<number>((resolve) => (this.isCompleted = resolve));
    const source = JSON.stringify({ source: { id: functionName } });
    await this.send("appCommandInvoked", { "0": "command1", "1": functionName, "2": source });
    return completed;
  }

  private async answerTo({ _actionName, _actionType, _data }: Envelope): Promise<unknown> {
    if (_actionType === 1) return this.register(_actionName, _data);
    if (_actionType === 2) return this.unregister(_actionName);
    switch (_actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(this.identity, this.session.profile);
      case "ContextActivationManager_notifyHost":
        return null;
      case "executeMethod":
        return this.dispatch(_data);
      default:
        this.session.gaps.push(`call ${_actionName}`);
        return { Version: 1, Error: 5001 };
    }
  }

  private async register(name: string, data: unknown): Promise<unknown> {
    this.streams.add(name);
    if (name === "dialogMessageReceived") await this.session.openDialog(textOf(data, "targetId"), this);
    return { Version: 1, Error: 0 };
  }

  private async unregister(name: string): Promise<unknown> {
    this.streams.delete(name);
    if (name === "dialogMessageReceived") await this.session.closeDialog(this);
    return { Version: 1, Error: 0 };
  }

  private async dispatch(data: unknown): Promise<unknown> {
    const id = dispatchIdOf(data);
    switch (id) {
      case dispatchId.sync: {
        const { answer: reply, sync } = answerSync(data, this.api, (isOurs) => this.session.nextFault(isOurs));
        if (sync) this.session.syncs.push(sync);
        return reply;
      }
      case dispatchId.commandCompleted:
        this.isCompleted(Number(textOf(data, "1")));
        return { Version: 1, Error: 0 };
      case dispatchId.messageToParent:
        await this.parent?.send("dialogMessageReceived", {
          messageType: 0,
          messageContent: textOf(data, "messageToParent"),
          messageOrigin: textOf(data, "targetOrigin"),
        });
        return { Version: 1, Error: 0 };
      case dispatchId.messageToDialog:
        await this.dialog?.send("dialogParentMessageReceived", {
          messageType: 1,
          messageContent: textOf(data, "messageContent"),
          messageOrigin: textOf(data, "targetOrigin"),
        });
        return { Version: 1, Error: 0 };
      default:
        this.session.gaps.push(`dispatch ${String(id)}`);
        return { Version: 1, Error: 5001 };
    }
  }
}

function dispatchIdOf(data: unknown): number {
  const method = member(data, "DdaMethod");
  return Number(member(method, "DispatchId"));
}

function textOf(data: unknown, name: string): string {
  const value = member(data, name);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function member(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null ? (of as Record<string, unknown>)[name] : undefined;
}
