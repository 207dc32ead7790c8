import assert from "node:assert/strict";
import { test } from "node:test";

import { open, url, withBrowser, year } from "./browser.mjs";
import { hasAddress, hasCount, hasFocus, hasText, hasTitle } from "./expect.mjs";

const newPage = withBrowser();

test("task 9 has two departments with their own leaders", async (t) => {
  const page = await newPage(t);
  await open(page, `${url}/${year}/tasks/9`);
  await hasText(page.locator("h1"), "完成华铜矿塌陷区及工矿棚户区搬迁安置。");
  const rows = page.locator(".owners tbody tr");
  await hasCount(rows, 2);
  const read = async (row) => (await row.locator("th, td").allInnerTexts()).map((it) => it.trim());
  assert.deepEqual(await read(rows.nth(0)), ["市房管办", "牵头", "陈兴阳", "宋玉章"]);
  assert.deepEqual(await read(rows.nth(1)), ["李官镇", "牵头", "乔树", "任志友"]);
  await hasText(page.locator(".original"), "9.完成华铜矿");
});

test("a light is explained with its inputs", async (t) => {
  const page = await newPage(t);
  await open(page, `${url}/${year}/tasks/24`);
  await hasText(page.locator(".light-panel"), "滞后");
  await hasText(page.locator(".light-panel"), /计划4550座，实际上报4200座/);
});

test("an indicator is drawn and stands in a table", async (t) => {
  const page = await newPage(t);
  await open(page, `${url}/${year}/tasks/24`);
  await hasText(page.locator(".indicators"), "系统提取，待督查室确认");
  await page.getByRole("img", { name: "改造无害化厕所" }).waitFor();
  await page.getByText("查看数据表").click();
  await hasText(page.locator(".indicators .values"), "4550");
});

test("from task to task the focus, the title and the address follow", async (t) => {
  const page = await newPage(t);
  await open(page, `${url}/${year}/tasks/9`);
  await page.getByRole("link", { name: "下一项" }).click();
  await hasAddress(page, "/tasks/10");
  await hasFocus(page.locator("h1"));
  await hasTitle(page, "任务 10");
  await page.getByRole("link", { name: "下一项" }).click();
  await hasAddress(page, "/tasks/12");
  await page.goBack();
  await hasTitle(page, "任务 10");
});

test("departments and leaders lead to their tasks", async (t) => {
  const page = await newPage(t);
  await open(page, `${url}/${year}/tasks/9`);
  await page.getByRole("link", { name: "李官镇" }).click();
  await hasText(page.locator("h1"), "李官镇");
  await hasCount(page.locator(".task"), 1);
  await page.locator(".page-heading").getByRole("link", { name: "乔树" }).click();
  await hasText(page.locator("h1"), "乔树");
  await hasCount(page.locator(".task"), 1);
});

test("the calendar marks days off and the next report", async (t) => {
  const page = await newPage(t);
  await open(page, `${url}/${year}/calendar`);
  await hasCount(page.locator(".periods").first().locator("tbody tr"), 9);
  await hasCount(page.locator(".periods .tag", { hasText: "休息日" }), 4);
  await hasText(page.locator("tr.is-next"), "下一次");
  await page.locator(".periods").last().getByRole("link").first().click();
  await hasAddress(page, `?due_month=${year}-06`);
});

test("the page about the supervision gives the document's words, rules, contact and source", async (t) => {
  const page = await newPage(t);
  await open(page, `${url}/${year}/about`);
  await hasText(page.locator(".document"), "一、公开挂牌督办内容");
  await hasCount(page.locator(".rules dt"), 6);
  await hasText(page.locator("main"), "zfdc_wfd@163.com");
  await hasText(page.locator("code"), /^[0-9a-f]{64}$/);
});
