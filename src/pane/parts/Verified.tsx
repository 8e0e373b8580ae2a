import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Finding } from "../../check/finding";
import { useLocale, useSession, useSessionPart } from "../context";
import { LinkButton } from "./LinkButton";

const VerifyForm = lazy(() => import("./VerifyForm"));

const useStyles = makeStyles({
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 已核实: the way to set a finding aside with a reason; of one that was, the reason and the way back. */
export function Verified({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const session = useSession();
  const text = useLocale().pane.verified;
  const access = useSessionPart((state) => state.access);
  const [isOpen, setOpen] = useState(false);
  if (finding.verified !== undefined)
    return (
      <span className={styles.reason}>
        ✓ {text.because(finding.verified)}
        {access === "readWrite" && (
          <LinkButton onClick={() => void session.unverify(finding)}>{text.takeBack}</LinkButton>
        )}
      </span>
    );
  if (access === "readOnly") return null;
  if (!isOpen)
    return (
      <LinkButton
        onClick={() => {
          setOpen(true);
        }}
      >
        {text.begin}
      </LinkButton>
    );
  return (
    <Suspense>
      <VerifyForm
        finding={finding}
        onClose={() => {
          setOpen(false);
        }}
      />
    </Suspense>
  );
}
