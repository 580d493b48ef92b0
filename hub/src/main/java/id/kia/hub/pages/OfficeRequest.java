package id.kia.hub.pages;

import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.people.Session;
import io.vertx.core.MultiMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One request of a browser or a program, read whole; no routing context in it.
 *
 * @param here path and query of a page that can be come back to; the office page for a form
 * @param session of a route without roles: nobody's
 * @param token of the session's cookie, blank without
 * @param files uploaded files with the names they had
 * @param wantsJson whether the answer to a form should be JSON instead of the next page
 */
record OfficeRequest(
    String here,
    Session session,
    String token,
    Map<String, String> path,
    MultiMap query,
    MultiMap form,
    List<File> files,
    boolean wantsJson) {

  /** An uploaded file. */
  record File(String field, String name, Path path) {}

  String staff() {
    return session.staffName();
  }

  /** A form field that must not be blank. */
  String needed(String field) {
    String value = form.get(field);
    if (value == null || value.isBlank()) {
      throw new ProblemException(Problems.of(400, "FORM"));
    }
    return value;
  }

  /** All values of a form field, also when they come as one with commas. */
  List<String> all(String field) {
    return split(form.getAll(field));
  }

  /** All values of a query parameter, the same way. */
  List<String> queryAll(String field) {
    return split(query.getAll(field));
  }

  String query(String field) {
    String value = query.get(field);
    return value == null ? "" : value;
  }

  boolean ticked(String field) {
    return form.contains(field);
  }

  private static List<String> split(List<String> values) {
    return values.stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return "OfficeRequest[" + session + "]";
  }
}
