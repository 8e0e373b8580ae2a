/**
 * Renders the icons of the manifest into assets/: `npx tsx scripts/make-icons.ts`.
 * The PNGs are committed, so that a build needs no browser.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { launchBrowser } from "../test/support/browser";

const blue = "#0F548C";
const red = "#C50F1F";

const sheet = `<rect x="7" y="5" width="50" height="54" rx="6" fill="#fff" stroke="${blue}" stroke-width="5"/>
  <path d="M7 21h50M7 39h32M26 21v38" stroke="${blue}" stroke-width="4" fill="none"/>`;
const badge = (
  colour: string,
  sign: string,
) => `<circle cx="46" cy="46" r="17" fill="${colour}" stroke="#fff" stroke-width="3"/>
  <path d="${sign}" stroke="#fff" stroke-width="5" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`;

const drawings = {
  icon: `<rect x="2" y="2" width="60" height="60" rx="12" fill="${blue}"/>
    <path d="M12 15h40M12 28h22M12 41h12" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".85"/>
    <path d="M27 43l9 9 17-21" stroke="#fff" stroke-width="7" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`,
  check: sheet + badge("#0E700E", "M38 46l6 6 10-12"),
  clear: sheet + badge(red, "M40 40l12 12M52 40l-12 12"),
  fill:
    sheet +
    `<circle cx="46" cy="46" r="17" fill="${blue}" stroke="#fff" stroke-width="3"/>
    <ellipse cx="46" cy="46" rx="6" ry="9" stroke="#fff" stroke-width="5" fill="none"/>`,
};

const sizes: Readonly<Record<keyof typeof drawings, readonly number[]>> = {
  icon: [16, 32, 64, 80],
  check: [16, 32, 80],
  clear: [16, 32, 80],
  fill: [16, 32, 80],
};

const browser = await launchBrowser();
try {
  await mkdir("assets", { recursive: true });
  const page = await browser.newPage();
  for (const [name, drawing] of Object.entries(drawings)) {
    for (const size of sizes[name as keyof typeof drawings]) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block}</style>
         <svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64">${drawing}</svg>`,
      );
      await writeFile(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
