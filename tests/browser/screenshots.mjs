// Writes a picture of every page into the folder given as argument: on a desktop, on a phone, and
// some in the dark and in English. GUAPAI_URL names the running demo.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { launch, open, pages, url } from "./browser.mjs";
import { accounts, deskPages, filled, settled, signIn, skip } from "./signing-in.mjs";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node screenshots.mjs FOLDER");
  process.exit(2);
}

const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 780 };
const few = ["board", "task-indicator", "calendar"];
const looks = [
  { look: "desktop", viewport: desktop },
  { look: "phone", viewport: phone },
  { look: "dark", viewport: desktop, colorScheme: "dark", only: few },
  { look: "english", viewport: desktop, prefix: "/en", only: few },
  { look: "english-phone", viewport: phone, prefix: "/en", only: few },
];

await mkdir(folder, { recursive: true });
const browser = await launch();
for (const { look, viewport, colorScheme = "light", prefix = "", only } of looks) {
  const context = await browser.newContext({ viewport, colorScheme });
  const page = await context.newPage();
  for (const [name, path] of Object.entries(await pages())) {
    if (only && !only.includes(name)) {
      continue;
    }
    await open(page, `${url}${prefix}${path}`);
    await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
  }
  await context.close();
}
// The desk, as each role sees it.
const deskLooks = [
  { look: "desktop", viewport: desktop },
  { look: "phone", viewport: phone },
  { look: "dark", viewport: desktop, colorScheme: "dark" },
];
for (const { look, viewport, colorScheme = "light" } of skip ? [] : deskLooks) {
  for (const [role, paths] of Object.entries(deskPages)) {
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    await open(page, `${url}/desk`);
    await page.screenshot({ path: join(folder, `desk-sign-in-${look}.png`), fullPage: true });
    await signIn(page, accounts[role]);
    for (const [name, path] of Object.entries(paths)) {
      await open(page, `${url}${await filled(path, accounts[role])}`);
      await settled(page);
      await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
    }
    await context.close();
  }
}
// The first thing a reader sees, for the README.
const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
await open(page, `${url}/`);
await page.screenshot({ path: join(folder, "first-sight.png") });
await browser.close();
