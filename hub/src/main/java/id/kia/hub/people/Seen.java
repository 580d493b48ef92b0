package id.kia.hub.people;

/**
 * A row as a person saw it on a page, written {@code id@version} in its form.
 *
 * @param version 0 when the form did not tell, as programs may
 */
public record Seen(String id, int version) {

  /** Of a form's field; a version that is no number is no version anybody saw. */
  public static Seen of(String field) {
    int at = field.lastIndexOf('@');
    return at >= 0 && field.substring(at + 1).matches("\\d{1,9}")
        ? new Seen(field.substring(0, at), Integer.parseInt(field.substring(at + 1)))
        : new Seen(field, 0);
  }

  /** Whether somebody was faster: the row is no longer what this person saw. */
  public boolean stale(int versionNow) {
    return version != 0 && version != versionNow;
  }
}
