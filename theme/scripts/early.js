/* Loaded in the head, before anything is shown: where the address holds choices (filters, folded lanes, a view), the page
   waits until the script has made them, instead of moving under the reader's eyes. The styles end the waiting where that
   script fails. `h` is the host's: words to mark.

   When a page is changed without being loaded (instant navigation) there is nothing to wait for. */
if (/[?&](?!h=)./.test(location.search) && document.readyState === "loading") {
  document.documentElement.classList.add("js-waits");
}
