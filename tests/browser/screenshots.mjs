// Writes a picture of every page, on a desktop and on a phone, into the folder given as argument.
// GUAPAI_URL names the running demo.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { launch, open } from "./browser.mjs";

const url = process.env.GUAPAI_URL ?? "http://127.0.0.1:8080";
const folder = process.argv[2];
if (!folder) {
  console.error("usage: node screenshots.mjs FOLDER");
  process.exit(2);
}

const read = async (path) => (await fetch(`${url}/api/v1/public/${path}`)).json();
const { items: [{ year }] } = await read("programmes");
const departments = (await read(`programmes/${year}/departments`)).items;
const posts = (await read(`programmes/${year}/posts`)).items;
const busiest = (list) => list.reduce((one, other) => (other.tasks > one.tasks ? other : one));

const pages = {
  board: `/${year}`,
  filtered: `/${year}?light=behind`,
  searched: `/${year}?q=${encodeURIComponent("供水")}`,
  empty: `/${year}?q=nothing`,
  task: `/${year}/tasks/9`,
  "task-indicator": `/${year}/tasks/24`,
  departments: `/${year}/departments`,
  department: `/${year}/departments/${busiest(departments).id}`,
  posts: `/${year}/posts`,
  post: `/${year}/posts/${busiest(posts).id}`,
  calendar: `/${year}/calendar`,
  about: `/${year}/about`,
  missing: "/nowhere",
};
const looks = [
  { name: "desktop", width: 1280, height: 900 },
  { name: "phone", width: 360, height: 780 },
  { name: "dark", width: 1280, height: 900, colorScheme: "dark", only: ["board", "task-indicator", "calendar"] },
  { name: "english", width: 1280, height: 900, prefix: "/en", only: ["board", "task", "calendar", "about"] },
  { name: "english-phone", width: 360, height: 780, prefix: "/en", only: ["board", "task", "calendar"] },
];

await mkdir(folder, { recursive: true });
const browser = await launch();
for (const { name: look, width, height, colorScheme = "light", prefix = "", only } of looks) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  for (const [name, path] of Object.entries(pages)) {
    if (only && !only.includes(name)) {
      continue;
    }
    await open(page, `${url}${prefix}${path}`);
    await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
  }
  await context.close();
}
await browser.close();
