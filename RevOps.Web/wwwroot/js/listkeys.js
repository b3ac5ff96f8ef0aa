// j and k through the rows of a list, Enter opens. Used by ListKeys.razor; marks rows by an attribute that Blazor does not render,
// so a new render of the list leaves the mark where it is.
import { isTyping } from "./keys.js";

const mark = "data-active-row";

export function attach(host, rowSelector) {
  const rows = () => [...host.querySelectorAll(rowSelector)].filter((x) => x.offsetParent !== null);

  const onKey = (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]")) {
      return;
    }

    const all = rows();
    const at = all.findIndex((x) => x.hasAttribute(mark));
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      activate(all, at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1))));
    } else if (event.key === "Enter" && at >= 0 && !event.target.closest("a, button, summary")) {
      event.preventDefault();
      (all[at].querySelector("[data-row-link], a[href]") ?? all[at]).click();
    }
  };

  const onClick = (event) => {
    const all = rows();
    const at = all.findIndex((x) => x.contains(event.target));
    if (at >= 0) {
      activate(all, at);
    }
  };

  document.addEventListener("keydown", onKey);
  host.addEventListener("click", onClick);
  return {
    dispose: () => {
      document.removeEventListener("keydown", onKey);
      host.removeEventListener("click", onClick);
    },
  };
}

function activate(all, at) {
  all.forEach((x, i) => x.toggleAttribute(mark, i === at));
  const row = all[at];
  row?.scrollIntoView({ block: "nearest" });

  // The link in the row takes the focus, so that a screen reader says where one is.
  row?.querySelector("[data-row-link]")?.focus({ preventScroll: true });
}
