// Every rule of axe-core, told as lines.
() => axe.run(document, {resultTypes: ["violations"]}).then(result => result.violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id} (${rule.impact}): ${node.target.join(" ")} ${node.failureSummary.replace(/\s+/g, " ")}`)))
