import { makeStyles, tokens } from "@fluentui/react-components";

/** How lists of reports look at 320 px. */
export const useListStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  about: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});
