/* What the pages can do beyond reading; without this script everything is still there to read.

   Nothing is written into the page twice: each part marks what it has prepared, so running again (instant navigation)
   is harmless. */
(() => {
  /* Copying ---------------------------------------------------------------------------------------------- */

  /* Pages on an intranet are often not served over TLS, where there is no clipboard object. What could not be copied stays
     selected: the reader copies by hand. */
  async function copied(source) {
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch {
      const selection = getSelection();
      selection.selectAllChildren(source);
      if (!document.execCommand("copy")) return false;
      selection.removeAllRanges();
    }
    return true;
  }

  function copying(copier) {
    const label = copier.textContent;
    const status = copier.parentNode.querySelector("[role=status]");
    copier.onclick = async () => {
      if (!(await copied(document.getElementById(copier.dataset.copy)))) return;
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
