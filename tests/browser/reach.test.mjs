// Who else reads the board: by keyboard, on a phone, enlarged, without script, in English, at night.
import assert from "node:assert/strict";
import { test } from "node:test";

import { languages, open, pages, started, url, withBrowser, year } from "./browser.mjs";
import { hasAddress, hasCount, hasFocus, hasText } from "./expect.mjs";

const newPage = withBrowser();
const board = `${url}/${year}`;

async function tabTo(page, locator) {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    if (await locator.evaluate((element) => element === document.activeElement)) {
      return;
    }
  }
  assert.fail(`${locator} was not reached by Tab`);
}

test("the keyboard alone filters, opens a task and skips the navigation", async (t) => {
  const page = await newPage(t);
  await open(page, board);
  await page.keyboard.press("Tab");
  await hasFocus(page.locator(".skip"));
  await page.keyboard.press("Enter");
  await hasFocus(page.locator("#content"));
  await tabTo(page, page.locator(".tile.is-behind"));
  const outline = await page.locator(".tile.is-behind").evaluate((it) => getComputedStyle(it).outlineStyle);
  assert.equal(outline, "solid");
  await page.keyboard.press("Enter");
  await hasAddress(page, "?light=behind");
  await hasFocus(page.locator("#tasks-heading"));
  const task = page.locator(".task-text a").first();
  const text = await task.innerText();
  await tabTo(page, task);
  await page.keyboard.press("Enter");
  await hasText(page.locator("h1"), text);
  await hasFocus(page.locator("h1"));
});

test("the keyboard alone chooses from a list", async (t) => {
  const page = await newPage(t);
  await open(page, board);
  await tabTo(page, page.locator("#light"));
  await page.keyboard.press("ArrowDown");
  await hasAddress(page, "?light=overdue");
  await hasFocus(page.locator("#light"));
});

for (const [width, what] of [[320, "at 400 %"], [360, "on a phone"], [640, "at 200 %"], [1920, "on a wide screen"]]) {
  test(`no page scrolls sideways ${what}`, async (t) => {
    const page = await newPage(t, { viewport: { width, height: 800 } });
    for (const prefix of Object.values(languages)) {
      for (const path of Object.values(await pages())) {
        await open(page, `${url}${prefix}${path}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${prefix}${path} is ${wide} wide`);
      }
    }
  });
}

test("without script the board stands and its filter works", async (t) => {
  const page = await newPage(t, { javaScriptEnabled: false });
  await page.goto(board);
  await hasCount(page.locator(".task"), 29);
  await page.locator("#q").fill("供水");
  await page.getByRole("button", { name: "检索" }).click();
  await hasCount(page.locator(".task"), 2);
  assert.match(page.url(), /q=%E4%BE%9B%E6%B0%B4/);
  assert.equal(await page.locator("#q").inputValue(), "供水");
  await page.locator("#q").fill("");
  await page.locator("#light").selectOption("behind");
  await page.getByRole("button", { name: "检索" }).click();
  await hasText(page.locator(".chip"), "滞后");
  await page.locator(".task-text a").first().click();
  await hasCount(page.locator(".light-panel"), 1);
});

test("without script every page stands", async (t) => {
  const page = await newPage(t, { javaScriptEnabled: false });
  for (const prefix of Object.values(languages)) {
    for (const [name, path] of Object.entries(await pages())) {
      const response = await page.goto(`${url}${prefix}${path}`);
      assert.equal(response.status(), name === "missing" ? 404 : 200, path);
      await hasCount(page.locator("h1"), 1);
    }
  }
});

test("English is the same page at its own address", async (t) => {
  const page = await newPage(t);
  await open(page, `${board}?light=behind`);
  const tasks = await page.locator(".task").count();
  await page.getByRole("link", { name: "English" }).click();
  await started(page);
  await hasAddress(page, `/en/${year}?light=behind`);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await hasText(page.locator(".results h2"), "Filtered tasks");
  await hasCount(page.locator(".task"), tasks);
  assert.equal(await page.locator(".task-text").first().getAttribute("lang"), "zh-CN");
  await page.getByRole("link", { name: "Calendar" }).click();
  await hasText(page.locator("h1"), "Calendar 2017");
  await page.getByRole("link", { name: "中文" }).click();
  await started(page);
  await hasText(page.locator("h1"), "2017年时间表");
});

test("dark follows the device, and the reader's choice is remembered", async (t) => {
  const page = await newPage(t, { colorScheme: "dark" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await open(page, board);
  assert.equal(await background(), "rgb(15, 21, 28)");
  const button = page.locator("button.tool");
  await button.click();
  await hasText(button, "浅色");
  assert.equal(await background(), "rgb(243, 245, 248)");
  await page.reload();
  await started(page);
  assert.equal(await background(), "rgb(243, 245, 248)");
  await button.click();
  await hasText(button, "深色");
  assert.equal(await background(), "rgb(15, 21, 28)");
  await button.click();
  await hasText(button, "跟随系统");
});
