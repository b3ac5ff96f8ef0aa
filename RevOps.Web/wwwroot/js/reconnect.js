// Blazor names the state of the connection by a class on the dialog. Rejected means that the server has no such session any more:
// it was restarted, or the person's access changed. Loading the page again is then the only way on.
export function listenForReconnect() {
  const dialog = document.getElementById("components-reconnect-modal");
  if (!dialog) {
    return;
  }

  let reloading = false;
  new MutationObserver(() => {
    if (dialog.classList.contains("components-reconnect-rejected") && !reloading) {
      reloading = true;
      location.reload();
    }
  }).observe(dialog, { attributes: true, attributeFilter: ["class"] });

  dialog.addEventListener("click", async (event) => {
    if (!event.target.closest("[data-reconnect]")) {
      return;
    }

    dialog.classList.replace("components-reconnect-failed", "components-reconnect-show");
    try {
      if (!await globalThis.Blazor.reconnect()) {
        location.reload();
      }
    } catch {
      dialog.classList.replace("components-reconnect-show", "components-reconnect-failed");
    }
  });
}
