/**
 * The bench: the physical world of the demo, for people and for scripts.
 *
 * <p>{@link id.kia.cli.bench.BenchWorld} owns the virtual printer, sensor board and scanner on
 * their pseudo-terminals and couples their bodies: what the printer draws, ejects or puts aside,
 * the board's sensors see. {@link id.kia.cli.bench.BenchServer} is its page, {@link
 * id.kia.cli.bench.BenchProcess} runs both.
 *
 * <p>Invariant: the bench touches devices only and never the kiosk; what cannot be done with hands
 * in front of a machine cannot be done here.
 */
package id.kia.cli.bench;
