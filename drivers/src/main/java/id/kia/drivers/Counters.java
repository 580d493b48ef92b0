package id.kia.drivers;

/**
 * The printer's own lifetime counters.
 *
 * @param panels panels printed, {@code Rco;p}
 * @param cards cards inserted, {@code Rco;c}; spoiled ones too
 */
public record Counters(long panels, long cards) {}
