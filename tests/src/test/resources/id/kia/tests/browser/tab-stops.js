// Puts the focus before everything and tells how many things the Tab key should stop at.
() => {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  return [...document.querySelectorAll("a[href],button,input,select,textarea,summary,[tabindex]")]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && e.tabIndex >= 0 && !e.disabled && e.type !== "hidden").length;
}
