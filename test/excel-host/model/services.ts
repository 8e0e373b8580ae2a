import { Model } from "../richapi";

/** The runtime tells the host that its command table is ready. */
export class AddInService extends Model {
  private notify: () => void = () => undefined;
  readonly isNotified: Promise<void> = new Promise((resolve) => (this.notify = resolve));

  NotifyActionHandlerReady(): void {
    this.notify();
  }
}
