import assert from "node:assert/strict";
import { test } from "node:test";

import AxeBuilder from "@axe-core/playwright";

import { languages, open, pages, url, withBrowser } from "./browser.mjs";
import { accounts, deskPages, filled, settled, signIn, skip } from "./signing-in.mjs";

const newPage = withBrowser();
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const looks = {
  "on a desktop": {},
  "in the dark": { colorScheme: "dark" },
  "on a phone": { viewport: { width: 360, height: 800 } },
};

async function check(page, path) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((it) => it.html).join(" ")}`);
  assert.deepEqual(found, [], path);
}

// What a page shows only when asked: a question over it, an entry's details.
async function checkOpened(page, role, prefix) {
  if (role === "audit_administrator") {
    await page.locator(".opener").first().click();
    await page.locator(".opened").waitFor();
    await check(page, "an opened entry");
  }
  if (role === "department_clerk") {
    const form = await filled(deskPages[role]["desk-report-form"], accounts[role]);
    await open(page, `${url}${prefix}${form}`);
    await settled(page);
    await page.locator(".paper-bar .is-main").click();
    await page.locator("main .complaint").first().waitFor();
    await check(page, "a report that lacks something");
  }
  if (role === "inspector") {
    await page.locator("#own-sessions ~ .actions button").click();
    await page.locator("dialog").waitFor();
    await check(page, "a dialog");
  }
}

for (const [language, prefix] of Object.entries(languages)) {
  for (const [look, options] of Object.entries(looks)) {
    test(`no page in ${language} violates a rule of axe ${look}`, async (t) => {
      const page = await newPage(t, options);
      for (const path of Object.values(await pages())) {
        await open(page, `${url}${prefix}${path}`);
        await check(page, `${prefix}${path}`);
      }
    });

    test(`no page of the desk in ${language} violates a rule of axe ${look}`, { skip }, async (t) => {
      const out = await newPage(t, options);
      for (const path of ["/desk", "/desk/invitation#guapai_invite_x"]) {
        await open(out, `${url}${prefix}${path}`);
        await settled(out);
        await check(out, `${prefix}${path}`);
      }
      await out.locator("form button[type=submit]").click();
      await out.locator(".complaint").first().waitFor();
      await check(out, "an invitation without a password");
      for (const [role, pages] of Object.entries(deskPages)) {
        const page = await newPage(t, options);
        await signIn(page, accounts[role], "/desk", prefix);
        for (const path of Object.values(pages)) {
          await open(page, `${url}${prefix}${await filled(path, accounts[role])}`);
          await settled(page);
          await check(page, `${prefix}${path}`);
        }
        await checkOpened(page, role, prefix);
      }
    });
  }
}
