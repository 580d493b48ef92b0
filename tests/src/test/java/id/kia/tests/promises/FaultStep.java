package id.kia.tests.promises;

/** Where in the way of a card a device fails. */
enum FaultStep {
  IDLE,
  CLAIMED,
  PANEL_1,
  PANEL_2,
  PANEL_3,
  PANEL_4,
  PANEL_5,
  EJECTING,
  AT_EXIT,
  TAKEN;

  /** The panel that is about to be printed; 0 for the other steps. */
  int panel() {
    return switch (this) {
      case IDLE, CLAIMED, EJECTING, AT_EXIT, TAKEN -> 0;
      case PANEL_1 -> 1;
      case PANEL_2 -> 2;
      case PANEL_3 -> 3;
      case PANEL_4 -> 4;
      case PANEL_5 -> 5;
    };
  }
}
