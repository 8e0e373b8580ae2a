import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Role } from "../review/reviewed";
import { DismissIcon } from "./icons";
import { PickButton } from "./PickButton";
import type { PickedFile } from "./picked";
import { useDesk, useDeskView } from "./context";
import { takeRoster } from "./take-roster";

/** What lies on the desk, by its role; each box takes what is dropped on it. */
export function Roles() {
  const context = useDesk();
  const { desk, text } = context;
  const { returns, previous, summaries, roster } = useDeskView(desk);
  const add = (role: Role) => (files: readonly PickedFile[]) => {
    desk.add(files, role);
  };
  const remove = (role: Role) => () => {
    desk.remove(role);
  };
  return (
    <div className="desk-roles">
      <Box role="return" name={text.roles.return} hint={text.roleHint.return} onPick={add("return")} onRemove={null}>
        {text.reportsOf(returns)}
      </Box>
      <Box
        role="previous"
        name={text.roles.previous}
        hint={text.roleHint.previous}
        onPick={add("previous")}
        onRemove={previous > 0 ? remove("previous") : null}
      >
        {previous > 0 && text.filesOf(previous)}
      </Box>
      <Box
        role="roster"
        name={text.roster}
        hint={text.roleHint.roster}
        onPick={(files) => void takeRoster(files[0]?.file ?? null, context)}
        onRemove={roster && (() => void takeRoster(null, context))}
      >
        {roster && <span title={roster.file}>{text.units(roster.units)}</span>}
      </Box>
      <Box
        role="summary"
        name={text.roles.summary}
        hint={text.roleHint.summary}
        onPick={add("summary")}
        onRemove={summaries.length > 0 ? remove("summary") : null}
      >
        {summaries.length > 0 && <span title={summaries.join("\n")}>{text.filesOf(summaries.length)}</span>}
      </Box>
    </div>
  );
}

interface BoxProps {
  readonly role: Role | "roster";
  readonly name: string;
  readonly hint: string;
  readonly onPick: (files: readonly PickedFile[]) => void;
  readonly onRemove: (() => void) | null;
  readonly children: ReactNode;
}

function Box({ role, name, hint, onPick, onRemove, children }: BoxProps) {
  const { text } = useDesk();
  return (
    <div className="desk-role" data-drop-role={role} role="group" aria-label={name}>
      <PickButton
        appearance="subtle"
        size="small"
        title={hint}
        names={{ files: text.chooseFiles, folder: role === "roster" ? null : text.chooseFolder }}
        onPick={({ files }) => {
          onPick(files);
        }}
      >
        {name}
      </PickButton>
      <span className="desk-role-state">{children || text.notGiven}</span>
      {onRemove && (
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissIcon />}
          aria-label={`${text.takeAway} ${name}`}
          title={text.takeAway}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
