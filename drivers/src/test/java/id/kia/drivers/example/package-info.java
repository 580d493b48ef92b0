/**
 * A whole driver for an invented printer: what docs/how-to/write-a-driver.md tells, as code that is
 * compiled and kept to the contract of every driver.
 *
 * <p>{@link id.kia.drivers.example.SampleDriver} is found by its id, {@code SampleLine} speaks the
 * machine's language, {@code SamplePrinter} keeps the contract, {@code SampleMachine} is the
 * machine's virtual twin.
 *
 * <p>Invariant: it is not installed; nothing outside the tests knows it.
 */
package id.kia.drivers.example;
