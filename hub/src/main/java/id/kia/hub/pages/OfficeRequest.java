package id.kia.hub.pages;

import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.people.Seen;
import id.kia.hub.people.Session;
import io.vertx.core.MultiMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request of a browser or a program, read whole; no routing context in it.
 *
 * @param address path as asked for
 * @param here path and query of a page that can be come back to; the office page for a form
 * @param session of a route without roles: nobody's
 * @param token of the session's cookie, blank without
 * @param files uploaded files with the names they had
 * @param wantsJson whether the answer to a form should be JSON instead of the next page
 */
record OfficeRequest(
    String address,
    String here,
    Session session,
    String token,
    Map<String, String> path,
    MultiMap query,
    MultiMap form,
    List<File> files,
    String origin,
    boolean wantsJson) {

  /** An uploaded file. */
  record File(String field, String name, Path path) {}

  /** The same request as of somebody who just came in. */
  OfficeRequest of(Session entered) {
    return new OfficeRequest(
        address, here, entered, token, path, query, form, files, origin, wantsJson);
  }

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

  /** A query parameter, blank when it is not there. */
  String query(String field) {
    String value = query.get(field);
    return value == null ? "" : value;
  }

  /** A form field, blank when it is not there. */
  String field(String name) {
    String value = form.get(name);
    return value == null ? "" : value.strip();
  }

  /** Rows of a form with the versions that this person saw. */
  List<Seen> seen(String field) {
    return all(field).stream().map(Seen::of).toList();
  }

  /** The id that makes this form work once; only a program may leave it out. */
  Optional<String> formId() {
    Optional<String> id = Optional.of(field("form")).filter(text -> !text.isEmpty());
    if (id.isEmpty() && !wantsJson) {
      throw new ProblemException(Problems.of(400, "FORM"));
    }
    return id;
  }

  /** The page the form was on, with its filters; another one when it does not say. */
  String back(String otherwise) {
    return LanguageChoice.own(field("back"), otherwise);
  }

  /** The page of a list, from 1. */
  int page() {
    String page = query("page");
    return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
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
