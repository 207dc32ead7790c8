// What those who supervise look at: the cockpit, the leader's page on a phone, a task over time, and
// an urge from the first word to the last.
import assert from "node:assert/strict";
import { test } from "node:test";

import { open, url, withBrowser, year } from "./browser.mjs";
import { hasAddress, hasCount, hasText } from "./expect.mjs";
import { accounts, client, settled, signIn, skip } from "./signing-in.mjs";

const newPage = withBrowser();

test("the cockpit shows what is wrong and why, who owes a report, and gives it all as a file", { skip }, async (t) => {
  const page = await newPage(t);
  await signIn(page, accounts.supervision_office, "/desk/cockpit");
  await hasText(page.locator("h1"), "督查一张图");
  await page.locator(".watch").first().waitFor();
  for (const row of await page.locator(".watch").all()) {
    assert.match(await row.locator(".light").innerText(), /逾期|滞后/);
    assert.notEqual(await row.locator(".task-reason").innerText(), "");
  }
  const green = page.locator("button.tile", { hasText: "正常" });
  const count = Number(await green.locator(".tile-count").innerText());
  await green.click();
  await hasCount(page.locator(".watch"), count);
  assert.equal(await green.getAttribute("aria-pressed"), "true");
  await green.click();
  await hasText(page.locator(".watch .light").first(), /逾期|滞后/);
  assert.ok((await page.locator(".matrix tbody tr").count()) > 5);
  await hasText(page.locator(".matrix"), "按时");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载表格" }).click();
  assert.equal((await download).suggestedFilename(), `cockpit-${year}.xlsx`);
});

test("the matrix scrolls in its own box, and the page does not", { skip }, async (t) => {
  const page = await newPage(t, { viewport: { width: 700, height: 900 } });
  await signIn(page, accounts.supervision_office, "/desk/cockpit");
  const box = page.locator(".matrix-box");
  await box.waitFor();
  const sizes = await box.evaluate((it) => [it.scrollWidth > it.clientWidth, document.documentElement.scrollWidth]);
  assert.deepEqual(sizes, [true, 700]);
  await box.evaluate((it) => it.scrollTo(400, 0));
  const [edge, first] = await box.evaluate((it) => {
    const head = it.querySelector("tbody th");
    return [it.getBoundingClientRect().left, head.getBoundingClientRect().left];
  });
  assert.ok(Math.abs(edge - first) < 3, "the departments stay in sight");
});

test("a task over time tells every light with its reason", { skip }, async (t) => {
  const page = await newPage(t);
  await signIn(page, accounts.supervision_office, "/desk/cockpit");
  const task = page.locator(".watch .task-text a").first();
  const path = await task.getAttribute("href");
  await task.click();
  await hasAddress(page, path);
  await page.locator(".band").waitFor();
  const rows = page.locator(".lights tbody tr");
  assert.ok((await rows.count()) > 0);
  await hasText(rows.first(), /逾期|滞后/);
});

test("a city leader reads on a phone what is wrong, in one sentence and then one by one", { skip }, async (t) => {
  const page = await newPage(t, { viewport: { width: 360, height: 740 } });
  await signIn(page, accounts.city_leader);
  await page.locator("main .button.is-main", { hasText: "分管工作" }).click();
  await hasText(page.locator(".charge-sentence"), /^您分管\d+项任务：/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  for (const link of await page.locator(".charge-list a").all()) {
    const { height } = await link.boundingBox();
    assert.ok(height >= 44, `only ${height} px to touch`);
  }
});

test("on a phone the ways stand behind a menu that closes when one is taken", { skip }, async (t) => {
  const page = await newPage(t, { viewport: { width: 360, height: 740 } });
  await signIn(page, accounts.supervision_office);
  const menu = page.getByRole("button", { name: "菜单" });
  assert.equal(await page.locator(".ways a").first().isVisible(), false);
  await menu.click();
  await page.locator(".ways a", { hasText: "督查一张图" }).click();
  await hasText(page.locator("h1"), "督查一张图");
  assert.equal(await menu.getAttribute("aria-expanded"), "false");
});

test("an urge is issued, received, answered and closed", { skip }, async (t) => {
  const office = await newPage(t);
  const clerk = await newPage(t);
  await signIn(clerk, accounts.department_clerk);
  const { department } = await (await (await client(accounts.department_clerk))("GET", "account")).json();
  await signIn(office, accounts.supervision_office, "/desk/urges/new");
  await office.locator("#urge-department_id").selectOption({ label: department });
  const about = office.locator("#urge-about option").nth(1);
  await office.locator("#urge-about").selectOption(await about.getAttribute("value"));
  await office.waitForFunction(() => document.querySelector("#urge-text").value.length > 20);
  await office.getByRole("button", { name: "发出" }).click();
  await hasText(office.locator(".page-top"), "待签收");
  const path = new URL(office.url()).pathname;

  await open(clerk, `${url}/desk`);
  // A page that is left while it renews the session would keep the next one waiting.
  await settled(clerk);
  await open(clerk, `${url}${path}`);
  await settled(clerk);
  await clerk.getByRole("button", { name: "签收" }).click();
  await clerk.locator("dialog button[type=submit]").click();
  await hasText(clerk.locator(".page-top"), "已签收");
  await clerk.getByRole("button", { name: "答复" }).click();
  await clerk.locator("dialog button[type=submit]").click();
  await hasText(clerk.locator("#step-answer-problem"), "必填");
  await clerk.locator("#step-answer").fill("已补报，今后按时报送。");
  await clerk.locator("dialog button[type=submit]").click();
  await hasText(clerk.locator(".page-top"), "已答复");
  await hasCount(clerk.getByRole("button", { name: "办结" }), 0);

  await office.reload();
  await settled(office);
  await hasText(office.locator(".letter"), "已补报，今后按时报送。");
  await office.getByRole("button", { name: "办结" }).click();
  await office.locator("#step-reason").fill("情况属实。");
  await office.locator("dialog button[type=submit]").click();
  await hasText(office.locator(".page-top"), "已办结");
  await office.emulateMedia({ media: "print" });
  assert.equal(await office.locator(".page-top").isVisible(), false);
  assert.equal(await office.locator(".letter").isVisible(), true);
});
