// People of a department of the demonstration, made as the security administrator makes them.
import assert from "node:assert/strict";

import { url } from "./browser.mjs";
import { accounts, client } from "./signing-in.mjs";

const PASSWORD = "Guapai-2017-trial";
let made = 0;

// The page of a department's progress report.
export const reportOf = (department, due) => `/desk/reports/2017/${department}/progress-${due}`;

// A new clerk and a new leader of the department with this name.
export async function membersOf(name) {
  const ask = await client(accounts.security_administrator);
  const find = async (path, holds) => (await (await ask("GET", path)).json()).items.find(holds);
  const { id } = await find("departments", (it) => it.name === name);
  const post = await find("posts", (it) => it.kind === "department_leader" && it.department_id === id);
  const member = async (role, more) => {
    const account = `d${Date.now().toString(36)}${(made += 1)}`;
    const draft = { name: account, person: "王小明", role, department_id: id, ...more };
    const created = await ask("POST", "accounts", draft);
    assert.equal(created.status, 201, await created.clone().text());
    const [, invitation] = (await created.json()).invitation.link.split("#");
    const accepted = await fetch(`${url}/api/v1/invitations/acceptance`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ invitation, password: PASSWORD }),
    });
    assert.equal(accepted.status, 200);
    return { name: account, password: PASSWORD };
  };
  return {
    id,
    clerk: await member("department_clerk"),
    leader: await member("department_leader", { post_id: post.id }),
  };
}
