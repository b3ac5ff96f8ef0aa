// The report is a static page; printing is all it does.
document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-print]")) {
    print();
  }
});
