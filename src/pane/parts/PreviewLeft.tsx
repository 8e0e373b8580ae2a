import { memo } from "react";
import { useLocale, useSession, useSessionState } from "../context";
import { LinkButton } from "./LinkButton";
import { Notice } from "./Notice";

/** Says that a preview was left in the sheet by a pane that was closed, and takes it away. */
export const PreviewLeft = memo(function PreviewLeft() {
  const session = useSession();
  const text = useLocale().pane.previewLeft;
  const { isPreviewLeft, access } = useSessionState("isPreviewLeft", "access");
  if (!isPreviewLeft) return null;
  return (
    <Notice>
      <span>{text.text}</span>
      {access === "readWrite" && <LinkButton onClick={() => void session.preview(null)}>{text.clear}</LinkButton>}
    </Notice>
  );
});
