import { makeStyles, tokens } from "@fluentui/react-components";
import { lookOf, previewLook, type Look } from "../../mark/look";
import { program } from "../../version";
import { helpText } from "./help-text";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase400 },
  text: { margin: 0 },
  table: {
    borderCollapse: "collapse",
    marginTop: tokens.spacingVerticalXS,
    "& th, & td": { padding: tokens.spacingVerticalXS, textAlign: "start", verticalAlign: "top", fontWeight: "normal" },
  },
  look: { whiteSpace: "nowrap" },
  sample: { display: "inline-block", padding: `0 ${tokens.spacingHorizontalS}` },
  keys: { whiteSpace: "nowrap", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

export interface HelpProps {
  readonly language: string;
  /** The page with the grid has keys of its own, and is another place for data than Excel. */
  readonly place: "page" | "excel";
}

const looks = {
  error: lookOf({ severity: "error", role: "place" }),
  warning: lookOf({ severity: "warning", role: "place" }),
  hint: lookOf({ severity: "hint", role: "place" }),
  suspect: lookOf({ severity: "error", role: "suspect" }),
  part: lookOf({ severity: "error", role: "part" }),
  preview: previewLook,
} as const;
const looksInOrder = ["suspect", "error", "warning", "hint", "part", "preview"] as const;

/** The guide of one page: what the marks mean, the keys, where the data goes, the version. */
export default function Help({ language, place }: HelpProps) {
  const styles = useStyles();
  const { marks, keys, privacy, about } = helpText(language);
  return (
    <div>
      <h3 className={styles.heading}>{marks.heading}</h3>
      <p className={styles.text}>{marks.lead}</p>
      <table className={styles.table}>
        <tbody>
          {looksInOrder.map((each) => (
            <tr key={each}>
              <th scope="row" className={styles.look}>
                <span className={styles.sample} style={styleOf(looks[each])}>
                  {marks.looks[each].name}
                </span>
              </th>
              <td>{marks.looks[each].text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className={styles.heading}>{keys.heading}</h3>
      <table className={styles.table}>
        <tbody>
          {[...keys.everywhere, ...(place === "page" ? keys.page : [])].map(([names, does]) => (
            <tr key={names}>
              <th scope="row" className={styles.keys}>
                {names}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className={styles.heading}>{privacy.heading}</h3>
      <p className={styles.text}>{privacy[place]}</p>
      <h3 className={styles.heading}>{about.heading}</h3>
      <p className={styles.text}>{about.text(program.version, program.license)}</p>
    </div>
  );
}

/** As near as a style of the page comes to the mark. */
function styleOf({ fill, isBold, isItalic, isUnderlined, border, edges, line }: Look) {
  const drawn = `2px ${line === "dashDot" || line === "dashDotDot" ? "dashed" : line} ${border}`;
  return {
    ...(fill && { backgroundColor: fill, color: "#000000" }),
    ...(edges === "all" ? { border: drawn } : { borderBottom: drawn }),
    fontWeight: isBold ? 700 : 400,
    fontStyle: isItalic ? "italic" : "normal",
    textDecoration: isUnderlined ? "underline double" : "none",
  };
}
