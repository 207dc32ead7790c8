// Shows the reader's choice of colours before anything is drawn, then starts the board. Where this
// does not run, the page stands as the server rendered it.
(() => {
  const { glue, wasm } = document.currentScript.dataset;
  try {
    const theme = localStorage.getItem("guapai-theme");
    if (theme === "light" || theme === "dark") {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // Without storage the device decides.
  }
  const start = async () => {
    const board = await import(glue);
    await board.default({ module_or_path: wasm });
  };
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
