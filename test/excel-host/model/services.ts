import { Model } from "../richapi";

/** The runtime tells the host that its command table is ready. */
export class AddInService extends Model {
  NotifyActionHandlerReady(): void {
    // nothing to do: the frame sees the call
  }
}
