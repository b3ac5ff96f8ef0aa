// Takes a sign-in from a tab of ours into our frame in the CRM. The tab hands a code to the page that opened it, which must be ours;
// the frame trades it for a cookie of its own and shows itself again.
const kind = "revops-embed";
const code = document.querySelector("[data-embed-code]")?.dataset.embedCode;

if (code && globalThis.opener) {
  globalThis.opener.postMessage({ kind, code }, location.origin);
  globalThis.close();
}

addEventListener("message", async (event) => {
  if (event.origin !== location.origin || event.data?.kind !== kind) {
    return;
  }

  const answer = await fetch("/embed/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code: event.data.code }),
  });

  // A browser that keeps no cookie here would ask for the sign-in again and again.
  const kept = answer.ok && (await fetch(location.href, { method: "GET" })).status !== 401;
  if (kept) {
    location.reload();
  } else {
    document.querySelector("[data-embed-problem]")?.removeAttribute("hidden");
  }
});
