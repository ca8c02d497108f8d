/* What the pages can do beyond reading; without this script everything is still there to read.

   Nothing is written into the page twice: each part marks what it has prepared, so running again (instant navigation)
   is harmless. */
(() => {
  /* Copying ---------------------------------------------------------------------------------------------- */

  /* Pages on an intranet are often not served over TLS, where there is no clipboard object. */
  async function toClipboard(source) {
    if (navigator.clipboard) return navigator.clipboard.writeText(source.textContent);
    const selection = getSelection();
    selection.selectAllChildren(source);
    const copied = document.execCommand("copy");
    selection.removeAllRanges();
    if (!copied) throw new Error("not copied");
  }

  function copying(copier) {
    const label = copier.textContent;
    const status = copier.parentNode.querySelector("[role=status]");
    copier.onclick = async () => {
      const source = document.getElementById(copier.dataset.copy);
      try {
        await toClipboard(source);
      } catch {
        getSelection().selectAllChildren(source); /* the reader copies by hand */
        return;
      }
      copier.textContent = status.textContent = copier.dataset.done;
      setTimeout(() => {
        copier.textContent = label;
        status.textContent = "";
      }, 2500);
    };
  }

  /* ------------------------------------------------------------------------------------------------------ */

  function start() {
    for (const copier of document.querySelectorAll(".js-button[data-copy]:not([data-ready])")) {
      copier.dataset.ready = "";
      copying(copier);
    }
    document.documentElement.classList.remove("js-waits"); /* the parts after this one start before anything is shown */
  }

  start();
  window.document$?.subscribe(start);
})();
