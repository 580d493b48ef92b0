// Nobody has to push the page sideways.
() => [document.documentElement, document.body].filter(e => e.scrollWidth > innerWidth)
  .map(e => `${e.tagName} is ${e.scrollWidth} wide on a screen of ${innerWidth}`)
