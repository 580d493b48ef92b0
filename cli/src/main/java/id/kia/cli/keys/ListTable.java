package id.kia.cli.keys;

import id.kia.contract.trust.KeyList;

/** A key list for a person. */
final class ListTable {
  private ListTable() {}

  static void print(KeyList list) {
    System.out.println("key list " + list.number() + " of office " + list.officeCode());
    list.keys()
        .forEach(
            one ->
                System.out.printf(
                    "  %s  %-12s %s%n",
                    one.key().keyId(), one.key().purpose().label(), one.standing()));
  }
}
