import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneLocale } from "../locales/load";
import { themes, type ThemeName } from "./theme";

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    minHeight: "100%",
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
  link: { color: tokens.colorBrandForegroundLink },
});

export interface NoExcelProps {
  readonly locale: PaneLocale;
  readonly theme: ThemeName;
  /** `oldExcel`: it answered, and lacks ExcelApi 1.9. */
  readonly why: "noOffice" | "oldExcel";
}

/** What stands in the pane where Excel did not answer: what is missing, and where else to go. */
export function NoExcel({ locale, theme, why }: NoExcelProps) {
  const styles = useStyles();
  const text = locale.pane.noOffice;
  const { title, advice } = why === "oldExcel" ? text.oldExcel : text;
  return (
    <FluentProvider theme={themes[theme]} lang={locale.language}>
      <main className={styles.page}>
        <h1 className={styles.title}>{title}</h1>
        {advice.map((line) => (
          <p key={line} className={styles.text}>
            {line}
          </p>
        ))}
        <a className={styles.link} href="index.html">
          {text.workbench}
        </a>
      </main>
    </FluentProvider>
  );
}
