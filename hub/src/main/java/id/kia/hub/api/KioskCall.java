package id.kia.hub.api;

import io.vertx.core.MultiMap;
import java.util.Map;

/**
 * One request of a kiosk, read whole; no routing context in it.
 *
 * @param target path with query, as sent
 * @param path parameters of the path, by name
 * @param body empty for GET
 */
record KioskCall(
    String method,
    String target,
    Map<String, String> path,
    MultiMap query,
    MultiMap headers,
    byte[] body) {

  String path(String name) {
    return path.getOrDefault(name, "");
  }

  String header(String name) {
    String value = headers.get(name);
    return value == null ? "" : value;
  }

  String query(String name, String otherwise) {
    String value = query.get(name);
    return value == null ? otherwise : value;
  }

  @Override
  public String toString() {
    return "KioskCall[" + method + "]";
  }
}
