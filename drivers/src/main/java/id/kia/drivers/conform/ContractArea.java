package id.kia.drivers.conform;

/** What a step is about: a column of the matrix. */
public enum ContractArea {
  IDENTITY("identity"),
  STATE("state and counters"),
  REFUSAL("refusals"),
  CARD("card and evidence"),
  RECOVERY("recovery"),
  HANDS("faults by hand");

  private final String title;

  ContractArea(String title) {
    this.title = title;
  }

  /** Heading of the column. */
  public String title() {
    return title;
  }
}
