import { makeStyles, tokens } from "@fluentui/react-components";

/** How forms for new papers look. */
export const useFormStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  lead: { margin: 0 },
});
