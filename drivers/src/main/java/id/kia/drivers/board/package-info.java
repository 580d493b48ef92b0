/**
 * The sensor board on Modbus RTU, and its virtual twin.
 *
 * <p>{@link id.kia.drivers.board.ModbusBoard} reads the whole register map in one request; {@code
 * BoardMap} is the only place that knows register numbers; {@link
 * id.kia.drivers.board.VirtualBoard} is a board on a pseudo-terminal whose physical facts a program
 * sets. The map is in this folder's README.
 *
 * <p>Invariant: a value out of its range marks its sensor bad; it is never passed on as a fact.
 */
package id.kia.drivers.board;
