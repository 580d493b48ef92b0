/**
 * Supervision of a port: find, open, identify, work, notice the loss, back off, begin again.
 *
 * <p>{@link id.kia.bridge.supervise.PortSupervisor} owns one platform thread per port; everything
 * that touches the device runs there. {@link id.kia.bridge.supervise.PortState} says where it is,
 * {@link id.kia.bridge.supervise.BackOff} how long it waits between attempts.
 *
 * <p>Invariant: a connection comes back by itself, work never does. What was running when the line
 * went fails, and whoever owns it decides.
 */
package id.kia.bridge.supervise;
