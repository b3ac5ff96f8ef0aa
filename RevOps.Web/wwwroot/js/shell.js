// What the shell does in the browser. Clicks are listened for on the document, so it works on static pages,
// before the circuit is up and while the connection is down.
import { listenToBanner } from "./banner.js";
import { offerInstall } from "./install.js";
import { openPalette, listenInPalette } from "./palette.js";
import { listenForKeys, showKeys } from "./keys.js";
import { listenForLive } from "./live.js";
import { listenForReconnect } from "./reconnect.js";

const actions = {
  "data-set-theme": (button) => globalThis.revopsLook.setTheme(button.dataset.setTheme),
  "data-rail-toggle": () => globalThis.revopsLook.toggleRail(),
  "data-palette-open": () => openPalette(),
  "data-keys-open": () => showKeys(),
  "data-reload": () => location.reload(),
  "data-reveal": (button) => reveal(button),
};

document.addEventListener("click", (event) => {
  const target = event.target.closest?.(Object.keys(actions).map((x) => `[${x}]`).join());
  if (target) {
    closeMenus();
    for (const [name, run] of Object.entries(actions)) {
      if (target.hasAttribute(name)) {
        run(target);
      }
    }
  }

  // A page opened from a menu: the menu has done its work. A click beside a dialog closes it.
  if (event.target.closest?.("[popover] a")) {
    closeMenus();
  }

  if (event.target instanceof HTMLDialogElement && event.target.open && isOutside(event)) {
    event.target.close();
  }

  if (event.target.closest?.(".skip-link")) {
    event.preventDefault();
    document.getElementById("main")?.focus();
  }
});

// Blazor's enhanced navigation copies the server's attributes over ours.
globalThis.Blazor?.addEventListener?.("enhancedload", () => globalThis.revopsLook.apply());

listenInPalette();
listenForKeys();
listenForReconnect();
listenForLive();
listenToBanner();
offerInstall();

function closeMenus() {
  for (const menu of document.querySelectorAll("[popover]:popover-open")) {
    if (!menu.hasAttribute("data-stays")) {
      menu.hidePopover();
    }
  }
}

function isOutside(event) {
  const box = event.target.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}

function reveal(button) {
  const input = document.getElementById(button.dataset.reveal);
  const show = input.type === "password";
  input.type = show ? "text" : "password";
  button.textContent = show ? "Hide" : "Show";
  button.setAttribute("aria-pressed", String(show));
  input.focus();
}
