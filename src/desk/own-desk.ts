import type { DeskRow } from "../session/desk/row";
import type { Session } from "../session/session";
import { createStore } from "../session/store";
import { emptyView, type DeskClient } from "./client";
import { createPageDesk, type PageDesk } from "./page-desk";

/** The list of the reports of one workbook: a desk on which no file lies. */
export interface OwnDesk {
  readonly desk: PageDesk;
  /** Lists these. */
  readonly show: (rows: readonly DeskRow[]) => void;
}

/** What was done about the rows is known as long as the pane is open. */
const desks = new WeakMap<Session, OwnDesk>();

export function ownDeskOf(session: Session): OwnDesk {
  const known = desks.get(session) ?? createOwnDesk();
  desks.set(session, known);
  return known;
}

function createOwnDesk(): OwnDesk {
  const view = createStore(emptyView);
  const client: DeskClient = {
    view,
    call: () => Promise.reject(new Error("no file lies on this desk")),
    end: () => undefined,
  };
  return {
    desk: createPageDesk(client, { read: () => null, write: () => undefined }),
    show: (rows) => {
      view.set({ rows, returns: rows.length });
    },
  };
}
