package id.kia.drivers.fault;

import java.util.EnumSet;
import java.util.Set;

/** What can go wrong with the cabinet. */
public enum CabinetFault implements DeviceFault {
  /** The service door stands open. */
  DOOR_OPEN,
  /** Wall or frame is off, or the contact's wire is cut. */
  TAMPER_OPEN,
  /** The left key is pressed and does not come back. */
  KEY_STUCK,
  /** The supply says that the mains are gone. */
  MAINS_GONE,
  /** The pins cannot be had: no right, no chip, or somebody else has them. */
  PINS_GONE;

  @Override
  public Argument takes() {
    return Argument.NONE;
  }

  @Override
  public Set<Moment> moments() {
    return EnumSet.of(Moment.NOW);
  }
}
