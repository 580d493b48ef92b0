package id.kia.hub.people;

/**
 * A member of staff who is logged in.
 *
 * @param csrf what every form of this session must carry
 */
public record Session(String staffName, Role role, String csrf) {
  @Override
  public String toString() {
    return "Session[" + staffName + ", " + role + "]";
  }
}
