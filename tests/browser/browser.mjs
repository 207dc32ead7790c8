// The browser that the tests and the screenshots drive. CHROMIUM names another one.
import { chromium } from "playwright-core";

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

// The page is the board's own once script has put the colour button there: the server leaves it out.
export async function open(page, address) {
  const response = await page.goto(address);
  await page.locator(".masthead button.tool").waitFor();
  return response;
}
