// How the tests and the screenshots sign in to the demo, and the pages of the desk that each role may
// open.
import { readFileSync } from "node:fs";

import { open, started, url } from "./browser.mjs";

const file = process.env.GUAPAI_ACCOUNTS;
export const accounts = Object.fromEntries(
  (file ? JSON.parse(readFileSync(file, "utf8")) : []).map((account) => [account.role, account]),
);

export const skip = file ? false : "GUAPAI_ACCOUNTS names no file with the demo's accounts";

// The pages of the desk, by the role that opens them.
export const deskPages = {
  supervision_office: {
    "desk-items": "/desk",
    "desk-plans": "/desk/plans",
    "desk-reports": "/desk/reports",
    "desk-self-checks": "/desk/self-checks",
    "desk-cockpit": "/desk/cockpit",
    "desk-timeline": "/desk/tasks/2017/24",
    "desk-openings": "/desk/openings",
    "desk-opening": "/desk/openings/{opening}",
    "desk-findings": "/desk/findings/2017",
    "desk-urges": "/desk/urges",
    "desk-urge-new": "/desk/urges/new",
    "desk-urge": "/desk/urges/{urge}",
    "desk-reminders": "/desk/reminders",
    "desk-changes": "/desk/changes",
    "desk-completions": "/desk/completions",
    "desk-meetings": "/desk/meetings",
    "desk-meeting-new": "/desk/meetings/new",
    "desk-directives": "/desk/directives",
    "desk-directive-new": "/desk/directives/new",
    "desk-bulletins": "/desk/bulletins",
    "desk-bulletin": "/desk/bulletins/{bulletin}",
    "desk-evaluations": "/desk/evaluations",
  },
  city_leader: {
    "desk-city-leader": "/desk",
    "desk-charge": "/desk/charge",
    "desk-meeting": "/desk/meetings/{meeting}",
    "desk-directive": "/desk/directives/{directive}",
  },
  department_clerk: {
    "desk-cockpit-own": "/desk/cockpit",
    "desk-urges-own": "/desk/urges",
    "desk-plan": "/desk/plans/2017/{own}",
    "desk-reports-own": "/desk/reports",
    "desk-report-form": "/desk/reports/2017/{own}/progress-2017-09-25",
    "desk-changes-own": "/desk/changes",
    "desk-change": "/desk/changes/{change}",
    "desk-completions-own": "/desk/completions",
    "desk-completion": "/desk/completions/{completion}",
    "desk-directives-own": "/desk/directives",
  },
  department_leader: {
    "desk-leader": "/desk",
    "desk-report": "/desk/reports/2017/{own}/progress-2017-08-25",
    "desk-self-checks-own": "/desk/self-checks",
    "desk-tokens-own": "/desk/tokens",
  },
  inspector: { "desk-inspector": "/desk", "desk-own-account": "/desk/account" },
  security_administrator: {
    "desk-accounts": "/desk/accounts",
    "desk-account-new": "/desk/accounts/new",
    "desk-accounts-bulk": "/desk/accounts/bulk",
    "desk-account": "/desk/accounts/{account}",
    "desk-posts": "/desk/posts",
    "desk-post": "/desk/posts/{post}",
    "desk-tokens": "/desk/tokens",
    "desk-token-new": "/desk/tokens/new",
    "desk-settings": "/desk/settings",
  },
  system_administrator: {
    "desk-departments": "/desk/departments",
    "desk-department": "/desk/departments/{department}",
    "desk-settings-read": "/desk/settings",
    "desk-mail": "/desk/mail",
  },
  audit_administrator: { "desk-audit": "/desk/audit" },
};

export async function signIn(page, { name, password }, path = "/desk", prefix = "") {
  await open(page, `${url}${prefix}${path}`);
  await fillIn(page, { name, password });
  await page.locator(".who").waitFor();
}

export async function fillIn(scope, { name, password }) {
  await scope.locator("#sign-in-name").fill(name);
  await scope.locator("#sign-in-password").fill(password);
  await scope.locator("form button[type=submit]").first().click();
}

// Asks the API as somebody who has signed in elsewhere.
export async function client(account) {
  const ask = (method, path, { token, body, headers } = {}) =>
    fetch(`${url}/api/v1/${path}`, {
      method,
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body ? { "Content-Type": "application/json" } : {}),
        ...headers,
      },
      body: body && JSON.stringify(body),
    });
  const { name, password } = account;
  const signedIn = await (await ask("POST", "session", { body: { name, password } })).json();
  return (method, path, body, headers) =>
    ask(method, path, { token: signedIn.access_token, body, headers });
}

// An address with the id of some record, or of one's own department, in place of its name.
export async function filled(path, account) {
  const [, kind] = path.match(/\{(\w+)\}/) ?? [];
  if (!kind) {
    return path;
  }
  const ask = await client(account);
  if (kind === "own") {
    return path.replace("{own}", (await (await ask("GET", "account")).json()).department_id);
  }
  const { items } = await (await ask("GET", `${kind}s`)).json();
  const { id } = items[0] ?? (await make[kind](ask));
  return path.replace(`{${kind}}`, id);
}

// A record of a kind of which the demo has none yet.
const make = {
  opening: async (ask) => (await ask("POST", "openings", { year: 2018, like: 2017 })).json(),
  urge: async (ask) => {
    const { tasks } = await (await ask("GET", "programmes/2017/cockpit")).json();
    const { key, departments } = tasks[0];
    const department_id = departments.find((it) => !it.collective).id;
    const body = { year: 2017, department_id, task: key, text: "请抓紧推进。", deadline: "2017-09-25" };
    return (await ask("POST", "urges", body)).json();
  },
  change: async (ask) => {
    const body = { year: 2017, task: await ownTask(ask), kind: "date" };
    return (await ask("POST", "changes", body)).json();
  },
  completion: async (ask) =>
    (await ask("POST", "completions", { year: 2017, task: await ownTask(ask) })).json(),
  meeting: async (ask) => {
    const body = { year: 2017, day: "2017-09-20", place: "市政府二楼会议室" };
    return (await ask("POST", "meetings", body)).json();
  },
  bulletin: async (ask) => {
    const body = { year: 2017, kind: "periodic", scope: "public" };
    return (await ask("POST", "bulletins", body)).json();
  },
  directive: async (ask) => {
    const { matrix } = await (await ask("GET", "programmes/2017/cockpit")).json();
    const [{ department_id }] = matrix;
    const body = { year: 2017, department_id, text: "请于月底前完成验收。", deadline: "2017-09-30" };
    return (await ask("POST", "directives", body)).json();
  },
};

async function ownTask(ask) {
  const { department_id } = await (await ask("GET", "account")).json();
  const plan = await (await ask("GET", `programmes/2017/plans/${department_id}`)).json();
  return plan.planned_tasks[0].key;
}

// The page shows its record or list once nothing is on its way any more.
export async function settled(page) {
  await started(page);
  await page.locator("main h1").waitFor();
  await page.waitForFunction(() => !document.querySelector(".waiting"));
}
