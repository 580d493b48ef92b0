/**
 * Modbus RTU on a wire: {@link id.kia.bridge.modbus.ModbusRtuClient} asks, {@link
 * id.kia.bridge.modbus.ModbusRtuResponder} answers for a virtual device.
 *
 * <p>A frame is unit (1 byte), PDU, CRC-16 (2 bytes, low byte first); at most 256 bytes. Function
 * and exception codes and the CRC are digitalpetri's. Its transports and frame parsers are not
 * used: the transport spins for ever after an unplug, and the parsers cannot find a frame behind
 * noise. Here a frame is looked for at every offset of a bounded window instead.
 *
 * <p>Source: Modbus application protocol V1.1b3, Modbus over serial line V1.02. Invariant: an
 * answer is used only when unit, function, length and CRC are all as asked.
 */
package id.kia.bridge.modbus;
