package id.kia.hub.pages;

import id.kia.hub.people.Role;
import io.vertx.core.http.HttpMethod;
import java.util.Set;

/**
 * One thing a person can do.
 *
 * @param path in Vert.x form, {@code :name} for a parameter
 * @param roles who may; empty means anybody, also without a session
 * @param takesFiles whether files may come with it; never without a session
 */
record Operation(
    HttpMethod method, String path, Set<Role> roles, Handler handler, boolean takesFiles) {
  /** Blocking work behind an operation, on a virtual thread. */
  interface Handler {
    Reply answer(OfficeRequest request) throws Exception;
  }

  Operation {
    roles = Set.copyOf(roles);
    if (takesFiles && roles.isEmpty()) {
      throw new IllegalArgumentException("files of anybody would fill the disk: " + path);
    }
  }

  Operation(HttpMethod method, String path, Set<Role> roles, Handler handler) {
    this(method, path, roles, handler, false);
  }

  boolean open() {
    return roles.isEmpty();
  }
}
