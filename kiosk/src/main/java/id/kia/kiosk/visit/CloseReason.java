package id.kia.kiosk.visit;

/** Why a visit ends although the machine is not known to be well. */
public enum CloseReason {
  PART_MISSING,
  SERVICE_CALLED,
  NO_POWER,
  OFFICE_KNOWS,
  OTHER
}
