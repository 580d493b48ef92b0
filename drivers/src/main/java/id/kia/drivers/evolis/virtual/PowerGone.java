package id.kia.drivers.evolis.virtual;

/** Power went away in the middle of a step; the step did not happen and nobody gets a reply. */
final class PowerGone extends Exception {
  PowerGone() {
    super("power is off", null, false, false);
  }
}
