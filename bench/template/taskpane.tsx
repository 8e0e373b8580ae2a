import {
  Button,
  Field,
  FluentProvider,
  Image,
  Textarea,
  makeStyles,
  tokens,
  webLightTheme,
} from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { createRoot } from "react-dom/client";

/**
 * The same components as the task pane of the Office add-in React template (a picture with a greeting, a list with three
 * icons, a text field and a button): what an add-in of this kind costs before it does anything.
 */
const useStyles = makeStyles({
  root: { minHeight: "100vh" },
  header: { display: "flex", flexDirection: "column", alignItems: "center", padding: "30px" },
  greeting: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  list: { marginTop: "20px" },
  item: { paddingBottom: "20px", display: "flex" },
  icon: { marginRight: "10px" },
  field: { margin: "20px", maxWidth: "50%" },
});

const items: readonly [icon: ReactNode, text: string][] = [
  [<Ribbon24Regular key="ribbon" />, "Achieve more with Office integration"],
  [<LockOpen24Regular key="lock" />, "Unlock features and functionality"],
  [<DesignIdeas24Regular key="ideas" />, "Create and visualize like a pro"],
];

function App() {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  return (
    <div className={styles.root}>
      <section className={styles.header}>
        <Image width="90" height="90" src="assets/logo-filled.png" alt="" />
        <h1 className={styles.greeting}>Welcome</h1>
      </section>
      <ul className={styles.list}>
        {items.map(([icon, label]) => (
          <li className={styles.item} key={label}>
            <i className={styles.icon}>{icon}</i>
            <span>{label}</span>
          </li>
        ))}
      </ul>
      <Field className={styles.field} size="large" label="Enter text to be inserted into the document.">
        <Textarea size="large" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Button appearance="primary" size="large">
        Insert text
      </Button>
    </div>
  );
}

createRoot(document.body).render(
  <FluentProvider theme={webLightTheme}>
    <App />
  </FluentProvider>,
);
