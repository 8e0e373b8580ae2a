import { Button, makeStyles } from "@fluentui/react-components";
import { memo } from "react";
import { useLocale, useSession, useSessionPart } from "../context";
import { GuideIcon, HelpIcon, NamesIcon, RecheckIcon, SettingsIcon } from "../icons";
import type { View } from "../views";

const useStyles = makeStyles({
  // Beside the report's name; the name keeps clear of it.
  toolbar: { position: "absolute", top: "8px", right: "8px", display: "flex" },
});

interface ToolbarProps {
  readonly onView: (view: View) => void;
  readonly hasHelp: boolean;
}

/** The small buttons in the corner. */
export const Toolbar = memo(function Toolbar({ onView, hasHelp }: ToolbarProps) {
  const styles = useStyles();
  const text = useLocale().pane;
  const session = useSession();
  const running = useSessionPart((state) => state.running);
  const hasReport = useSessionPart((state) => state.reports.length > 0);
  return (
    <div className={styles.toolbar}>
      <Button
        appearance="subtle"
        size="small"
        icon={<RecheckIcon />}
        title={text.recheck}
        aria-label={text.recheck}
        disabledFocusable={running !== null}
        onClick={() => void session.recheck()}
      />
      {hasReport && (
        <Button
          appearance="subtle"
          size="small"
          icon={<NamesIcon />}
          title={text.actions.names}
          aria-label={text.actions.names}
          onClick={() => {
            onView("names");
          }}
        />
      )}
      <Button
        appearance="subtle"
        size="small"
        icon={<GuideIcon />}
        title={text.actions.guide}
        aria-label={text.actions.guide}
        onClick={() => {
          onView("guide");
        }}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<SettingsIcon />}
        title={text.actions.settings}
        aria-label={text.actions.settings}
        onClick={() => {
          onView("settings");
        }}
      />
      {hasHelp && (
        <Button
          appearance="subtle"
          size="small"
          icon={<HelpIcon />}
          title={text.actions.help}
          aria-label={text.actions.help}
          onClick={() => {
            onView("help");
          }}
        />
      )}
    </div>
  );
});
