package id.kia.contract.order;

/** {@code A}: under 5, no photo. {@code B}: 5 to 17 less a day, with photo (domain 1.1). */
public enum CardType {
  A,
  B
}
