import { Model } from "../richapi";
import type { WorkbookState } from "./state";

/** Excel itself: it opens copies in windows of their own, of which nothing else is played. */
export class Application extends Model {
  constructor(private readonly book: WorkbookState) {
    super();
  }
  CreateWorkbook(base64: string): WorkbookCreated {
    return new WorkbookCreated(this.book, base64);
  }
}

export class WorkbookCreated extends Model {
  constructor(
    private readonly book: WorkbookState,
    private readonly base64: string,
  ) {
    super();
  }
  override identity() {
    return { _Id: "created" };
  }
  Open(): void {
    this.book.openedCopies.push(new Uint8Array(Buffer.from(this.base64, "base64")));
  }
}
