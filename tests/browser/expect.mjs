// Expectations that wait for the page to meet them, as long as a locator waits.
import assert from "node:assert/strict";

const PATIENCE = 10_000;

async function until(read, holds, describe) {
  const end = Date.now() + PATIENCE;
  let value;
  do {
    value = await read();
    if (holds(value)) {
      return value;
    }
    await new Promise((resolve) => setImmediate(resolve));
  } while (Date.now() < end);
  assert.fail(describe(value));
}

export function hasCount(locator, count) {
  return until(
    () => locator.count(),
    (value) => value === count,
    (value) => `${locator} counts ${value}, not ${count}`,
  );
}

export function hasText(locator, expected) {
  return until(
    async () => (await locator.count()) > 0 && (await locator.first().innerText()),
    (value) => value && (expected instanceof RegExp ? expected.test(value) : value.includes(expected)),
    (value) => `${locator} reads ${JSON.stringify(value)}, not ${expected}`,
  );
}

export function hasAddress(page, ending) {
  return until(
    () => page.url(),
    (value) => value.endsWith(ending),
    (value) => `the address is ${value}, not …${ending}`,
  );
}

export function hasFocus(locator) {
  return until(
    () => locator.evaluate((element) => element === document.activeElement),
    (value) => value,
    () => `${locator} does not have the focus`,
  );
}

export function hasTitle(page, expected) {
  return until(
    () => page.title(),
    (value) => value.includes(expected),
    (value) => `the title is ${value}, not ${expected}`,
  );
}
