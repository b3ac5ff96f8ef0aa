// Menus that open below their button.
const gap = 4;

// Neither event bubbles, hence the capture. One set of listeners serves every menu of this and later pages.
document.addEventListener("beforetoggle", (event) => {
  if (event.newState === "open" && event.target.matches?.("[data-menu-below]")) {
    event.target.style.visibility = "hidden";
  }
}, true);

document.addEventListener("toggle", (event) => {
  if (event.newState === "open" && event.target.matches?.("[data-menu-below]")) {
    place(event.target);
    event.target.querySelector("[autofocus], [aria-current], input, a, button")?.focus({ preventScroll: true });
  }
}, true);

document.addEventListener("submit", (event) => event.target.closest?.("[data-menu-below]")?.hidePopover());

function place(menu) {
  const button = document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`).getBoundingClientRect();
  const width = menu.offsetWidth;
  const height = menu.offsetHeight;
  const below = button.bottom + gap + height <= innerHeight || button.top < height;
  menu.style.inset = "auto";
  menu.style.left = `${Math.max(gap, Math.min(button.left, document.documentElement.clientWidth - width - gap))}px`;
  menu.style.top = `${below ? button.bottom + gap : button.top - gap - height}px`;
  menu.style.visibility = "";
}
