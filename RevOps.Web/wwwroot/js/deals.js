// The deals' menus open below their buttons, as those of the calls do.
export { toTop } from "./calls.js";

export function ready() {
  // Loading the module is all that is needed.
}
