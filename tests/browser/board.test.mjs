import assert from "node:assert/strict";
import { test } from "node:test";

import { open, started, url, withBrowser, year } from "./browser.mjs";
import { hasAddress, hasCount, hasFocus, hasText } from "./expect.mjs";

const newPage = withBrowser();
const board = `${url}/${year}`;

test("the board shows every task in its area, with its light in words", async (t) => {
  const page = await newPage(t);
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await open(page, board);
  await hasCount(page.locator(".task"), 29);
  await hasCount(page.locator(".area"), 9);
  await hasCount(page.locator(".task .light svg"), 29);
  for (const light of await page.locator(".task .light").allInnerTexts()) {
    assert.match(light, /逾期|滞后|正常|未启动|已完成|未完成/);
  }
  await hasText(page.locator(".demo"), "演示实例");
  await hasText(page.locator(".notice"), "30项任务");
  await hasText(page.locator(".as-of"), /数据截至 2017年\d+月\d+日 \d\d:\d\d/);
  assert.deepEqual(complaints, []);
});

test("the home page is the newest programme's board", async (t) => {
  const page = await newPage(t);
  await open(page, `${url}/`);
  await hasCount(page.locator(".task"), 29);
});

test("the server's page and the browser's own show the same", async (t) => {
  const page = await newPage(t);
  const read = () => page.locator("main").innerText();
  await page.route("**/start.js", (route) => route.abort());
  await page.goto(board);
  const rendered = await read();
  await page.unroute("**/start.js");
  await open(page, board);
  assert.equal(await read(), rendered);
});

test("nothing is asked twice: the first page comes with its answers", async (t) => {
  const page = await newPage(t);
  const asked = [];
  page.on("request", (request) => request.url().includes("/api/") && asked.push(request.url()));
  await open(page, board);
  await hasCount(page.locator(".task"), 29);
  assert.deepEqual(asked, []);
});

test("a filter changes the address, can be shared, and goes back", async (t) => {
  const page = await newPage(t);
  await open(page, board);
  await page.locator("#light").selectOption("behind");
  await hasAddress(page, "?light=behind");
  await hasText(page.locator(".results h2"), "筛选结果");
  const lights = page.locator(".task .light");
  await hasCount(lights.filter({ hasNotText: "滞后" }), 0);
  const behind = await lights.count();
  assert.ok(behind > 0 && behind < 29);
  await hasText(page.locator(".results-count"), `共${behind}项`);

  const shared = await newPage(t);
  await open(shared, page.url());
  await hasCount(shared.locator(".task"), behind);
  assert.equal(await shared.locator("#light").inputValue(), "behind");

  await page.goBack();
  await hasCount(page.locator(".task"), 29);
  assert.equal(await page.locator("#light").inputValue(), "");
  await page.goForward();
  await hasCount(page.locator(".task"), behind);
});

test("a light's count leads to its tasks and moves the focus to them", async (t) => {
  const page = await newPage(t);
  await open(page, board);
  await page.locator(".tile.is-overdue").click();
  await hasAddress(page, "?light=overdue");
  await hasFocus(page.locator("#tasks-heading"));
  await hasText(page.locator(".chip"), "逾期");
});

test("filters narrow each other and are taken off one by one", async (t) => {
  const page = await newPage(t);
  await open(page, `${board}?light=on_track`);
  await page.locator("#due_month").selectOption(`${year}-09`);
  await hasAddress(page, `?light=on_track&due_month=${year}-09`);
  await hasCount(page.locator(".chip"), 2);
  await page.locator(".chip", { hasText: "亮灯" }).click();
  await hasAddress(page, `?due_month=${year}-09`);
  await page.getByRole("link", { name: "清除全部条件" }).click();
  await hasCount(page.locator(".task"), 29);
  assert.equal(await page.locator("#due_month").inputValue(), "");
});

test("a search for a word of two characters finds its tasks", async (t) => {
  const page = await newPage(t);
  await open(page, board);
  await page.locator("#q").fill("供水");
  await page.locator("#q").press("Enter");
  await hasAddress(page, `?q=${encodeURIComponent("供水")}`);
  await hasCount(page.locator(".task"), 2);
  for (const text of await page.locator(".task-text").allInnerTexts()) {
    assert.ok(text.includes("供水"), text);
  }
  await page.goBack();
  await hasCount(page.locator(".task"), 29);
});

test("a search without a result says so", async (t) => {
  const page = await newPage(t);
  await open(page, `${board}?q=nothing`);
  await hasText(page.locator(".nothing"), "没有符合条件的任务");
});

test("the programme can be downloaded in three forms", async (t) => {
  const page = await newPage(t);
  await open(page, board);
  const links = page.locator(".files a");
  await hasCount(links, 3);
  for (const link of await links.all()) {
    const response = await page.request.get(new URL(await link.getAttribute("href"), url).href);
    assert.equal(response.status(), 200);
  }
});

test("without a connection the page says so, keeps what it showed, and tries again", async (t) => {
  const page = await newPage(t);
  await open(page, board);
  await page.context().setOffline(true);
  const task = page.locator(".task-text a").first();
  const text = await task.innerText();
  await task.click();
  await hasText(page.locator("h1"), "无法连接服务器");
  await page.goBack();
  await hasCount(page.locator(".task"), 29);
  await page.goForward();
  await hasText(page.locator("h1"), "无法连接服务器");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "重试" }).click();
  await hasText(page.locator("h1"), text);
});

test("a page that does not exist is a 404 and leads back", async (t) => {
  const page = await newPage(t);
  const response = await page.goto(`${url}/${year}/tasks/11`);
  assert.equal(response.status(), 404);
  await started(page);
  await hasText(page.locator("h1"), "没有找到");
  await page.getByRole("link", { name: "返回看板" }).click();
  await hasCount(page.locator(".task"), 29);
});
