/**
 * The contract that every card printer's driver keeps, as named steps that anybody can run.
 *
 * <p>{@link id.kia.drivers.conform.PrinterContract} runs the {@link
 * id.kia.drivers.conform.ContractStep}s on a {@link id.kia.drivers.conform.PrinterUnderTest}; tests
 * run them on virtual printers and {@code ./kia conform} on a real one, the very same code. {@link
 * id.kia.drivers.conform.ContractMatrix} writes what was seen into the matrix of drivers/README.md.
 *
 * <p>Invariant: a step is held only by what the printer said in this run; no blank is used beyond
 * the number that was allowed.
 */
package id.kia.drivers.conform;
