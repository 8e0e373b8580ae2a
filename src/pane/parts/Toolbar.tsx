import { Button, makeStyles } from "@fluentui/react-components";
import { useLocale, useSession, useSessionState } from "../context";
import { GuideIcon, HelpIcon, NamesIcon, RecheckIcon, SettingsIcon } from "../icons";
import type { View } from "../views";

const useStyles = makeStyles({
  // Beside the report's name; the name keeps clear of it.
  toolbar: { position: "absolute", top: "8px", right: "8px", display: "flex" },
});

/** The small buttons in the corner. */
export function Toolbar({ onView, hasHelp }: { readonly onView: (view: View) => void; readonly hasHelp: boolean }) {
  const styles = useStyles();
  const text = useLocale().pane;
  const session = useSession();
  const { running, reports } = useSessionState();
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
      {reports.length > 0 && (
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
}
