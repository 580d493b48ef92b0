package id.kia.contract.person;

/** As printed: {@code L} laki-laki, {@code P} perempuan. */
public enum Sex {
  L,
  P
}
