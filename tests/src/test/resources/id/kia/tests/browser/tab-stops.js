// How many things the Tab key should stop at.
() => {
  document.activeElement?.blur();
  return [...document.querySelectorAll("a[href],button,input,select,textarea,summary,[tabindex]")]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && e.tabIndex >= 0 && !e.disabled && e.type !== "hidden").length;
}
