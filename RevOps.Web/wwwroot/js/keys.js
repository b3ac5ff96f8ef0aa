// Keys of the whole product. Lists have their own (listkeys.js).
import { goToBanner } from "./banner.js";
import { openPalette } from "./palette.js";

const sequenceTime = 1200;
let awaitingGo = 0;

export function listenForKeys() {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      openPalette();
      return;
    }

    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]")) {
      return;
    }

    if (awaitingGo && event.timeStamp - awaitingGo < sequenceTime) {
      awaitingGo = 0;
      const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }

    const run = { "?": showKeys, "/": openPalette, "]": () => globalThis.revopsLook.toggleRail(), b: goToBanner, g: () => { awaitingGo = event.timeStamp; } }[event.key];
    if (run) {
      event.preventDefault();
      run();
    }
  });
}

/** True where a key is text, or belongs to a control that has keys of its own. */
export function isTyping(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || !!target.closest("input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [role=combobox], [role=listbox], [role=menu]"));
}

/** Shows the keys, with those of the page that is open. */
export function showKeys() {
  const dialog = document.getElementById("keys-help");
  const own = document.getElementById("page-keys");
  dialog?.querySelector("[data-page-keys]").replaceChildren(...[...(own?.children ?? [])].map((x) => x.cloneNode(true)));
  dialog?.showModal();
}
