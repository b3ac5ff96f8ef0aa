// Makes the product installable. Browsers offer service workers over HTTPS and on this machine only; elsewhere there is none to register.
export function offerInstall() {
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register("/sw.js").catch((problem) => console.warn("The service worker was not registered.", problem));
  }
}
