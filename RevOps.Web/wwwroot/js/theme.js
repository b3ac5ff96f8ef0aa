// Runs before the first paint, so it is small and waits for nothing. Cookies and not localStorage: the server reads them too
// and draws the next page right at once (Appearance.cs).
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const read = (name) => document.cookie.split("; ").find((x) => x.startsWith(name + "="))?.slice(name.length + 1);
  const write = (name, value) => {
    if (read(name) !== value) {
      document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
    }
  };

  const apply = () => {
    const stored = read("revops-theme");
    const choice = stored === "light" || stored === "dark" ? stored : "system";
    const now = choice === "system" ? (dark.matches ? "dark" : "light") : choice;
    root.dataset.theme = now;
    root.dataset.themeChoice = choice;
    root.dataset.rail = read("revops-rail") === "narrow" ? "narrow" : "wide";
    write("revops-theme-now", now);
  };

  write("revops-zone", Intl.DateTimeFormat().resolvedOptions().timeZone ?? "");
  apply();
  dark.addEventListener("change", apply);

  globalThis.revopsLook = {
    setTheme: (choice) => {
      write("revops-theme", choice);
      apply();
    },
    toggleRail: () => {
      write("revops-rail", root.dataset.rail === "narrow" ? "wide" : "narrow");
      apply();
    },
    apply,
  };
})();
