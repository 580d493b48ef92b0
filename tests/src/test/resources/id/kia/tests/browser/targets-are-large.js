// Every target is at least so many pixels wide and high.
least => [...document.querySelectorAll("button,a,input,select,[role=button]")]
  .filter(e => e.checkVisibility({visibilityProperty: true}))
  .map(e => ({name: (e.textContent || e.ariaLabel || "").trim(), r: e.getBoundingClientRect()}))
  .filter(t => t.r.width < least - .5 || t.r.height < least - .5)
  .map(t => `target "${t.name}" is ${Math.round(t.r.width)}x${Math.round(t.r.height)}`)
