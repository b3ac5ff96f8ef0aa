// Search and commands: filters what Palette.razor rendered. The dialog element keeps and returns the focus.
const palette = () => document.getElementById("palette");
const input = () => palette().querySelector("[data-palette-input]");
const options = () => [...palette().querySelectorAll("[role=option]:not([hidden])")];

export function openPalette() {
  const dialog = palette();
  if (!dialog || dialog.open) {
    return;
  }

  document.querySelector("dialog[open]")?.close();
  input().value = "";
  filter("");
  dialog.showModal();
  input().focus();
}

export function listenInPalette() {
  document.addEventListener("input", (event) => {
    if (event.target.matches?.("[data-palette-input]")) {
      filter(event.target.value);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (!palette()?.open || !palette().contains(event.target)) {
      return;
    }

    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const all = options();
      const at = all.findIndex((x) => x.ariaSelected === "true");
      select(all[(at + step + all.length) % all.length]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      palette().querySelector("[role=option][aria-selected=true]")?.click();
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("#palette [role=option]")) {
      palette().close();
    }
  });

  document.addEventListener("pointermove", (event) => {
    const option = event.target.closest?.("#palette [role=option]");
    if (option && option.ariaSelected !== "true") {
      select(option, false);
    }
  });
}

function filter(text) {
  const term = text.trim();
  const words = term.toLowerCase().split(/\s+/).filter(Boolean);
  for (const option of palette().querySelectorAll("[role=option]:not([data-palette-search])")) {
    const label = option.querySelector(".label").textContent.toLowerCase();
    option.hidden = !words.every((x) => label.includes(x));
  }

  const search = palette().querySelector("[data-palette-search]");
  search.hidden = term === "";
  search.querySelector("[data-palette-term]").textContent = term;
  search.href = "/calls?q=" + encodeURIComponent(term);

  // A page that begins with what was typed is meant; otherwise it is something that was said.
  const named = options().find((x) => x !== search && words.length > 0 && x.querySelector(".label").textContent.toLowerCase().startsWith(words[0]));
  select(named ?? options()[0]);
}

function select(option, scroll = true) {
  for (const other of palette().querySelectorAll("[role=option]")) {
    other.ariaSelected = String(other === option);
  }

  input().setAttribute("aria-activedescendant", option?.id ?? "");
  if (scroll) {
    option?.scrollIntoView({ block: "nearest" });
  }
}
