package id.kia.contract.order;

import id.kia.contract.Guard;

/**
 * One person with a PIN at the kiosk.
 *
 * @param name as it stands in settlements, 1 to 60 characters, unique in its list
 * @param pinHash Argon2id in its encoded form ({@code $argon2id$...}); masked in {@code toString}
 */
public record StaffMember(String name, StaffRole role, String pinHash) {
  public StaffMember {
    Guard.text("name", name, 1, 60);
    Guard.present("role", role);
    Guard.text("pinHash", pinHash, 20, 300);
    Guard.rule("pinHash", pinHash.startsWith("$argon2id$"), "Argon2id, encoded");
  }

  @Override
  public String toString() {
    return "StaffMember[" + name + ", " + role + "]";
  }
}
