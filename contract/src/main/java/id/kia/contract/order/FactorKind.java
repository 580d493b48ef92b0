package id.kia.contract.order;

/** What a child types besides showing the code. */
public enum FactorKind {
  /** Six digits of the half that the teacher keeps. */
  PIN(6),
  /** Birth date as {@code ddMMyyyy}. */
  BIRTH_DATE(8);

  private final int digits;

  FactorKind(int digits) {
    this.digits = digits;
  }

  /** How many digits are typed. */
  public int digits() {
    return digits;
  }
}
