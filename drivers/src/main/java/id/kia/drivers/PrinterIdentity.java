package id.kia.drivers;

/**
 * Who the printer is, as it answered itself.
 *
 * @param virtual whether the serial says that this is a virtual device (serials of ours begin with
 *     {@code VIRT-})
 */
public record PrinterIdentity(String model, String serial, String firmware, boolean virtual) {}
