// The browser that the tests and the screenshots drive, and the pages that they visit. CHROMIUM
// names another browser, GUAPAI_URL the running demo, GUAPAI_SUBPATH_URL one below a path,
// GUAPAI_EARLY_URL one whose plans are not written yet, GUAPAI_OVER_URL one whose year is over, and
// GUAPAI_ACCOUNTS the file in which the demo wrote down how to sign in.
import { after, before } from "node:test";
import { chromium } from "playwright-core";

export const url = process.env.GUAPAI_URL ?? "http://127.0.0.1:8080";
export const subpathUrl = process.env.GUAPAI_SUBPATH_URL;
export const earlyUrl = process.env.GUAPAI_EARLY_URL;
export const overUrl = process.env.GUAPAI_OVER_URL;
export const year = 2017;
export const languages = { "zh-CN": "", en: "/en" };

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

// One browser for a file of tests; every test gets a page of its own, closed when the test ends.
export function withBrowser() {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  return async (test, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    test.after(() => context.close());
    return context.newPage();
  };
}

// The page is the board's own once script has put the colour button there: the server leaves it out.
export async function open(page, address) {
  const response = await page.goto(address);
  await started(page);
  return response;
}

export function started(page) {
  return page.locator(".masthead button.tool").waitFor();
}

async function read(path) {
  const response = await fetch(`${url}/api/v1/public/programmes/${year}/${path}`);
  return (await response.json()).items;
}

// One address of every kind of page.
export async function pages() {
  const busiest = (list) => list.reduce((one, other) => (other.tasks > one.tasks ? other : one));
  const department = busiest(await read("departments"));
  const post = busiest(await read("posts"));
  return {
    board: `/${year}`,
    filtered: `/${year}?light=behind`,
    empty: `/${year}?q=nothing`,
    task: `/${year}/tasks/9`,
    "task-indicator": `/${year}/tasks/24`,
    departments: `/${year}/departments`,
    department: `/${year}/departments/${department.id}`,
    posts: `/${year}/posts`,
    post: `/${year}/posts/${post.id}`,
    calendar: `/${year}/calendar`,
    bulletins: `/${year}/bulletins`,
    about: `/${year}/about`,
    missing: "/nowhere",
  };
}
