// The desk: who may come in, what they see there, and that nothing they typed is lost.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";

import { languages, open, started, url, withBrowser } from "./browser.mjs";
import { hasAddress, hasCount, hasFocus, hasText, hasTitle } from "./expect.mjs";
import { accounts, client, deskPages, fillIn, filled, settled, signIn, skip } from "./signing-in.mjs";

const newPage = withBrowser();
const unique = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
const PASSWORD = "Guapai-2017-trial";

// Makes an account by the API and gives its invitation's link.
async function invite(draft) {
  const ask = await client(accounts.security_administrator);
  const answer = await ask("POST", "accounts", { name: `t${unique()}`, person: "张三", role: "media", ...draft });
  assert.equal(answer.status, 201);
  return answer.json();
}

// The same, with a password set.
async function newcomer(draft) {
  const { account, invitation } = await invite(draft);
  const [, secret] = invitation.link.split("#");
  const answer = await fetch(`${url}/api/v1/invitations/acceptance`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ invitation: secret, password: PASSWORD }),
  });
  assert.equal(answer.status, 200);
  return { ...account, password: PASSWORD };
}

// RFC 6238, as an authenticator app computes it.
function codeOf(secret, at) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((it) => alphabet.indexOf(it).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((it) => Number.parseInt(it, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const number = digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

// The instant that the demo's clock stands ahead of the machine's, in milliseconds.
async function ahead(ask) {
  const { as_of: instant } = await (await ask("GET", "account/sessions")).json();
  return Date.parse(instant) - Date.now();
}

// Asks the role for a second factor while the test runs.
async function requireSecondFactor(t, role) {
  const ask = await client(accounts.security_administrator);
  const amend = async (roles) => {
    const read = await ask("GET", "settings");
    const settings = { ...(await read.json()), second_factor_roles: roles };
    const answer = await ask("PUT", "settings", settings, { "If-Match": read.headers.get("etag") });
    assert.equal(answer.status, 200);
  };
  await amend([role]);
  t.after(() => amend([]));
  return ask;
}

test("signing in leads to where one wanted to go, and signing out ends it", { skip }, async (t) => {
  const page = await newPage(t);
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => /Security Policy/.test(message.text()) && complaints.push(message.text()));
  await open(page, `${url}/desk/account`);
  await hasText(page.locator("h1"), "登录");
  await hasCount(page.locator(".ways"), 0);
  await fillIn(page, accounts.supervision_office);
  await hasText(page.locator("h1"), "我的账号");
  await hasTitle(page, "我的账号 - 工作台");
  await hasText(page.locator(".who"), "督查室");
  await page.reload();
  await started(page);
  await hasText(page.locator("h1"), "我的账号");
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.locator("#sign-in-name").waitFor();
  await page.reload();
  await started(page);
  await hasText(page.locator("h1"), "登录");
  assert.deepEqual(complaints, []);
});

test("a wrong password is told, and what was typed stays", { skip }, async (t) => {
  const page = await newPage(t);
  const { name, password } = await newcomer();
  await open(page, `${url}/desk`);
  await fillIn(page, { name, password: "not the password" });
  await hasText(page.locator("[role=alert]"), /登录名或密码/);
  assert.equal(await page.locator("#sign-in-name").inputValue(), name);
  await page.locator("#sign-in-password").fill(password);
  await page.keyboard.press("Enter");
  await hasText(page.locator("h1"), "我的待办");
});

test("the keyboard alone signs in, and the password shows when asked", { skip }, async (t) => {
  const page = await newPage(t);
  const { name, password } = accounts.inspector;
  await open(page, `${url}/desk`);
  await page.locator("#sign-in-name").waitFor();
  await page.keyboard.press("Tab");
  await hasFocus(page.locator(".skip"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await hasFocus(page.locator("#sign-in-name"));
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.equal(await page.locator("#sign-in-password").getAttribute("type"), "text");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await hasText(page.locator("h1"), "我的待办");
  await hasFocus(page.locator("h1"));
});

test("each role sees the ways that it may go, and no page behind the others", { skip }, async (t) => {
  const ways = {
    supervision_office: ["我的待办", "督查一张图", "立项", "实施计划", "进展报告", "催办", "调度会", "指示批示", "变更", "完成核验", "公布", "通报", "绩效考评", "部门自查", "组织机构", "我的账号"],
    city_leader: ["分管工作", "我的待办", "督查一张图", "实施计划", "进展报告", "催办", "调度会", "指示批示", "变更", "完成核验", "通报", "绩效考评", "部门自查", "我的账号"],
    department_leader: ["我的待办", "督查一张图", "实施计划", "进展报告", "催办", "指示批示", "变更", "完成核验", "通报", "绩效考评", "部门自查", "接口令牌", "我的账号"],
    system_administrator: ["我的待办", "组织机构", "安全设置", "邮件", "我的账号"],
    security_administrator: ["我的待办", "账号", "组织机构", "接口令牌", "安全设置", "我的账号"],
    audit_administrator: ["我的待办", "审计日志", "我的账号"],
  };
  for (const [role, expected] of Object.entries(ways)) {
    const page = await newPage(t);
    await signIn(page, accounts[role]);
    await hasCount(page.locator(".ways a"), expected.length);
    assert.deepEqual(await page.locator(".ways a").allInnerTexts(), expected, role);
    if (role !== "security_administrator") {
      await open(page, `${url}/desk/accounts`);
      await hasText(page.locator("h1"), "没有权限");
    }
  }
});

test("what is due stands in the order of its dates and leads to the task", { skip }, async (t) => {
  const page = await newPage(t);
  await signIn(page, accounts.supervision_office);
  await page.locator(".item").first().waitFor();
  const dates = await page.locator(".item time").evaluateAll((all) => all.map((it) => it.dateTime));
  assert.ok(dates.length > 3);
  assert.deepEqual(dates, [...dates].sort());
  await hasText(page.locator(".item-days"), /已过\d+天|还有\d+天|今天到期/);
  await page.locator(".item-message a[href*='/tasks/']").first().click();
  await page.locator(".light-panel").waitFor();
});

test("an account is made, its invitation accepted elsewhere, and its person signs in", { skip }, async (t) => {
  const page = await newPage(t);
  const name = `t${unique()}`;
  await signIn(page, accounts.security_administrator, "/desk/accounts");
  await page.getByRole("link", { name: "新建账号" }).click();
  await page.getByRole("button", { name: "建立账号并生成邀请" }).click();
  await hasFocus(page.locator("#account-name"));
  await hasText(page.locator("#account-name-problem"), "此项必填");
  await page.locator("#account-name").fill("不 行");
  await page.locator("#account-person").fill("李文章");
  await page.locator("#account-role").selectOption("department_clerk");
  await page.locator("#account-department_id").selectOption({ label: "市教育局" });
  await page.getByRole("button", { name: "建立账号并生成邀请" }).click();
  await page.locator("#account-name-problem").waitFor();
  assert.equal(await page.locator("#account-person").inputValue(), "李文章");
  await page.locator("#account-name").fill(name);
  await page.getByRole("button", { name: "建立账号并生成邀请" }).click();
  const link = await page.locator("#invitation-link").inputValue();
  assert.ok(link.startsWith(`${url}/desk/invitation#`), link);

  const theirs = await newPage(t);
  await open(theirs, link);
  await hasAddress(theirs, "/desk/invitation");
  await theirs.locator("#invitation-password").fill(PASSWORD);
  await theirs.locator("#invitation-again").fill("something else");
  await theirs.getByRole("button", { name: "设置密码" }).click();
  await hasText(theirs.locator("#invitation-again-problem"), "不一致");
  await theirs.locator("#invitation-again").fill(PASSWORD);
  await theirs.getByRole("button", { name: "设置密码" }).click();
  await hasText(theirs.locator("main"), "密码已设置");
  assert.equal(await theirs.locator("#sign-in-name").inputValue(), name);
  await theirs.locator("#sign-in-password").fill(PASSWORD);
  await theirs.keyboard.press("Enter");
  await hasText(theirs.locator("h1"), "我的待办");
  await hasText(theirs.locator(".who"), "市教育局");

  const again = await newPage(t);
  await open(again, link);
  await again.locator("#invitation-password").fill(PASSWORD);
  await again.locator("#invitation-again").fill(PASSWORD);
  await again.getByRole("button", { name: "设置密码" }).click();
  await hasText(again.locator("[role=alert]"), "邀请链接已失效");
});

test("accounts are found by a filter that stands in the address", { skip }, async (t) => {
  const page = await newPage(t);
  await signIn(page, accounts.security_administrator, "/desk/accounts");
  await page.locator("#role").selectOption("inspector");
  await hasAddress(page, "?role=inspector");
  await hasText(page.locator("tbody"), "特邀督查员");
  await page.locator("#q").fill("nobody at all");
  await page.keyboard.press("Enter");
  await hasText(page.locator(".nothing"), "没有符合条件");
  await page.goBack();
  await hasAddress(page, "?role=inspector");
  await hasText(page.locator("tbody"), "特邀督查员");
  assert.equal(await page.locator("#q").inputValue(), "");
});

test("a suspended account can't sign in until it is reinstated", { skip }, async (t) => {
  const person = await newcomer();
  const page = await newPage(t);
  await signIn(page, accounts.security_administrator, `/desk/accounts/${person.id}`);
  await page.getByRole("button", { name: "停用账号" }).click();
  const dialog = page.locator("dialog");
  await dialog.getByLabel("停用原因").fill("调离岗位");
  await dialog.getByRole("button", { name: "停用账号" }).click();
  await hasText(page.locator(".record"), "调离岗位");
  await hasText(page.locator(".page-top .tag"), "已停用");

  const theirs = await newPage(t);
  await open(theirs, `${url}/desk`);
  await fillIn(theirs, person);
  await hasText(theirs.locator("[role=alert]"), "停用");

  await page.getByRole("button", { name: "恢复账号" }).click();
  await dialog.getByRole("button", { name: "恢复账号" }).click();
  await hasText(page.locator(".page-top .tag"), "正常");
  await theirs.getByRole("button", { name: "登录", exact: true }).click();
  await hasText(theirs.locator("h1"), "我的待办");
});

test("two who change one account: the second is told, and keeps what was typed", { skip }, async (t) => {
  const person = await newcomer();
  const page = await newPage(t);
  await signIn(page, accounts.security_administrator, `/desk/accounts/${person.id}`);
  await page.locator("#account-person").fill("我的写法");
  const other = await newPage(t);
  await signIn(other, accounts.security_administrator, `/desk/accounts/${person.id}`);
  await other.locator("#account-person").fill("别人的写法");
  await other.getByRole("button", { name: "保存" }).click();
  await hasText(other.locator("h1"), "别人的写法");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByRole("button", { name: "载入新版本" }).click();
  await hasText(page.locator("h1"), "别人的写法");
  assert.equal(await page.locator("#account-person").inputValue(), "我的写法");
  await page.getByRole("button", { name: "保存" }).click();
  await hasText(page.locator("h1"), "我的写法");
});

test("a session that ends asks in place, and the half-written form is sent", { skip }, async (t) => {
  const page = await newPage(t);
  const name = `t${unique()}`;
  const administrator = await newcomer({ role: "security_administrator" });
  await signIn(page, administrator, "/desk/accounts/new");
  await page.locator("#account-name").fill(name);
  await page.locator("#account-person").fill("写到一半");
  await page.locator("#account-role").selectOption("media");
  const elsewhere = await client(administrator);
  assert.equal((await elsewhere("DELETE", "account/sessions")).status, 204);
  await page.getByRole("button", { name: "建立账号并生成邀请" }).click();
  const dialog = page.getByRole("dialog", { name: "请重新登录" });
  await dialog.waitFor();
  assert.equal(await dialog.locator("#sign-in-name").inputValue(), administrator.name);
  assert.equal(await page.locator("#account-person").inputValue(), "写到一半");
  await fillIn(dialog, administrator);
  await page.locator("#invitation-link").waitFor();
  await hasText(page.locator("main"), "写到一半");
});

test("whoever does not want to sign in again keeps the page and is told", { skip }, async (t) => {
  const page = await newPage(t);
  const administrator = await newcomer({ role: "security_administrator" });
  await signIn(page, administrator, "/desk/accounts/new");
  await page.locator("#account-name").fill(`t${unique()}`);
  await page.locator("#account-person").fill("写到一半");
  await page.locator("#account-role").selectOption("media");
  const elsewhere = await client(administrator);
  await elsewhere("DELETE", "account/sessions");
  await page.getByRole("button", { name: "建立账号并生成邀请" }).click();
  await hasFocus(page.getByRole("dialog").locator("#sign-in-password"));
  await page.keyboard.press("Escape");
  await hasCount(page.getByRole("dialog"), 0);
  await page.locator("[role=alert]").waitFor();
  assert.equal(await page.locator("#account-person").inputValue(), "写到一半");
  await page.getByRole("button", { name: "建立账号并生成邀请" }).click();
  await fillIn(page.getByRole("dialog"), administrator);
  await page.locator("#invitation-link").waitFor();
});

test("many tabs of one browser stay signed in together", { skip }, async (t) => {
  const page = await newPage(t);
  await signIn(page, accounts.inspector);
  const tabs = await Promise.all(Array.from({ length: 6 }, () => page.context().newPage()));
  await Promise.all(tabs.map((tab) => open(tab, `${url}/desk/account`)));
  for (const tab of tabs) {
    await hasText(tab.locator("h1"), "我的账号");
  }
});

test("whoever signs in over another's page is warned before it opens anew", { skip }, async (t) => {
  const page = await newPage(t);
  const administrator = await newcomer({ role: "security_administrator" });
  await signIn(page, administrator, "/desk/accounts/new");
  await page.locator("#account-person").fill("写到一半");
  const elsewhere = await client(administrator);
  await elsewhere("DELETE", "account/sessions");
  await page.locator("#account-name").fill(`t${unique()}`);
  await page.locator("#account-role").selectOption("media");
  await page.getByRole("button", { name: "建立账号并生成邀请" }).click();
  await fillIn(page.getByRole("dialog"), accounts.inspector);
  await hasText(page.getByRole("dialog"), "已改用另一账号登录");
  await page.getByRole("button", { name: "以新账号继续" }).click();
  await hasText(page.locator(".who"), "特邀督查员");
});

test("a second factor is set up, asked for, and taken away by the administrator", { skip }, async (t) => {
  const person = await newcomer();
  const difference = await ahead(await client(person));
  const page = await newPage(t);
  await signIn(page, person, "/desk/account");
  await page.locator("#begin-factor-password").fill(PASSWORD);
  await page.getByRole("button", { name: "开始设置" }).click();
  await page.getByRole("img", { name: "双因素认证二维码" }).waitFor();
  assert.ok(await page.locator(".qr").evaluate((it) => it.decode().then(() => it.naturalWidth > 0)));
  const secret = (await page.locator(".secret").innerText()).replaceAll(" ", "");
  await page.locator("#confirm-factor-code").fill(codeOf(secret, Date.now() + difference));
  await page.getByRole("button", { name: "确认启用" }).click();
  await hasText(page.locator("main"), "登录时除密码外还须输入动态验证码");

  const again = await newPage(t);
  await open(again, `${url}/desk`);
  await fillIn(again, person);
  await hasFocus(again.locator("#sign-in-second_factor"));
  await hasCount(again.locator("[role=alert]"), 0);
  await again.keyboard.type("000000");
  await again.keyboard.press("Enter");
  await again.locator("[role=alert]").waitFor();
  assert.equal(await again.locator("#sign-in-name").inputValue(), person.name);
  // The code that confirmed is used up; the next one is good already.
  await again.locator("#sign-in-second_factor").fill(codeOf(secret, Date.now() + difference + 30_000));
  await again.keyboard.press("Enter");
  await hasText(again.locator("h1"), "我的待办");

  const administrator = await newPage(t);
  await signIn(administrator, accounts.security_administrator, `/desk/accounts/${person.id}`);
  await administrator.getByRole("button", { name: "重置双因素认证" }).click();
  await administrator.locator("dialog button[type=submit]").click();
  await hasText(administrator.locator(".record"), "未设置");
});

test("whoever needs a second factor sets it up before anything else", { skip }, async (t) => {
  const person = await newcomer();
  const ask = await requireSecondFactor(t, "media");
  const difference = await ahead(ask);
  const page = await newPage(t);
  await signIn(page, person, "/desk/account");
  await page.locator("#begin-factor-password").fill(PASSWORD);
  await hasCount(page.locator(".ways a"), 0);
  await page.keyboard.press("Enter");
  await page.locator(".secret").waitFor();
  const secret = (await page.locator(".secret").innerText()).replaceAll(" ", "");
  await page.locator("#confirm-factor-code").fill(codeOf(secret, Date.now() + difference));
  await page.keyboard.press("Enter");
  await hasText(page.locator("h1"), "我的账号");
});

test("a new password ends the other sessions and keeps this one", { skip }, async (t) => {
  const person = await newcomer();
  const page = await newPage(t);
  await signIn(page, person, "/desk/account");
  const other = await newPage(t);
  await signIn(other, person, "/desk/account");
  await hasCount(other.locator(".device"), 2);
  await page.locator("#change-password-current").fill("wrong");
  await page.locator("#change-password-new").fill("Another-2017-trial");
  await page.locator("#change-password-again").fill("Another-2017-trial");
  await page.getByRole("button", { name: "修改密码" }).click();
  await page.locator("#change-password-current-problem").waitFor();
  await page.locator("#change-password-current").fill(PASSWORD);
  await page.getByRole("button", { name: "修改密码" }).click();
  await hasText(page.locator(".saved"), "密码已修改");
  await page.reload();
  await settled(page);
  await hasText(page.locator("h1"), "我的账号");
  await hasCount(page.locator(".device"), 1);
  await other.reload();
  await hasText(other.locator("h1"), "登录");
});

test("a token's secret is shown once, and a revoked token is one no more", { skip }, async (t) => {
  const page = await newPage(t);
  const name = `系统${unique()}`;
  await signIn(page, accounts.security_administrator, "/desk/tokens/new");
  await page.getByLabel("系统名称").fill(name);
  await page.getByLabel("有效期至").fill("2018-01-31");
  await page.getByRole("button", { name: "建立令牌" }).click();
  await hasText(page.locator("fieldset .complaint"), "至少选择一项");
  await page.getByRole("checkbox", { name: "读取待办" }).check();
  await page.getByRole("button", { name: "建立令牌" }).click();
  assert.match(await page.locator("#token-secret").inputValue(), /^guapai_live_/);
  await page.getByRole("button", { name: "复制" }).click();
  await hasText(page.locator(".once"), "已复制");
  await page.getByRole("link", { name: "返回令牌列表" }).click();
  const row = page.locator("tbody tr", { hasText: name });
  await hasText(row, "有效");
  await hasCount(page.locator("#token-secret"), 0);
  await row.getByRole("button", { name: "撤销" }).click();
  await page.locator("dialog button[type=submit]").click();
  await hasText(row, "已撤销");
});

test("the audit trail shows what was done, before and after, and is whole", { skip }, async (t) => {
  const person = await newcomer();
  const page = await newPage(t);
  await signIn(page, accounts.audit_administrator, "/desk/audit");
  await page.locator("#action").selectOption("create_account");
  await page.locator("#subject").fill(person.id);
  await page.getByRole("button", { name: "查询" }).click();
  await hasCount(page.locator(".trail tbody"), 1);
  await hasText(page.locator(".trail"), "建立账号");
  await page.locator(".opener").click();
  await hasText(page.locator(".sides"), person.name);
  await page.getByRole("button", { name: "校验全部记录" }).click();
  await hasText(page.locator("main"), "记录完整");
  assert.match(await page.locator("#digest").inputValue(), /^[0-9a-f]{64}$/);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出 CSV" }).click();
  assert.equal((await download).suggestedFilename(), "audit.csv");
});

test("many accounts come from a file: a trial first, then all or none", { skip }, async (t) => {
  const page = await newPage(t);
  await signIn(page, accounts.security_administrator, "/desk/accounts/bulk");
  const template = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载模板" }).click();
  assert.equal((await template).suggestedFilename(), "accounts.xlsx");
  const file = (name, role) => ({
    name: "accounts.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`登录名,姓名,角色\n${name},王五,${role}\n`),
  });
  await page.getByLabel("选择填好的文件").setInputFiles(file(`t${unique()}`, "并不存在的角色"));
  await page.getByRole("button", { name: "试运行检查" }).click();
  await hasText(page.locator("main"), "有1行存在问题");
  await hasCount(page.getByRole("button", { name: "建立全部账号" }), 0);
  await page.getByLabel("选择填好的文件").setInputFiles(file(`t${unique()}`, "督查室"));
  await page.getByRole("button", { name: "试运行检查" }).click();
  await page.getByRole("button", { name: "建立全部账号" }).click();
  await hasText(page.locator("main"), "已建立1个账号");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存邀请链接" }).click();
  assert.equal((await saved).suggestedFilename(), "invitations.csv");
});

test("settings keep their bounds", { skip }, async (t) => {
  const page = await newPage(t);
  await signIn(page, accounts.security_administrator, "/desk/settings");
  const field = page.locator("#settings-lock_minutes");
  await field.fill("1");
  await page.getByRole("button", { name: "保存" }).click();
  await hasText(page.locator("#settings-lock_minutes-problem"), "超出允许范围");
  await hasFocus(field);
  await field.fill("31");
  await page.getByRole("button", { name: "保存" }).click();
  await hasText(page.locator(".saved"), "已保存");
});

test("the register: a department is added and renamed, a post passes on", { skip }, async (t) => {
  const page = await newPage(t);
  const name = `市新局${unique()}`;
  await signIn(page, accounts.system_administrator, "/desk/departments");
  await page.getByLabel("部门名称").fill(name);
  await page.getByRole("button", { name: "新增" }).click();
  await page.getByRole("link", { name }).click();
  await page.getByLabel("部门名称").fill(`${name}改`);
  await page.getByRole("button", { name: "保存" }).click();
  await hasText(page.locator("h1"), `${name}改`);
  await open(page, `${url}/desk/posts`);
  await page.locator("#post-kind").selectOption("city_leader");
  await page.locator("#post-holder").fill(`甲${unique()}`);
  await page.getByRole("button", { name: "新增" }).click();
  await hasText(page.locator(".saved"), "已新增");
});

test("without a connection the form says so, keeps what was typed, and can be sent again", { skip }, async (t) => {
  const page = await newPage(t);
  await signIn(page, accounts.security_administrator, "/desk/accounts/new");
  await page.locator("#account-name").fill(`t${unique()}`);
  await page.locator("#account-person").fill("断网");
  await page.locator("#account-role").selectOption("media");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "建立账号并生成邀请" }).click();
  await hasText(page.locator("[role=alert]"), "无法连接服务器");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "建立账号并生成邀请" }).click();
  await page.locator("#invitation-link").waitFor();
});

for (const width of [360, 320]) {
  test(`no page of the desk scrolls sideways at ${width} px`, { skip }, async (t) => {
    for (const prefix of Object.values(languages)) {
      for (const [role, pages] of Object.entries(deskPages)) {
        const page = await newPage(t, { viewport: { width, height: 800 } });
        await open(page, `${url}${prefix}/desk`);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        await fillIn(page, accounts[role]);
        await page.locator(".who").waitFor();
        for (const path of Object.values(pages)) {
          await open(page, `${url}${prefix}${await filled(path, accounts[role])}`);
          await settled(page);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${prefix}${path} is ${wide} wide`);
        }
      }
    }
  });
}
