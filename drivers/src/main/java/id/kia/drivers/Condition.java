package id.kia.drivers;

/** What stands in the way at a printer now; recomputed from each reading, never sticky. */
public enum Condition {
  FEEDER_EMPTY("P-101"),
  RIBBON_ENDED("P-102"),
  RIBBON_LOW("P-103"),
  RIBBON_WRONG("P-104"),
  RIBBON_UNREADABLE("P-105"),
  COVER_OPEN("P-106"),
  CARD_JAM("P-107"),
  MECHANICAL("P-108"),
  CLEANING_DUE("P-109"),
  HEAD("P-110"),
  REJECT_BOX_FULL("P-111"),
  CARD_INSIDE("P-112"),
  HOPPER_FULL("P-113"),
  CHECKSUM("P-114"),
  UNKNOWN_ERROR("P-115"),
  SILENT("P-116"),
  LINE_LOST("P-117"),
  COMMAND_REFUSED("P-118"),
  QUEUE_PAUSED("P-119"),
  MAGNETIC("P-120"),
  HOPPER_DOOR("P-121"),
  HOPPER_FAULT("P-122"),
  MEMORY("P-123"),
  RIBBON_IN_THE_WAY("P-124"),
  CLEANING_OVERDUE("P-125"),
  COLOUR_TOO_WIDE("P-126"),
  FEEDER_LOW("P-127"),
  CARD_AT_BEZEL("P-128");

  private final String code;

  Condition(String code) {
    this.code = code;
  }

  /** Stable code; text and next step in Indonesian stand in the bundles under this code. */
  public String code() {
    return code;
  }
}
