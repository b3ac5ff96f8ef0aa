// What the list of calls does in the browser: columns that stay as chosen.
import "./menus.js";

const columnsKey = "revops-calls-columns";

export function readColumns() {
  try {
    return localStorage.getItem(columnsKey);
  } catch {
    return null;
  }
}

export function keepColumns(text) {
  try {
    localStorage.setItem(columnsKey, text);
  } catch {
    // Storage is forbidden or full: the choice holds until the page is left.
  }
}

export function toTop() {
  scrollTo({ top: 0 });
}
