// The same board below a path of a city's website.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { open, started, subpathUrl, withBrowser, year } from "./browser.mjs";
import { hasAddress, hasCount, hasText } from "./expect.mjs";
import { fillIn } from "./signing-in.mjs";

const newPage = withBrowser();
const skip = subpathUrl ? false : "GUAPAI_SUBPATH_URL names no demo below a path";

test("below a path every address stays below it", { skip }, async (t) => {
  const page = await newPage(t);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, `${subpathUrl}/${year}`);
  await hasCount(page.locator(".task"), 29);
  await page.locator("#light").selectOption("behind");
  await hasAddress(page, `/${year}?light=behind`);
  await page.goBack();
  await hasCount(page.locator(".task"), 29);
  await page.getByRole("link", { name: "时间表" }).click();
  await hasText(page.locator("h1"), "2017年时间表");
  await page.reload();
  await started(page);
  await hasText(page.locator("h1"), "2017年时间表");
  await page.getByRole("link", { name: "English" }).click();
  await started(page);
  await hasAddress(page, `/en/${year}/calendar`);
  await page.locator(".brand").click();
  await hasCount(page.locator(".task"), 29);
  for (const address of asked) {
    assert.ok(address.startsWith(`${subpathUrl}/`), address);
  }
});

test("below a path the board stands without script", { skip }, async (t) => {
  const page = await newPage(t, { javaScriptEnabled: false });
  await page.goto(`${subpathUrl}/${year}`);
  await page.locator("#q").fill("供水");
  await page.getByRole("button", { name: "检索" }).click();
  await hasCount(page.locator(".task"), 2);
  await page.locator(".task-text a").first().click();
  await hasCount(page.locator(".light-panel"), 1);
});

test("below a path the desk stays below it", { skip }, async (t) => {
  const accounts = JSON.parse(readFileSync(process.env.GUAPAI_SUBPATH_ACCOUNTS, "utf8"));
  const page = await newPage(t);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, `${subpathUrl}/desk/accounts`);
  await fillIn(page, accounts.find(({ role }) => role === "security_administrator"));
  await hasText(page.locator("tbody"), "市教育局");
  await page.reload();
  await started(page);
  await hasText(page.locator("h1"), "账号");
  await page.getByRole("link", { name: "English" }).click();
  await started(page);
  await hasAddress(page, "/en/desk/accounts");
  await page.getByRole("link", { name: "New account" }).click();
  await page.locator("#account-name").fill("below");
  await page.locator("#account-person").fill("张三");
  await page.locator("#account-role").selectOption("media");
  await page.locator("form button[type=submit]").click();
  const link = await page.locator("#invitation-link").inputValue();
  assert.ok(link.startsWith(`${subpathUrl}/desk/invitation#`), link);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.locator("#sign-in-name").waitFor();
  for (const address of asked) {
    assert.ok(address.startsWith(`${subpathUrl}/`), address);
  }
});
